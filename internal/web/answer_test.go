package web_test

import (
	"bufio"
	"bytes"
	"io"
	"net"
	"net/http"
	"testing"
	"testing/synctest"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/web"
)

// pipes is a listener whose connections are pipes: they hold nothing back, so that a
// client that does not read is noticed at the first byte, and live on the test's clock.
type pipes struct {
	queue chan net.Conn
	done  chan struct{}
}

func (p *pipes) Accept() (net.Conn, error) {
	select {
	case c := <-p.queue:
		return c, nil
	case <-p.done:
		return nil, net.ErrClosed
	}
}

func (p *pipes) Close() error   { close(p.done); return nil }
func (p *pipes) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)} }

func (p *pipes) dial() net.Conn {
	ours, theirs := net.Pipe()
	p.queue <- theirs
	return ours
}

// onPipes serves on pipes inside a bubble with a clock of its own.
func onPipes(t *testing.T, d *desk, f func(t *testing.T, p *pipes)) {
	handler := d.Handler()
	synctest.Test(t, func(t *testing.T) {
		p := &pipes{make(chan net.Conn), make(chan struct{})}
		server := &http.Server{Handler: handler}
		go server.Serve(p)
		f(t, p)
		server.Close()
	})
}

// written is what a streaming handler came to.
type written struct {
	bytes int
	err   error
	after time.Duration
}

// stream is a handler's end. Its channel belongs into the bubble.
type stream struct{ done chan written }

// streaming adds a route that writes n parts.
func streaming(d *desk, n int, part []byte) *stream {
	s := &stream{}
	d.Mount(web.Route{Method: "GET", Path: "/stream", Action: web.Static, Handler: func(c *gin.Context) error {
		begun, w := time.Now(), written{}
		for range n {
			var wrote int
			wrote, w.err = c.Writer.Write(part)
			if w.bytes += wrote; w.err != nil {
				break
			}
		}
		w.after = time.Since(begun)
		s.done <- w
		return nil
	}})
	return s
}

func ask(t *testing.T, c net.Conn, path string) *bufio.Reader {
	t.Helper()
	if _, err := io.WriteString(c, "GET "+path+" HTTP/1.1\r\nHost: desk\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	return bufio.NewReader(c)
}

// Who does not read is cut off after ChunkTime, whether the answer comes in small parts
// or as one.
func TestWhoDoesNotReadIsCutOff(t *testing.T) {
	for name, part := range map[string][]byte{"many small parts": []byte("a line\n"), "one large part": make([]byte, 9<<20)} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, nil)
			s := streaming(d, 1<<20, part)
			onPipes(t, d, func(t *testing.T, p *pipes) {
				s.done = make(chan written, 1)
				c := p.dial()
				ask(t, c, "/stream")
				select {
				case w := <-s.done:
					if w.err == nil || w.after > web.ChunkTime || w.bytes > 1<<20 {
						t.Errorf("the handler wrote %d bytes in %v and got %v, want an error within %v", w.bytes, w.after, w.err, web.ChunkTime)
					}
				case <-time.After(time.Hour):
					t.Error("the handler writes to nobody for an hour")
				}
				c.Close()
			})
		})
	}
}

// Who reads slowly gets all of it, however long it takes, and the connection's next
// request after a pause too.
func TestWhoReadsSlowlyGetsAll(t *testing.T) {
	d := newDesk(t, nil)
	s := streaming(d, 1, bytes.Repeat([]byte("x"), 1<<20))
	onPipes(t, d, func(t *testing.T, p *pipes) {
		s.done = make(chan written, 1)
		c := p.dial()
		defer c.Close()
		answer := ask(t, c, "/stream")
		res, err := http.ReadResponse(answer, nil)
		if err != nil {
			t.Fatal(err)
		}
		got, buf := 0, make([]byte, 4<<10)
		for {
			time.Sleep(time.Second) // of the bubble's clock
			n, err := res.Body.Read(buf)
			got += n
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("after %d bytes: %v", got, err)
			}
		}
		if w := <-s.done; got != 1<<20 || w.err != nil || w.after < 2*web.ChunkTime {
			t.Errorf("%d bytes arrived in %v, %v; want all, in longer than a chunk may take", got, w.after, w.err)
		}
		time.Sleep(2 * web.ChunkTime)
		res, err = http.ReadResponse(ask(t, c, "/healthz"), nil)
		if err != nil || res.StatusCode != http.StatusOK {
			t.Errorf("the next request on the connection: %v %v", res, err)
		}
	})
}

package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
)

// cutLine is a sort of request that is broken off. %s in its path or body is something
// that is new each time.
type cutLine struct {
	method, path, body string
	takes              time.Duration // to its end, when nothing else is under way
}

// requests are reads that take long, lists, searches, a batch of them, a draft, files,
// pages, and what writes: notes, articles, verdicts proposed and withdrawn.
func (d *cutOffDesk) requests() []cutLine {
	d.t.Helper()
	var batch, texts []string
	for n := range 12 {
		batch = append(batch, fmt.Sprintf(`{"text":"Candidate %d said that the city spent 4 million euros on 200 buses last year"}`, n))
		texts = append(texts, fmt.Sprintf("Unemployment fell to %d per cent in March, the minister said. The city planted %d trees last year.", n+3, 4000+n))
	}
	lines := []cutLine{
		{method: "GET", path: "/api/v1/claims?limit=100"},
		{method: "GET", path: "/api/v1/candidates?limit=100&check_worthy=true"},
		{method: "GET", path: "/api/v1/statistics/extraction"},
		{method: "GET", path: "/api/v1/exports/verdicts?format=jsonl"},
		{method: "GET", path: "/api/v1/exports/verdicts?format=xlsx"},
		{method: "GET", path: "/verdicts"},
		{method: "GET", path: "/verdicts/feed.json"},
		{method: "GET", path: "/desk/cases"},
		{method: "GET", path: "/desk/triage"},
		{method: "POST", path: "/api/v1/claims/match", body: `{"texts":[` + strings.Join(batch, ",") + `]}`},
		{method: "POST", path: "/api/v1/check", body: `{"text":"` + strings.Join(texts, " ") + `"}`},
		{method: "POST", path: "/api/v1/articles", body: `{"text":"` + strings.Join(texts[:4], " ") + ` It was report %s."}`},
		{method: "POST", path: "/mcp", body: `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"match_text","arguments":{"text":"Moscow sent 100,000 soldiers to the border"}}}`},
	}
	for _, id := range d.openCases(3) {
		at := "/api/v1/cases/" + id
		lines = append(lines,
			cutLine{method: "POST", path: at + "/notes", body: `{"body":"Note %s."}`},
			cutLine{method: "POST", path: at + "/propose", body: `{"rating":"true","explanation":"So says report %s."}`},
			cutLine{method: "POST", path: at + "/withdraw", body: `{}`})
	}
	return lines
}

// openCases makes cases of candidates, with a source each, so that they can be proposed.
func (d *cutOffDesk) openCases(n int) []string {
	d.t.Helper()
	var found struct {
		Items []struct{ ID string }
	}
	d.read(d.whole("GET", fmt.Sprintf("/api/v1/candidates?state=new&limit=%d", n), ""), &found)
	for _, x := range found.Items {
		var opened struct {
			Case struct{ ID string }
		}
		d.read(d.whole("POST", "/api/v1/candidates/"+x.ID+"/accept", `{}`), &opened)
		at := "/api/v1/cases/" + opened.Case.ID
		d.whole("POST", at+"/assign", `{}`)
		d.whole("POST", at+"/evidence", `{"url":"https://a.example","stance":"supports","kind":"dataset"}`)
		d.cases = append(d.cases, opened.Case.ID)
	}
	if len(d.cases) != n {
		d.t.Fatalf("%d cases opened, want %d", len(d.cases), n)
	}
	return d.cases
}

// request is the line's request as it goes over the wire.
func (l cutLine) request(d *cutOffDesk, fresh string) string {
	body := strings.ReplaceAll(l.body, "%s", fresh)
	head := []string{l.method + " " + l.path + " HTTP/1.1", "Host: " + d.address, "Connection: close", "Accept: application/json, text/event-stream, text/html"}
	switch {
	case strings.HasPrefix(l.path, "/desk"):
		head = append(head, "Cookie: factdesk="+d.session)
	case strings.HasPrefix(l.path, "/api") || l.path == "/mcp":
		head = append(head, "Authorization: Bearer "+d.token)
	}
	if body != "" {
		head = append(head, "Content-Type: application/json", fmt.Sprintf("Content-Length: %d", len(body)))
	}
	return strings.Join(head, "\r\n") + "\r\n\r\n" + body
}

// whole makes a request that must go well and returns its answer.
func (d *cutOffDesk) whole(method, path, body string) []byte {
	d.t.Helper()
	conn, err := net.Dial("tcp", d.address)
	if err != nil {
		d.t.Error(err)
		return nil
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(time.Minute))
	io.WriteString(conn, cutLine{method: method, path: path, body: body}.request(d, ""))
	answer, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		d.t.Errorf("%s %s: %v", method, path, err)
		return nil
	}
	defer answer.Body.Close()
	got, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode >= 300 {
		d.t.Errorf("%s %s: %s, %v: %.500s", method, path, answer.Status, err, got)
	}
	return got
}

func (d *cutOffDesk) read(answer []byte, into any) {
	d.t.Helper()
	if err := json.Unmarshal(answer, into); err != nil {
		d.t.Fatalf("%v in %.200s", err, answer)
	}
}

func parseID(t *testing.T, s string) uuid.UUID {
	t.Helper()
	id, err := uuid.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

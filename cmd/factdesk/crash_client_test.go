package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/uuid"

	"factdesk/claims"
)

// written is a change that was answered.
type written struct {
	Kind string // article, accepted, dismissed, note, form, source, verdict, upload, approved, published, retracted
	Name string // that is in it, and in no other of its kind
	ID   string // as it was answered; "" for a form
	Case string
}

// crew are clients that go on until they are told to end.
type crew struct {
	t       *testing.T
	between *proxy
	token   string
	second  string // the token of an editor, who signs what the first proposed
	session *http.Cookie
	plain   *http.Client

	working  sync.WaitGroup
	ending   atomic.Bool
	repeated int
	mu       sync.Mutex
	more     *sync.Cond
	diary    []written
}

func newCrew(t *testing.T, between *proxy, token, second string) *crew {
	c := &crew{t: t, between: between, token: token, second: second, plain: &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
	c.more = sync.NewCond(&c.mu)
	return c
}

// signIn opens a session for the forms of the desk.
func (c *crew) signIn(path string) {
	c.t.Helper()
	answer, err := c.plain.PostForm(c.between.URL+path, url.Values{"new_password": {"lantern gravel ninety plums"}})
	if err != nil {
		c.t.Fatal(err)
	}
	answer.Body.Close()
	for _, cookie := range answer.Cookies() {
		if strings.HasSuffix(cookie.Name, "factdesk") {
			c.session = cookie
		}
	}
	if c.session == nil {
		c.t.Fatalf("the invitation opened no session: %s", answer.Status)
	}
}

func (c *crew) begin() {
	for worker := range 4 {
		c.working.Go(func() {
			for i := 0; !c.ending.Load() && !c.t.Failed(); i++ {
				c.dispatch(fmt.Sprintf("Desk %d, dispatch %d.", worker, i))
			}
			c.more.Broadcast()
		})
	}
}

// await waits until as many changes more were answered.
func (c *crew) await(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for want := len(c.diary) + n; len(c.diary) < want; c.more.Wait() {
		if c.t.Failed() {
			c.t.FailNow()
		}
	}
}

func (c *crew) end() {
	c.ending.Store(true)
	c.working.Wait()
	if c.t.Failed() {
		c.t.FailNow()
	}
}

func (c *crew) wrote(w written) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.diary = append(c.diary, w)
	c.more.Broadcast()
}

type fields = map[string]any

// dispatch imports an article and takes its first claim as far as a proposal.
func (c *crew) dispatch(name string) {
	text := name + " The ministry said on Friday that 12,500 people had crossed the border.\n\n\"We never closed the border to refugees,\" the minister said.\n\nInflation rose to 4.5 percent in 2021, the statistics office said.\n"
	var in struct {
		Imported struct{ Article claims.Article }
	}
	c.post("/articles", fields{"text": text, "published": "2022-01-21"}, &in)
	article := in.Imported.Article.ID.String()
	c.wrote(written{"article", name, article, ""})
	var page struct{ Items []claims.Candidate }
	if c.get("/articles/"+article+"/candidates", &page); len(page.Items) < 2 {
		c.t.Errorf("%s has %d candidates", name, len(page.Items))
		return
	}
	second := page.Items[1].ID.String()
	c.post("/candidates/"+second+"/dismiss", fields{"reason": "trivial"}, nil)
	c.wrote(written{"dismissed", name, second, ""})
	var accepted struct{ Case struct{ ID string } }
	c.post("/candidates/"+page.Items[0].ID.String()+"/accept", nil, &accepted)
	id := accepted.Case.ID
	c.wrote(written{"accepted", name, page.Items[0].ID.String(), id})
	c.review(name, id)
	c.upload(name)
}

func (c *crew) review(name, id string) {
	at := "/cases/" + id
	c.post(at+"/assign", fields{}, nil)
	c.wrote(written{"assigned", name, id, id})
	var made struct{ ID string }
	c.post(at+"/evidence", fields{"title": "Source of " + name, "stance": "supports", "kind": "dataset", "closeness": "primary"}, &made)
	c.wrote(written{"source", "Source of " + name, made.ID, id})
	c.post(at+"/notes", fields{"body": "Note of " + name}, &made)
	c.wrote(written{"note", "Note of " + name, made.ID, id})
	c.form("/desk"+at+"/notes", url.Values{"body": {"Form of " + name}, "version": {"1"}})
	c.wrote(written{"note", "Form of " + name, "", id})
	var proposed struct {
		VerdictID string `json:"verdict_id"`
	}
	c.post(at+"/propose", fields{"rating": "true", "explanation": "It is so."}, &proposed)
	c.wrote(written{"verdict", name, proposed.VerdictID, id})
	c.signOff(name, id)
}

// signOff has the editor look at the proposal, approve it, publish it and take every
// second one back. A note that is written between changes nothing that was looked at.
func (c *crew) signOff(name, id string) {
	at := "/cases/" + id
	approve := c.preview(at)
	var made struct{ ID string }
	c.post(at+"/notes", fields{"body": "Between of " + name}, &made)
	c.wrote(written{"note", "Between of " + name, made.ID, id})
	c.sign(at+"/approve", fields{}, approve)
	c.wrote(written{"approved", name, id, id})
	var gate struct {
		Items []struct {
			Key string
			OK  bool
		}
	}
	c.get(at+"/gate", &gate)
	waive := fields{}
	for _, check := range gate.Items {
		if !check.OK {
			waive[check.Key] = "It is a test."
		}
	}
	c.sign(at+"/publish", fields{"waive": waive}, c.preview(at))
	c.wrote(written{"published", name, id, id})
	if strings.HasSuffix(name, "1.") || strings.HasSuffix(name, "3.") {
		c.sign(at+"/retract", fields{"reason": "It was not so."}, "")
		c.wrote(written{"retracted", name, id, id})
	}
}

// preview is the ETag of what readers would see, and what a signature is given to.
func (c *crew) preview(at string) string {
	var etag string
	status, body, _ := c.untilHeard(http.MethodGet, "/api/v1"+at+"/preview", nil, map[string]string{"Authorization": "Bearer " + c.second}, &etag)
	if status != http.StatusOK || etag == "" {
		c.t.Errorf("%s/preview = %d with ETag %q %.300s", at, status, etag, body)
	}
	return etag
}

func (c *crew) upload(name string) {
	var begun struct{ Import struct{ ID string } }
	c.post("/external-reviews/import?name="+url.QueryEscape(name), fields{"@context": "https://schema.org", "@type": "ClaimReview", "claimReviewed": name,
		"url": "https://checks.example/" + uuid.NewString(), "datePublished": "2022-01-21", "author": fields{"name": "Checks", "url": "https://checks.example/"},
		"reviewRating": fields{"alternateName": "False"}}, &begun)
	c.wrote(written{"upload", name, begun.Import.ID, ""})
}

// post makes a change and returns when it was answered, which takes as many times as the
// server dies. Then it is sent once more: the answer must be the same.
func (c *crew) post(path string, body, into any) { c.change(c.token, path, "", body, into) }

// sign is post by the editor, of what has an ETag.
func (c *crew) sign(path string, body any, etag string) { c.change(c.second, path, etag, body, nil) }

func (c *crew) change(token, path, etag string, body, into any) {
	b, err := json.Marshal(body)
	if err != nil {
		c.t.Error(err)
	}
	if body == nil {
		b = nil
	}
	key := uuid.NewString()
	headers := map[string]string{"Authorization": "Bearer " + token, "Content-Type": "application/json", "Idempotency-Key": key}
	if etag != "" {
		headers["If-Match"] = etag
	}
	send := func() (int, []byte, bool) { return c.until(http.MethodPost, "/api/v1"+path, b, headers) }
	status, first, again := send()
	c.between.mu.Lock()
	lost, swallowed := c.between.swallowed[key]
	c.between.mu.Unlock()
	if swallowed && !bytes.Equal(idsIn(lost), idsIn(first)) {
		c.t.Errorf("%s was answered, and nobody saw it, with %.300s\nand then with %.300s", path, lost, first)
	}
	if status/100 != 2 || swallowed && !again {
		c.t.Errorf("%s = %d %.300s, a repetition: %v", path, status, first, again)
		return
	}
	if _, second, repeats := send(); !repeats || !bytes.Equal(idsIn(first), idsIn(second)) {
		c.t.Errorf("%s again (%v) = %.300s\nwant %.300s", path, repeats, second, first)
	}
	if into != nil {
		if err := json.Unmarshal(first, into); err != nil {
			c.t.Errorf("%s: %v in %.300s", path, err, first)
		}
	}
}

// idsIn is what of an answer must be the same for ever: the id of its subject, the first
// in it.
func idsIn(body []byte) []byte {
	_, after, _ := bytes.Cut(body, []byte(`"id":"`))
	return after[:min(36, len(after))]
}

// form sends a form of the desk, twice when it was answered.
func (c *crew) form(path string, v url.Values) {
	v.Set("once", uuid.NewString())
	for range 2 {
		status, body, _ := c.until(http.MethodPost, path, []byte(v.Encode()), map[string]string{"Content-Type": "application/x-www-form-urlencoded", "Cookie": c.session.Name + "=" + c.session.Value})
		if status != http.StatusSeeOther {
			c.t.Errorf("%s = %d %.300s", path, status, body)
		}
	}
}

func (c *crew) get(path string, into any) {
	status, body, _ := c.until(http.MethodGet, "/api/v1"+path, nil, map[string]string{"Authorization": "Bearer " + c.token})
	if err := json.Unmarshal(body, into); status != http.StatusOK || err != nil {
		c.t.Errorf("%s = %d %.300s: %v", path, status, body, err)
	}
}

// until sends a request until somebody answers it, and says whether that is a repetition.
func (c *crew) until(method, path string, body []byte, headers map[string]string) (int, []byte, bool) {
	var etag string
	return c.untilHeard(method, path, body, headers, &etag)
}

// untilHeard is until, and tells the answer's ETag.
func (c *crew) untilHeard(method, path string, body []byte, headers map[string]string, etag *string) (int, []byte, bool) {
	for {
		r, err := http.NewRequestWithContext(c.t.Context(), method, c.between.URL+path, bytes.NewReader(body))
		if err != nil {
			c.t.Error(err)
			return 0, nil, false
		}
		for k, v := range headers {
			r.Header.Set(k, v)
		}
		answer, err := c.plain.Do(r)
		if err != nil {
			if c.t.Context().Err() != nil {
				return 0, nil, false
			}
			continue
		}
		got, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		if err != nil || answer.StatusCode >= 500 {
			continue
		}
		*etag = answer.Header.Get("ETag")
		repeats := answer.Header.Get("Idempotent-Replayed") == "true"
		if repeats {
			c.mu.Lock()
			c.repeated++
			c.mu.Unlock()
		}
		return answer.StatusCode, got, repeats
	}
}

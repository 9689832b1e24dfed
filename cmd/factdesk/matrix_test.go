//go:build linux

package main

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/internal/web"
	"factdesk/review"
)

// shownOnPage are the fields that a person must find on the page, each by its word: the
// oracle is held to them so that it can't be blind.
var shownOnPage = []string{"wording", "claimant", "claimant title", "claimed on", "place", "topic", "headline", "publisher", "article url", "article date",
	"exact", "prefix", "suffix", "source title", "source url", "source quote", "archived url", "locator", "explanation", "body", "rating label", "as of", "review by",
	"organisation", "licence", "corrections", "public field"}

var shownInData = []string{"short form", "wording", "claimant", "claimant title", "claimed on", "headline", "publisher", "article url", "article date", "explanation",
	"rating label", "organisation", "licence"}

// TestMatrix: every field of a public page by every route that can change it, by each
// person alone, in every state of the case; see docs/two-people.md.
func TestMatrix(t *testing.T) {
	done := map[string]int{}
	in := func(name string, open func(testing.TB) *store.DB, f func(m *matrix)) {
		t.Run(name, func(t *testing.T) {
			m := newMatrix(t, open(t))
			m.did = done
			f(m)
			t.Logf("%d routes, %d outputs, %d words", len(m.changing()), len(m.outputs()), m.n)
		})
	}
	in("published", storetest.Open, func(m *matrix) { m.public(review.Published) })
	in("published on PostgreSQL", storetest.OpenPostgres, func(m *matrix) {
		m.alone = []string{approver, administrator} // who may do the most
		m.public(review.Published)
	})
	in("retracted", storetest.Open, func(m *matrix) {
		m.alone = []string{approver, administrator}
		m.public(review.Retracted)
	})
	in("approved", storetest.Open, (*matrix).approved)
	for _, state := range []review.State{review.Open, review.Assigned, review.Proposed, review.Dismissed} {
		in(string(state), storetest.Open, func(m *matrix) { m.inside(state) })
	}
	in("every route", storetest.Open, func(m *matrix) { m.whole(done) })
}

// public has everybody try everything while readers see the verdict: nothing moves, and
// what was written leads nowhere until a second person approves it.
func (m *matrix) public(state review.State) {
	m.Helper()
	m.begin(state)
	before := m.read()
	m.oracle(before, state)
	for _, op := range m.changing() {
		switch op.OperationID {
		case "save-organisation":
			before = m.organisation(op, before)
		case "merge-case":
			m.drive(op, m.alone, func(what string, _ try) {
				before = m.changed(what, before)
				if strings.Contains(m.ask(approver, "GET", "/api/v1/cases/"+m.ids["cases"]+"/preview", nil).Body.String(), `"key":"merged"`) {
					m.did["merged away while "+string(state)]++
				}
			})
		default:
			m.drive(op, m.alone, nil)
			before = m.changed(op.OperationID, before)
		}
	}
	m.nowhere()
	if state == review.Published {
		m.secondApproves(before)
	}
}

// begin brings the case to a state, with another claim and a cluster of the two.
func (m *matrix) begin(state review.State) {
	m.Helper()
	m.reach(state)
	m.companion()
	m.ids["clusters"] = wordAt(m.must(author, "POST", "/clusters", wishes["confirm-cluster"](m)), "id")
	_, one := m.alike()
	_, two := m.alike()
	m.ids["alike claim"] = one
	m.ids["other cluster"] = wordAt(m.must(author, "POST", "/clusters", object{"claims": []string{one, two}, "name": "Others"}), "id")
}

// oracle reads the page and the other outputs, and is held to what is on them.
func (m *matrix) oracle(outputs map[string]string, state review.State) {
	m.Helper()
	words, data := seen(outputs["/verdicts/"+m.ids["cases"]])
	on, in := m.fields(words), m.fields(data)
	m.Logf("on the page: %s", strings.Join(on, ", "))
	m.Logf("in its data: %s", strings.Join(in, ", "))
	for _, f := range shownOnPage {
		if !slices.Contains(on, f) && !(state == review.Retracted && f == "review by") {
			m.Errorf("the page does not show the %s", f)
		}
	}
	for _, f := range shownInData {
		if state == review.Published && !slices.Contains(in, f) {
			m.Errorf("the page's ClaimReview does not have the %s", f)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(outputs)) {
		m.unseen("publishing", name, outputs[name])
		m.Logf("%-60.60s %d bytes: %s", name, len(outputs[name]), strings.Join(m.fields(outputs[name]), ", "))
	}
}

// organisation has the administrator change each field of the settings. The address of
// the site and what frames lists and feeds follow at once, and nothing else does.
func (m *matrix) organisation(op *operation, before map[string]string) map[string]string {
	m.Helper()
	m.drive(op, []string{author, approver, importer}, nil)
	before = m.changed(op.OperationID+" by who may not", before)
	m.drive(op, []string{administrator}, func(what string, t try) {
		after := m.read()
		for name, is := range after {
			if is = m.asBefore(name, is, t.body); is != before[name] {
				m.Errorf("%s moves %s:\n%s", what, name, difference(before[name], is))
			}
		}
		m.must(administrator, "PUT", "/organisation", m.base)
	})
	return m.changed("the settings as they were", before)
}

// frames are the lists and feeds, around the verdicts in which the settings stand as they are.
var frames = regexp.MustCompile(`^/$|^/verdicts$|^/verdicts\?|feed|^/corrections`)

// asBefore puts back what may follow the settings at once: the address of the site
// everywhere, and in what frames lists and feeds the rest.
func (m *matrix) asBefore(name, is string, body object) string {
	for _, field := range []string{"base_url", "name", "licence_url", "corrections_url", "logo_url"} {
		was, now := m.base[field].(string), body[field].(string)
		if was == now || field != "base_url" && !frames.MatchString(name) {
			continue
		}
		is = strings.ReplaceAll(is, now, was)
		if field == "base_url" {
			is = strings.ReplaceAll(is, strings.Split(now, "/")[2], strings.Split(was, "/")[2])
		}
	}
	return is
}

// nowhere asks for all that was written later: none of it leads readers to the verdict.
func (m *matrix) nowhere() {
	m.Helper()
	for n, w := range m.used {
		paths := []string{"/api/v1/claims?text=" + w}
		if n%10 == 0 { // by the other ways too
			paths = append(paths, "/verdicts?q="+w, "/api/v1/claims?topic="+w, "/api/v1/claims?speaker="+w, "/v1alpha1/claims:search?query="+w, "/api/v1/claims/lookup?quote=some+100,000+"+w+"+troops")
		}
		if strings.Contains(w, "://") {
			paths = []string{"/api/v1/claims/lookup?url=" + w}
		}
		for _, path := range paths {
			body := m.ask("", "GET", path, nil).Body.String()
			if strings.Contains(body, m.ids["cases"]) || strings.Contains(body, m.ids["claims"]) {
				m.Errorf("%s leads to the verdict", path)
			}
		}
	}
}

// secondApproves lets readers see what is pending: not by who made it, then by who did not.
func (m *matrix) secondApproves(before map[string]string) {
	m.Helper()
	at := "/cases/" + m.ids["cases"]
	head := m.fresh()
	m.must(approver, "PATCH", "/articles/"+m.ids["articles"], object{"headline": head})
	third, _ := m.alike()
	m.must(author, "POST", "/cases/"+third+"/merge", object{"into": m.ids["claims"]})
	renamed := maps.Clone(m.base)
	name := m.fresh()
	renamed["name"] = name
	m.must(administrator, "PUT", "/organisation", renamed)
	preview := m.ask(approver, "GET", "/api/v1"+at+"/preview", nil)
	own := m.ask(approver, "POST", "/api/v1"+at+"/changes/approve", object{"keys": []string{"article/" + m.ids["articles"] + "/headline"}}, "If-Match", preview.Header().Get("ETag"))
	if own.Code != 403 {
		m.Errorf("one's own headline is approved: %d %s", own.Code, own.Body)
	}
	m.framed = append(m.framed, name)
	for name, is := range m.read() {
		m.unseen("approving one's own", name, is)
	}
	var pending struct {
		Items []struct {
			CaseID  string `json:"case_id"`
			Seen    string
			Changes []review.Change
		}
	}
	json.Unmarshal(m.ask(second, "GET", "/api/v1/changes", nil).Body.Bytes(), &pending)
	cases := []object{}
	for _, p := range pending.Items {
		cases = append(cases, object{"case_id": p.CaseID, "seen": p.Seen})
		for _, ch := range p.Changes {
			m.Logf("pending: %s, by %d", ch.Key, len(ch.By))
		}
	}
	m.must(second, "POST", "/changes/approve", object{"cases": cases})
	after := m.read()
	page := after["/verdicts/"+m.ids["cases"]]
	if words, _ := seen(page); !strings.Contains(words, head) || !strings.Contains(words, name) || !later.MatchString(words) {
		m.Errorf("what a second person approved is not on the page: %s", words)
	}
	if page == before["/verdicts/"+m.ids["cases"]] {
		m.Error("nothing changed")
	}
	m.secondCorrects()
}

// secondCorrects lets readers see a correction: not by who wrote some of it, then by who
// did not; and then everything that tells of the verdict tells of it.
func (m *matrix) secondCorrects() {
	m.Helper()
	at := "/cases/" + m.ids["cases"] + "/correction"
	note, because := m.fresh(), m.fresh()
	m.must(author, "POST", at+"s", object{"kind": "correction", "note": "We erred " + note})
	m.must(approver, "POST", "/cases/"+m.ids["cases"]+"/evidence", object{"stance": "refutes", "title": "A further source", "url": m.address()})
	m.must(author, "POST", at+"/propose", object{"rating": "no", "scale": "matrix", "explanation": because})
	seen := m.ask(second, "GET", "/api/v1"+at+"/preview", nil).Header().Get("ETag")
	waive := object{"waive": object{"independent": "It is a test.", "archived": "It is a test.", "primary": "It is a test."}}
	for _, who := range []string{author, approver} {
		if w := m.ask(who, "POST", "/api/v1"+at+"/approve", waive, "If-Match", seen); w.Code != 403 {
			m.Errorf("%s, who wrote some of it, approves: %d %s", who, w.Code, w.Body)
		}
	}
	for name, is := range m.read() {
		if strings.Contains(is, note) || strings.Contains(is, because) {
			m.Errorf("before the approval %s tells of the correction", name)
		}
	}
	m.must(second, "POST", at+"/approve", waive, "If-Match", seen)
	tell := regexp.MustCompile(`^/verdicts/[^/]*$|feed|^/corrections|/corrections$|format=|get_claim|/cases/|/claims/0[^/]*$`)
	for name, is := range m.read() {
		if tell.MatchString(name) && !strings.Contains(is, note) {
			m.Errorf("%s does not tell of the correction", name)
		}
	}
}

// approved has everybody try everything between approval and publishing: what comes out
// is what was approved.
func (m *matrix) approved() {
	m.Helper()
	m.alone = []string{approver, administrator}
	m.begin(review.Approved)
	for _, op := range m.changing() {
		if !slices.Contains(movers, op.OperationID) {
			m.drive(op, m.alone, nil)
			m.hidden(op.OperationID)
		}
	}
	m.must(administrator, "PUT", "/organisation", m.base) // which is copied at publishing
	m.publish(second, m.ids["cases"])
	m.oracle(m.read(), review.Published)
	m.nowhere()
}

// inside has everybody try everything in a state in which nothing is public, and nothing is.
func (m *matrix) inside(state review.State) {
	m.Helper()
	m.alone = []string{author, administrator}
	m.begin(state)
	for _, op := range m.changing() {
		m.drive(op, m.alone, nil)
	}
	m.hidden("all of it")
}

// hidden says that readers see nothing of the case.
func (m *matrix) hidden(after string) {
	m.Helper()
	for name, is := range m.read() {
		if strings.Contains(is, m.ids["cases"]) {
			m.Errorf("after %s readers see the case in %s", after, name)
		}
	}
}

// whole says whether the matrix has each route: what can change something succeeded in
// one state at least, what readers can ask is asked, or there is a reason why not.
func (m *matrix) whole(done map[string]int) {
	m.Helper()
	asked := map[string]bool{}
	for _, o := range m.outputs() {
		asked[o.route] = true
	}
	for _, r := range m.server.Routes() {
		if r.Method == "GET" && (r.Action == web.Public || r.Action == web.Static) && !asked["GET "+r.Path] && notOfAVerdict["GET "+r.Path] == "" {
			m.Errorf("GET %s is public, and the matrix does not read it", r.Path)
		}
	}
	for _, r := range m.server.Routes() {
		route := r.Method + " " + r.Path
		api := strings.HasPrefix(r.Path, "/api/v1/")
		if r.Method != "GET" && !api && forms[route] == "" && notOfAVerdict[route] == "" && !asked[route] {
			m.Errorf("%s can change something, and the matrix does not know what", route)
		}
	}
	for _, op := range m.changing() {
		if done[op.OperationID+" 2xx"] == 0 {
			m.Errorf("%s never succeeded: the matrix does not know what it takes", op.OperationID)
		}
	}
	if done["merged away while published"] == 0 || done["merged away while retracted"] == 0 {
		m.Error("the public verdict never was merged into another")
	}
	for id := range notDriven {
		if !slices.ContainsFunc(m.doc.operations(), func(op *operation) bool { return op.OperationID == id }) {
			m.Errorf("there is no %s any longer", id)
		}
	}
	m.Logf("what was done: %v", done)
}

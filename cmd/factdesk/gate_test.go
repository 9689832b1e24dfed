//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"html"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestTheGateSaysTheSameEverywhere asks the API, the command line and the desk's pages of a
// case before there is a verdict, with one that waits, approved and published.
func TestTheGateSaysTheSameEverywhere(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		m := newMatrix(t, db)
		m.must(administrator, "PUT", "/gate", object{"rules": []object{
			{"tag": "", "check": "length", "level": "off"}, {"tag": "", "check": "publisher", "level": "block"}, {"tag": "satire", "check": "archived", "level": "off"}}})
		for _, state := range []review.State{review.Assigned, review.Proposed, review.Approved, review.Published} {
			m.reach(state)
			api := m.gateOverAPI()
			if len(api) != len(review.Checks())-2 {
				t.Errorf("%s: %d checks, want all but the one that is off and that of fields, of which none is required", state, len(api))
			}
			if diff := cmp.Diff(api, m.gateByCommand(db)); diff != "" {
				t.Errorf("%s: what the command says (-API +command):\n%s", state, diff)
			}
			page := " " + strings.Join(strings.Fields(html.UnescapeString(m.ask(author, "GET", "/desk/cases/"+m.ids["cases"], nil).Body.String())), " ")
			for _, check := range api {
				word := check.Word()
				if state == review.Published && !check.OK {
					word = "waived"
				}
				if !strings.Contains(page, check.Message) || !strings.Contains(page, ">"+word+"</span> <span>"+check.Title) {
					t.Errorf("%s: the page does not say that %q %s: %s", state, check.Title, check.Word(), check.Message)
				}
			}
		}
	})
}

func (m *matrix) gateOverAPI() []review.Check {
	m.Helper()
	var out struct{ Items []review.Check }
	w := m.ask(author, "GET", "/api/v1/cases/"+m.ids["cases"]+"/gate", nil)
	if err := json.Unmarshal(w.Body.Bytes(), &out); err != nil || w.Code != 200 {
		m.Fatalf("GET …/gate = %d %s", w.Code, w.Body)
	}
	return out.Items
}

func (m *matrix) gateByCommand(db *store.DB) []review.Check {
	m.Helper()
	out := []review.Check{}
	for _, id := range []string{m.ids["cases"], m.ids["claims"]} {
		var b bytes.Buffer
		w := &world{ctx: m.Context(), stdout: &b}
		err := (&GateCmd{Claim: uuid.MustParse(id), JSON: true}).ask(w, db)
		out = []review.Check{}
		stops := false
		for d := json.NewDecoder(&b); d.More(); {
			var check review.Check
			if err := d.Decode(&check); err != nil {
				m.Fatal(err)
			}
			out, stops = append(out, check), stops || check.Stops()
		}
		if (err != nil) != stops {
			m.Errorf("the command ends with %v", err)
		}
	}
	return out
}

//go:build linux

package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/browsertest"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
	"factdesk/review/reviewtest"
)

// panels is a desk with panels in every state, and people who are everything to them.
type panels struct {
	*matrix
	db       *store.DB
	box      review.Box
	scale    review.Scale
	cast     map[string]review.User // by relation and role
	sessions map[string]string
	snapshot string
	text     string
	n        int
}

// panelDo are the addresses of what is done, below the panel's: the API's and the desk's are alike.
var panelDo = map[review.Action]string{
	review.SeatPanel: "seats", review.CastVote: "vote", review.Discuss: "discuss", review.SecondRound: "second-round",
	review.DecideTie: "decide", review.OverridePanel: "override",
}

// panelSeats are how many the panels of this test have: two for each relation of a member,
// and one that is free or a further person's.
const panelSeats = 5

func newPanels(t *testing.T, db *store.DB) *panels {
	t.Helper()
	p := &panels{matrix: newMatrix(t, db), db: db, cast: map[string]review.User{}, sessions: map[string]string{}}
	for _, relation := range []string{"nobody", "author", "seated", "voted", "breaker", "further"} {
		for _, role := range review.Roles {
			p.hire(relation+" "+string(role), role)
		}
	}
	for _, role := range []string{"editor", "administrator"} {
		to := p.cast["breaker "+role]
		p.must(administrator, "POST", "/panel-rules", object{"kind": "tag", "key": "tied by " + role, "seats": panelSeats, "carry": 3, "tie_breaker_id": to.ID})
	}
	var err error
	if p.box, err = db.Box(t.Context()); err == nil {
		p.scale, err = db.ScaleByKey(t.Context(), "five_step")
	}
	if err != nil {
		t.Fatal(err)
	}
	_, p.snapshot, p.text = p.article("word", nil)
	return p
}

func (p *panels) hire(name string, role review.Role) {
	p.Helper()
	u, err := review.NewUser("P "+name, strings.ReplaceAll(name, " ", ".")+"@desk.example", role, now())
	if err == nil {
		err = p.db.AddUser(p.Context(), u, auth.CommandLine)
	}
	if err == nil {
		p.tokens[name], _, err = auth.NewToken(p.Context(), p.db, auth.TokenWish{Owner: u.ID, Name: "panels", Scopes: everyScope()}, auth.CommandLine, now())
	}
	if err == nil {
		p.sessions[name], _, err = auth.SpendLink(p.Context(), p.db, newLink(p.T, p.db, u.ID, store.SignInLink), auth.Reply{}, auth.Browser{}, now())
	}
	if err != nil {
		p.Fatal(err)
	}
	p.cast[name] = u
}

func everyScope() (out []review.Scope) {
	for _, x := range review.Scopes {
		out = append(out, x.Scope)
	}
	return out
}

// panelCase is a case whose panel stands somewhere.
type panelCase struct {
	id      string
	breaker string // the role of who decides a tie
}

func (p *panels) edit(id string, change func(c *review.Case) error) {
	p.Helper()
	if _, err := p.db.EditCase(p.Context(), uuid.MustParse(id), change); err != nil {
		p.Fatal(err)
	}
}

// at brings a panel to where it shall stand.
func (p *panels) at(standing, authorRole, breakerRole string) panelCase {
	p.Helper()
	p.n++
	by, tag := p.cast["author "+authorRole].Actor(), []string{"tied by " + breakerRole}
	if standing == "none" {
		tag = []string{}
	}
	id, _ := p.open(p.snapshot, p.text, "some 100,000 word troops", object{"wording": fmt.Sprintf("Russia has %d troops", p.n), "claimant": "Blinken", "tags": tag})
	p.edit(id, func(c *review.Case) error { return c.Assign(p.cast["author "+authorRole], by, now()) })
	p.edit(id, func(c *review.Case) error {
		_, err := c.AddEvidence(review.Evidence{URL: "https://a.example/1", Stance: review.Supports}, by, now())
		return err
	})
	p.edit(id, func(c *review.Case) error {
		return c.Propose(review.Proposal{Rating: "mostly_true", Explanation: "So it is."}.Today(review.Organisation{}, now()), p.scale, by, now())
	})
	p.go_(id, standing)
	return panelCase{id, breakerRole}
}

// go_ has members vote and talk until the panel stands there.
func (p *panels) go_(id, standing string) {
	p.Helper()
	members := []string{"seated editor", "seated administrator", "voted editor", "voted administrator"}
	if standing == "none" {
		return
	}
	full := members
	if standing != "voting" {
		full = append(slices.Clone(members), "further editor")
	}
	p.edit(id, func(c *review.Case) error {
		var seats []review.User
		for _, m := range full {
			seats = append(seats, p.cast[m])
		}
		return c.Seat(seats, p.cast["nobody editor"].Actor(), now())
	})
	p.votes(id, "voted editor false", "voted administrator true")
	rest := []string{"seated editor false", "seated administrator true", "further editor half_true"}
	switch standing {
	case "discussing":
		p.votes(id, rest...)
	case "discussed", "tied":
		p.votes(id, rest...)
		p.edit(id, func(c *review.Case) error {
			_, err := c.DiscussPanel("Look at the table.", p.cast["voted editor"].Actor(), now())
			return err
		})
		if standing == "tied" {
			p.edit(id, func(c *review.Case) error { return c.BeginSecondRound(p.cast["voted editor"].Actor(), now()) })
			p.votes(id, append([]string{"voted editor false", "voted administrator true"}, rest...)...)
		}
	case "carried":
		p.votes(id, "voted editor mostly_true", "voted administrator mostly_true", "seated editor mostly_true", "seated administrator true", "further editor true")
	case "overridden":
		p.edit(id, func(c *review.Case) error {
			return c.Override(p.judgement(c, "mostly_true"), p.cast["nobody administrator"].Actor(), now())
		})
	case "dropped":
		p.edit(id, func(c *review.Case) error {
			return c.SendBack("Another source, please.", p.cast["nobody editor"].Actor(), now())
		})
	}
}

func (p *panels) judgement(c *review.Case, rating string) review.Judgement {
	org, err := p.db.Organisation(p.Context())
	if err != nil {
		p.Fatal(err)
	}
	return review.Judgement{Ballot: review.Ballot{Rating: rating, Reason: "It is a test."}, On: p.scale, Org: org, Seen: c.Preview(org).Digest}
}

func (p *panels) votes(id string, votes ...string) {
	p.Helper()
	for _, v := range votes {
		i := strings.LastIndex(v, " ")
		p.edit(id, func(c *review.Case) error {
			return c.Vote(p.judgement(c, v[i+1:]), p.box, p.cast[v[:i]].Actor(), now())
		})
	}
}

// do has somebody do something by the API or the desk, and says how it was answered: yes,
// or with which refusal.
func (p *panels) do(face string, action review.Action, who string, x panelCase) int {
	p.Helper()
	seen := p.digest(x.id)
	rating := "false" // for which somebody voted last, where there is a tie
	if face == "api" {
		var body any
		var headers []string
		switch action {
		case review.SeatPanel:
			body = object{"members": p.everyMember()}
		case review.Discuss:
			body = object{"body": "It is a test."}
		case review.CastVote, review.DecideTie, review.OverridePanel:
			body = object{"rating": rating, "reason": "It is a test."}
			headers = []string{"If-Match", `"` + seen + `"`}
		}
		return p.ask(who, "POST", "/api/v1/cases/"+x.id+"/panel/"+panelDo[action], body, headers...).Code
	}
	form := url.Values{"version": {strconv.Itoa(p.version(x.id))}, "seen": {seen}, "scale": {p.scale.ID.String()}, "rating": {rating}, "reason": {"It is a test."}, "body": {"It is a test."}, "member": p.everyMember()}
	r := httptest.NewRequestWithContext(p.Context(), "POST", "/desk/cases/"+x.id+"/panel/"+panelDo[action], strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.AddCookie(&http.Cookie{Name: "factdesk", Value: p.sessions[who]})
	w := httptest.NewRecorder()
	p.handler.ServeHTTP(w, r)
	return w.Code
}

func (p *panels) digest(id string) string {
	p.Helper()
	c, err := p.db.Case(p.Context(), uuid.MustParse(id))
	if err != nil {
		p.Fatal(err)
	}
	org, err := p.db.Organisation(p.Context())
	if err != nil {
		p.Fatal(err)
	}
	return c.Preview(org).Digest
}

// everyMember are the seats as they were given, which is no change that anybody minds.
func (p *panels) everyMember() []string {
	out := []string{}
	for _, m := range []string{"seated editor", "seated administrator", "voted editor", "voted administrator"} {
		out = append(out, p.cast[m].ID.String())
	}
	return out
}

// panelMay are the combinations that review/testdata/panel.txt allows.
func panelMay(t *testing.T) map[string]bool {
	t.Helper()
	lines, err := os.ReadFile("../../review/testdata/panel.txt")
	if err != nil {
		t.Fatal(err)
	}
	return reviewtest.Allowed(t, strings.Split(string(lines), "\n"), 4)
}

var panelStandings = []string{"none", "voting", "voting-full", "discussing", "discussed", "tied", "carried", "overridden", "dropped"}

// relationsOf are the people who are tried, as "relation role": members are editors and
// administrators, and of a case there is one author and one who decides a tie.
func relationsOf(author, breaker string) []string {
	out := []string{"author " + author, "breaker " + breaker}
	for _, role := range review.Roles {
		out = append(out, "nobody "+string(role))
	}
	return append(out, "seated editor", "seated administrator", "voted editor", "voted administrator")
}

// TestWhoMayDoWhatWithAPanelByEachFace tries every denial of the lines by API and desk, and
// of what they allow each action in each state by each role, relation and face in turn; on
// both databases. What is refused changes nothing.
func TestWhoMayDoWhatWithAPanelByEachFace(t *testing.T) {
	for name, open := range map[string]func(testing.TB) *store.DB{"sqlite": storetest.Open, "postgres": storetest.OpenPostgres} {
		t.Run(name, func(t *testing.T) {
			p := newPanels(t, open(t))
			may := panelMay(t)
			denied, allowed := p.denials(may), p.permissions(may)
			t.Logf("%d denials and %d permissions", denied, allowed)
			if denied < 1500 || allowed < 50 {
				t.Errorf("that is too few: the test tries less than it says")
			}
		})
	}
}

func (p *panels) denials(may map[string]bool) (n int) {
	p.Helper()
	for i, standing := range panelStandings {
		builds := [][2]string{{"editor", "administrator"}}
		if i > 0 && i%2 == 1 { // the other authors, and the other who decides
			builds = append(builds, [2]string{"reviewer", "editor"}, [2]string{"administrator", "editor"})
		}
		for _, b := range builds {
			x := p.at(standing, b[0], b[1])
			before := p.version(x.id)
			for _, who := range relationsOf(b[0], b[1]) {
				relation, role, _ := strings.Cut(who, " ")
				for action := range panelDo {
					if may[reviewtest.Key(role, standing, relation, action)] {
						continue
					}
					for _, face := range []string{"api", "desk"} {
						n++
						if code := p.do(face, action, who, x); code != http.StatusForbidden && code != http.StatusConflict {
							p.Errorf("%s: %s %s of a panel that is %s = %d, want 403 or 409", face, who, action, standing, code)
						}
					}
				}
			}
			if after := p.version(x.id); after != before {
				p.Errorf("what was refused of a panel that is %s changed the case", standing)
			}
		}
	}
	return n
}

func (p *panels) version(id string) int {
	p.Helper()
	c, err := p.db.Case(p.Context(), uuid.MustParse(id))
	if err != nil {
		p.Fatal(err)
	}
	return c.Version
}

func (p *panels) permissions(may map[string]bool) (n int) {
	p.Helper()
	for _, standing := range panelStandings {
		for action := range panelDo {
			for _, role := range []string{"reviewer", "editor", "administrator"} {
				var who []string
				for _, relation := range []string{"nobody", "author", "seated", "voted", "breaker"} {
					if may[reviewtest.Key(role, standing, relation, action)] && (role != "reviewer" || relation == "nobody" || relation == "author") {
						who = append(who, relation)
					}
				}
				if len(who) == 0 {
					continue
				}
				for _, face := range []string{"api", "desk"} {
					relation := who[n%len(who)]
					n++
					author, breaker := "reviewer", "editor"
					if relation == "author" {
						author = role
					}
					if relation == "breaker" {
						breaker = role
					}
					x := p.at(standing, author, breaker)
					if code := p.do(face, action, relation+" "+role, x); code != http.StatusOK && code != http.StatusSeeOther {
						p.Errorf("%s: %s %s %s of a panel that is %s = %d, want it done", face, relation, role, action, standing, code)
					}
				}
			}
		}
	}
	return n
}

// TestPanelsThatDoNotAgreeAreShown looks at what a panel comes to that does not agree, and
// at an overridden one wherever its verdict stands.
func TestPanelsThatDoNotAgreeAreShown(t *testing.T) {
	p := newPanels(t, storetest.Open(t))
	site := httptest.NewServer(p.handler)
	t.Cleanup(site.Close)
	browser := browsertest.Open(t)
	in := func(who string) *browsertest.Page {
		return signIn(t, browser, site.URL+"/link/"+newLink(t, p.db, p.cast[who].ID, store.SignInLink))
	}
	member, breaker, admin := in("voted editor"), in("breaker administrator"), in("nobody administrator")
	at := func(standing string) string {
		return site.URL + "/desk/cases/" + p.at(standing, "reviewer", "administrator").id
	}

	open := at("discussing")
	member.Go(open)
	if member.Count(`form[action$="/second-round"] button[disabled]`) != 1 {
		t.Error("a second round can begin without a word")
	}
	member.Fill("#discuss", "The table is of last year.")
	member.Follow(`form[action$="/panel/discuss"] button`)
	member.Inspect("panel-discussing", open)
	member.Follow(`form[action$="/second-round"] button`)
	if text := member.Text("#panel"); !strings.Contains(text, "ROUND 1") && !strings.Contains(text, "Round 1") || !strings.Contains(text, "0 of 5 have voted") {
		t.Errorf("the second round: %s", text)
	}

	tied := at("tied")
	breaker.Inspect("panel-tied", tied)
	breaker.Go(tied)
	breaker.Click(`form[action$="/panel/decide"] input[value=half_true]`)
	breaker.Fill("#tie-reason", "The figure stands, the year does not.")
	breaker.Follow(`form[action$="/panel/decide"] button`)
	if text := breaker.Text("main"); !strings.Contains(text, "The panel decided on “Half true”") {
		t.Errorf("after the tie: %s", text)
	}

	over := at("voting")
	admin.Go(over)
	admin.Click("#panel details:last-of-type summary")
	admin.Click(`form[action$="/panel/override"] input[value=mostly_true]`)
	admin.Fill("#override-reason", "Two members are ill.")
	admin.Follow(`form[action$="/panel/override"] button`)
	admin.Inspect("panel-overridden", over)
	for _, page := range []string{over, over + "/preview", site.URL + "/desk/cases", site.URL + "/desk/signoff", site.URL + "/desk/search?q=troops"} {
		admin.Go(page)
		if text := strings.ToLower(admin.Text("main")); !strings.Contains(text, "panel overridden") && !strings.Contains(text, "overrode the panel") {
			t.Errorf("%s does not say that the panel was overridden", page)
		}
	}
	admin.Inspect("panel-statistics", site.URL+"/desk/statistics")
}

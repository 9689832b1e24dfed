package review

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// Check is one question of the publish gate with its answer for a case.
type Check struct {
	Key     string `json:"key"`
	Title   string `json:"title"`
	OK      bool   `json:"ok"`
	Message string `json:"message"` // what fails, "" when OK
}

// Waiver says that a check was passed over, by whom and why.
type Waiver struct {
	Check  string    `json:"check"`
	Reason string    `json:"reason"`
	By     uuid.UUID `json:"by"`
	ByName string    `json:"by_name"`
	At     time.Time `json:"at"`
}

// gate is the policy: each check says what fails, or "". The numbers are AFP's (two
// independent sources) and Google's (75 characters).
var gate = []struct {
	key, title string
	fails      func(c *Case, v *Verdict, org Organisation) string
}{
	{"independent", "Two independent sources", twoGroups},
	{"primary", "A primary source", onePrimary},
	{"archived", "Every source is archived", allArchived},
	{"wording", "The wording takes no side", neutralWording},
	{"length", "Short enough for feeds", shortEnough},
	{"claimant", "The claimant is named", claimantNamed},
	{"appearance", "It says where the claim appeared", hasAppearance},
	{"explanation", "The rating is explained", explained},
	{"publisher", "Name, address and corrections policy of the publisher", publisherKnown},
	{"restricted", "Nothing restricted is shown", notAllRestricted},
}

// Checks are all checks of the gate without answers, for forms about the policy.
func Checks() []Check {
	out := make([]Check, len(gate))
	for i, g := range gate {
		out[i] = Check{Key: g.key, Title: g.title}
	}
	return out
}

func knownCheck(key string) bool {
	for _, g := range gate {
		if g.key == key {
			return true
		}
	}
	return false
}

// Gate answers every check of the desk's policy for the verdict that stands and for what
// readers see, or will see, with it.
func (c *Case) Gate(org Organisation) []Check {
	v := c.Verdict()
	if c.Edition != nil {
		shown := *c
		shown.Claim, shown.Appearances = &c.Edition.Content.Claim, c.Edition.Content.Appearances
		c = &shown
	}
	return c.checks(v, org)
}

// checks answers every check for a verdict and for what the case shows.
func (c *Case) checks(v *Verdict, org Organisation) []Check {
	out := []Check{}
	for _, g := range gate {
		if oneOf(org.GateOff, g.key) {
			continue
		}
		check := Check{Key: g.key, Title: g.title}
		if v == nil {
			check.Message = "There is no verdict yet."
		} else {
			check.Message = g.fails(c, v, org)
		}
		check.OK = check.Message == ""
		out = append(out, check)
	}
	return out
}

// waived takes the answers and the reasons for passing over those that fail.
func waived(checks []Check, reasons map[string]string, by Actor, now time.Time) ([]Waiver, error) {
	out, open := []Waiver{}, []string{}
	for _, check := range checks {
		reason := clean(reasons[check.Key])
		switch {
		case check.OK:
		case reason == "":
			open = append(open, check.Title+": "+check.Message)
		case utf8.RuneCountInString(reason) < 5:
			return nil, errs.In("waive."+check.Key, "Give the reason in words; it is kept with the verdict.")
		default:
			out = append(out, Waiver{Check: check.Key, Reason: reason, By: by.ID, ByName: by.Name, At: now})
		}
	}
	if len(open) > 0 {
		return nil, errs.New(errs.Conflict, "Not ready to publish. %s Put that right, or waive it with a reason.", strings.Join(open, " "))
	}
	return out, nil
}

// rests are the sources that the verdict rests on and that are not taken down.
func (v *Verdict) rests() []Evidence {
	return slices.DeleteFunc(slices.Clone(v.Evidence), func(e Evidence) bool { return e.TakenDownAt != nil })
}

func twoGroups(_ *Case, v *Verdict, _ Organisation) string {
	groups := map[string]bool{}
	for _, e := range v.rests() {
		groups[e.Group()] = true
	}
	switch len(groups) {
	case 0:
		return "The verdict rests on no source; it takes 2 that are independent of each other."
	case 1:
		return "The verdict rests on 1 independent source; it takes 2."
	}
	return ""
}

func onePrimary(_ *Case, v *Verdict, _ Organisation) string {
	for _, e := range v.rests() {
		if e.Closeness == Primary {
			return ""
		}
	}
	return "No source is primary."
}

func allArchived(_ *Case, v *Verdict, _ Organisation) string {
	missing := 0
	for _, e := range v.rests() {
		if e.URL != "" && e.ArchivedURL == "" {
			missing++
		}
	}
	if missing > 0 {
		if missing == 1 {
			return "1 source has no archived copy."
		}
		return fmt.Sprintf("%d sources have no archived copy.", missing)
	}
	return ""
}

// verdictWords in a claim's wording would say the verdict before the verdict.
var verdictWords = []string{"falsely", "wrongly", "debunked", "fake news", "misleadingly", "untruthfully", "baselessly", "hoax"}

func neutralWording(_ *Case, v *Verdict, _ Organisation) string {
	low := " " + strings.ToLower(v.Wording) + " "
	for _, w := range verdictWords {
		if strings.Contains(low, " "+w+" ") {
			return fmt.Sprintf("The wording says %q.", w)
		}
	}
	return ""
}

func shortEnough(c *Case, v *Verdict, _ Organisation) string {
	if n := utf8.RuneCountInString(v.Wording); n > claims.ShortWording && c.Claim.ShortForm == "" {
		return fmt.Sprintf("The wording has %d characters; give a short form of at most %d.", n, claims.ShortWording)
	}
	return ""
}

func claimantNamed(c *Case, _ *Verdict, _ Organisation) string {
	if c.Claim.Claimant == "" && !c.Claim.Unattributed {
		return "Name who claims it, or say that it is unattributed."
	}
	return ""
}

func hasAppearance(c *Case, _ *Verdict, _ Organisation) string {
	if len(c.Appearances) == 0 {
		return "The claim stands in no article."
	}
	return ""
}

func explained(_ *Case, v *Verdict, _ Organisation) string {
	if v.Explanation == "" {
		return "The one-sentence explanation is missing."
	}
	return ""
}

func publisherKnown(_ *Case, _ *Verdict, org Organisation) string {
	missing := []string{}
	for _, f := range []struct{ what, value string }{{"name", org.Name}, {"public address", org.BaseURL}, {"corrections policy", org.CorrectionsURL}} {
		if f.value == "" {
			missing = append(missing, f.what)
		}
	}
	if len(missing) > 0 {
		return "The organisation's settings lack: " + strings.Join(missing, ", ") + "."
	}
	return ""
}

// notAllRestricted holds because restricted sources are left out of public pages;
// it fails when that leaves readers with none.
func notAllRestricted(_ *Case, v *Verdict, _ Organisation) string {
	for _, e := range v.rests() {
		if !e.Restricted {
			return ""
		}
	}
	return "Every source is restricted, so readers would see none."
}

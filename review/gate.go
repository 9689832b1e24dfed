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
	Needs   string `json:"needs"`   // what makes it pass, in words
	Level   Level  `json:"level"`   // warn or block; off when a tag of the case turns it off, which is then not asked
	Tag     string `json:"tag"`     // of the case, that the level comes from; "" when it is the desk's for every case
	OK      bool   `json:"ok"`      // it passes, or is off
	Message string `json:"message"` // what fails, "" when OK
	Of      GateOf `json:"of"`      // what is asked about: draft, verdict or correction
}

// GateOf says what the publish gate is asked about.
type GateOf string

const (
	OfDraft      GateOf = "draft"      // what would be proposed: there is no verdict yet
	OfVerdict    GateOf = "verdict"    // the one that stands
	OfCorrection GateOf = "correction" // the one that is proposed, and awaits approval
)

// Stops says whether the check keeps the case from being proposed, signed off and published.
func (c Check) Stops() bool { return !c.OK && c.Level == Block }

// Waiver says that a check was passed over, by whom and why.
type Waiver struct {
	Check  string    `json:"check"`
	Reason string    `json:"reason"`
	By     uuid.UUID `json:"by"`
	ByName string    `json:"by_name"`
	At     time.Time `json:"at"`
}

// Word is how the check stands, in one word: passes, warns, blocks or off.
func (c Check) Word() string {
	switch {
	case c.Level == Off:
		return string(Off)
	case c.OK:
		return "passes"
	case c.Level == Block:
		return "blocks"
	}
	return "warns"
}

// gate is the one table of checks: what each asks for, and what fails, or "". The numbers
// are AFP's (two independent sources) and Google's (75 characters). How much a failure
// matters is the desk's Policy.
var gate = []struct {
	key, title, needs string
	fails             func(c *Case, v *Verdict, org Organisation) string
}{
	{"independent", "Two independent sources", "The verdict rests on 2 sources of different owners.", twoGroups},
	{"primary", "A primary source", "One of the sources is primary: who was there, who measured, the document itself.", onePrimary},
	{"archived", "Every source is archived", "Each source with an address has an archived copy.", allArchived},
	{"wording", "The wording takes no side", "The claim is worded without words that would tell the verdict.", neutralWording},
	{"length", "Short enough for feeds", "The wording, or a short form of it, has 75 characters at most.", shortEnough},
	{"claimant", "The claimant is named", "Who claims it is named, or it is said that nobody is.", claimantNamed},
	{"appearance", "It says where the claim appeared", "The claim stands in an article.", hasAppearance},
	{"explanation", "The rating is explained", "One sentence says why.", explained},
	{"publisher", "Name, address and corrections policy of the publisher", "The organisation's settings name all three.", publisherKnown},
	{"fields", "The desk's own fields are filled in", "Each field that the desk asks for has something in it.", fieldsFilled},
	{"restricted", "Nothing restricted is shown", "One of the sources is not restricted, so that readers see one.", notAllRestricted},
}

// Checks are all checks of the gate without answers, for forms about the policy.
func Checks() []Check {
	out := make([]Check, len(gate))
	for i, g := range gate {
		out[i] = Check{Key: g.key, Title: g.title, Needs: g.needs}
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

// Gate answers every check that the desk's policy asks of the case, for the verdict that
// stands and for what readers see, or will see, with it; before a verdict was proposed, for
// the one that would be: with the sources as they are, and what was explained the last time.
func (c *Case) Gate(org Organisation) []Check {
	v := c.Verdict()
	if v == nil {
		explanation := ""
		if n := len(c.Verdicts); n > 0 {
			explanation = c.Verdicts[n-1].Explanation
		}
		return c.GateOfDraft(explanation, org)
	}
	if c.Edition != nil {
		shown := *c
		shown.Claim, shown.Appearances = c.tagged(c.Edition.Content.Claim), c.Edition.Content.Appearances
		c = &shown
	}
	return c.checks(OfVerdict, v, org)
}

// GateNow is Gate, or of a case whose correction awaits approval what GateOfCorrection says.
// Each check says which of the two it speaks of.
func (c *Case) GateNow(org Organisation) []Check {
	if c.proposedCorrection() != nil {
		return c.GateOfCorrection(org)
	}
	return c.Gate(org)
}

// GateOfDraft answers the gate for a verdict that somebody is writing, with its explanation.
func (c *Case) GateOfDraft(explanation string, org Organisation) []Check {
	return c.checks(OfDraft, &Verdict{Wording: c.Claim.Wording, Explanation: clean(explanation), Evidence: c.Sources()}, org)
}

// tagged is what readers see of the claim, with the tags: those are the desk's.
func (c *Case) tagged(shown claims.Claim) *claims.Claim {
	shown.Tags = c.Claim.Tags
	return &shown
}

// checks answers what the policy asks, for a verdict and for what the case shows. What is
// off for every case is left out; what a tag of this one turns off is named.
func (c *Case) checks(of GateOf, v *Verdict, org Organisation) []Check {
	out := []Check{}
	for _, g := range gate {
		level, tag := c.Around.Policy.Of(g.key, c.Claim.Tags)
		if level == Off && !c.Around.Policy.asks(g.key) || g.key == "fields" && !c.asksForFields() {
			continue
		}
		check := Check{Key: g.key, Title: g.title, Needs: g.needs, Level: level, Tag: tag, Of: of}
		if level != Off {
			check.Message = g.fails(c, v, org)
		}
		check.OK = check.Message == ""
		out = append(out, check)
	}
	return out
}

// passable refuses while a check fails that stops the case: nobody passes over that. what is
// refused is said as a sentence ends: "be proposed".
func passable(checks []Check, what string) error {
	stops := []string{}
	for _, check := range checks {
		if check.Stops() {
			stops = append(stops, check.Title+": "+check.Message)
		}
	}
	if len(stops) == 0 {
		return nil
	}
	return errs.New(errs.Conflict, "The publish gate does not let this %s. %s Put that right; nobody can pass over it.", what, strings.Join(stops, " "))
}

// waived takes the answers and the reasons for passing over the warnings among them.
func waived(checks []Check, reasons map[string]string, by Actor, now time.Time) ([]Waiver, error) {
	if err := passable(checks, "be published"); err != nil {
		return nil, err
	}
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

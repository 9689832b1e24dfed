package admin

import (
	"fmt"
	"html/template"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/contradict"
	"factdesk/claims/extract"
	"factdesk/internal/check"
	"factdesk/internal/web/assets"
	"factdesk/internal/web/verdictpage"
	"factdesk/review"
)

// funcs are what templates may call besides methods of what they are given.
var funcs = template.FuncMap{
	"allowed":       allowed,
	"alpha":         alpha,
	"group":         grouped,
	"numbersAt":     numbersAt,
	"add":           func(a, b int) int { return a + b },
	"answerWord":    func(s any) string { return answerOf(review.ContradictionState(fmt.Sprint(s))) },
	"asset":         assets.Base.Path,
	"attributions":  func() []claims.Attribution { return attributions },
	"classTone":     classTone,
	"checkWord":     func(r check.Result) string { return checkWords[r] },
	"classes":       func() any { return review.Classes },
	"clock":         clock,
	"everyWord":     func(d time.Duration) string { return everyWord(int(d.Minutes())) },
	"contraState":   func(s string) review.ContradictionState { return review.ContradictionState(s) },
	"day":           day,
	"deref":         deref,
	"dict":          dict,
	"inc":           func(i int) int { return i + 1 },
	"ints":          ints,
	"join":          func(list []string) string { return strings.Join(list, ", ") },
	"languages":     extract.Languages,
	"languagesRead": func() string { return extract.InWords("or") },
	"kinds":         func() []claims.Kind { return kindsOfClaims },
	"may":           func(a review.Actor, action review.Action) bool { return a.May(action) == nil },
	"modelOf":       modelOf,
	"n":             count,
	"list":          func(all ...string) []string { return all },
	"percent":       func(f float64) int { return int(100*f + 0.5) },
	"quantity":      quantity,
	"rate":          rate,
	"reasons":       func() any { return review.Reasons },
	"ruleWord":      func(r contradict.Rule) string { return ruleWords[r] },
	"sending":       sendingField,
	"strength":      strengthOf,
	"scopes":        func() any { return review.Scopes },
	"shorten":       shorten,
	"stamp":         stamp,
	"static":        static.Path,
	"stances":       func() []review.Stance { return review.Stances },
	"sourceKinds":   func() []review.SourceKind { return review.SourceKinds },
	"closenesses":   func() []review.Closeness { return review.Closenesses },
	"priorities": func() []review.Priority {
		return []review.Priority{review.Urgent, review.High, review.Normal, review.Low}
	},
	"steps":        func() []review.State { return review.States[:5] },
	"signedBy":     signedBy,
	"state":        func(s string) review.State { return review.State(s) },
	"mine":         func(c *review.Case, who review.Actor) bool { return holds(c, who.ID) },
	"ends":         ends,
	"holds":        holds,
	"handle":       handle,
	"pick":         pick,
	"tone":         tone,
	"truthTone":    truthTone,
	"weighty":      weighty,
	"title":        capital,
	"triageStates": func() []string { return triageStates },
	"whyNot":       why,
	"words":        func(s any) string { return strings.ReplaceAll(fmt.Sprint(s), "_", " ") },
}

// capital writes a word of the domain as a label: "not_checkable" is "Not checkable".
func capital(s any) string {
	t := strings.ReplaceAll(fmt.Sprint(s), "_", " ")
	if t == "" {
		return ""
	}
	r := []rune(t)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

// stamp is a moment as the datetime attribute has it.
func stamp(t any) string {
	if at, ok := moment(t); ok {
		return at.UTC().Format(time.RFC3339)
	}
	return ""
}

// clock is a moment as the desk's people read it, in the organisation's time zone.
func clock(t any, org review.Organisation) string {
	if at, ok := moment(t); ok {
		return at.In(org.Location()).Format("2 Jan 2006, 15:04")
	}
	return ""
}

func moment(t any) (time.Time, bool) {
	switch at := t.(type) {
	case time.Time:
		return at, !at.IsZero()
	case *time.Time:
		if at != nil {
			return *at, true
		}
	}
	return time.Time{}, false
}

// day writes 2022-01-21 as 21 January 2022.
func day(date string) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return t.Format("2 January 2006")
}

// count writes a number with its noun: n 2 "source" "sources".
func count(n any, one, many string) string {
	if s := fmt.Sprint(n); s != "1" {
		return s + " " + many
	}
	return "1 " + one
}

// dict makes a part's argument of names and values in turn.
func dict(pairs ...any) (map[string]any, error) {
	if len(pairs)%2 != 0 {
		return nil, fmt.Errorf("dict: a value is missing")
	}
	out := map[string]any{}
	for i := 0; i < len(pairs); i += 2 {
		name, ok := pairs[i].(string)
		if !ok {
			return nil, fmt.Errorf("dict: %v is no name", pairs[i])
		}
		out[name] = pairs[i+1]
	}
	return out, nil
}

// deref is what a pointer to a text leads to, "" for none.
func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// ints joins numbers with spaces, as a data attribute has them.
func ints(list []int) string {
	out := make([]string, len(list))
	for i, n := range list {
		out[i] = strconv.Itoa(n)
	}
	return strings.Join(out, " ")
}

// quantity writes a quantity as people read it: "about 100,000 troops".
func quantity(q claims.Quantity) string {
	said := map[claims.Comparator]string{claims.About: "about ", claims.Below: "under ", claims.AtMost: "at most ",
		claims.Above: "over ", claims.AtLeast: "at least "}[q.Comparator] + grouped(q.Value)
	if q.High != nil {
		said += " to " + grouped(*q.High)
	}
	for _, s := range []*string{q.Unit, q.Counts} {
		if s != nil && *s != "" && !strings.HasSuffix(said, *s) {
			said += " " + *s
		}
	}
	return said
}

// grouped writes a number with commas between its thousands.
func grouped(f float64) string {
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(f, 'f', -1, 64), ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if fraction != "" {
		return whole + "." + fraction
	}
	return whole
}

// tone is the colour of what a source does for a claim.
func tone(s review.Stance) string {
	return map[review.Stance]string{review.Supports: "good", review.Refutes: "bad", review.Context: "info"}[s]
}

// classTone is the colour of what somebody else's rating was read as.
func classTone(c review.Class) string { return verdictpage.Tone(c.Truth()) }

// holds says whether the case is assigned to somebody.
func holds(c *review.Case, id uuid.UUID) bool {
	return c.State == review.Assigned && c.AssigneeID != nil && *c.AssigneeID == id
}

// handle is how a note mentions somebody: by their first name.
func handle(name string) string {
	first, _, _ := strings.Cut(name, " ")
	return first
}

// pick is one of two words, by whether s is there.
func pick(s, with, without string) string {
	if s != "" {
		return with
	}
	return without
}

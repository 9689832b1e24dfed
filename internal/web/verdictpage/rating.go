package verdictpage

import (
	"fmt"

	"factdesk/review"
)

// Rating is a verdict's rating as pages show it: its label, a tone for its colour,
// and its place on the scale.
type Rating struct {
	Label string
	Tone  string // bad poor mixed fair good, or none when it has no place between false and true
	Steps []bool // one a step, the rating's own true; nil beside the scale
	Said  string // "Step 4 of 5, where 5 is the most true"; "" beside the scale

	Overridden bool // an administrator overrode its panel: the desk says so, and readers' verdicts never are
}

// Tone is the colour of a place on the line from 0, false, to 1, true, as Class.Truth
// gives it: bad, poor, mixed, fair or good, and none for what has no place on it. Ours
// and others' ratings get theirs here, on readers' pages and at the desk.
func Tone(truth float64, placed bool) string {
	if !placed {
		return "none"
	}
	return []string{"bad", "poor", "mixed", "fair", "good"}[min(max(int(truth*4+0.5), 0), 4)]
}

// RatingOf is how a verdict's rating is shown.
func RatingOf(v *review.Verdict) Rating {
	r := Rating{Label: v.Label, Tone: Tone(v.Truth()), Overridden: v.OverrideReason != ""}
	if v.Value == nil || v.Worst == nil || v.Best == nil || *v.Best <= *v.Worst {
		return r
	}
	at, span := *v.Value-*v.Worst, *v.Best-*v.Worst
	if at < 0 || at > span {
		return r
	}
	r.Said = fmt.Sprintf("Step %d of %d, where %d is the most true", at+1, span+1, span+1)
	if span < 20 {
		r.Steps = make([]bool, span+1)
		r.Steps[at] = true
	}
	return r
}

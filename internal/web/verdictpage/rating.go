package verdictpage

import (
	"fmt"

	"factdesk/review"
)

// Rating is a verdict's rating as pages show it: its label, a tone for its colour,
// and its place on the scale.
type Rating struct {
	Label string
	Tone  string // bad poor mixed fair good, or none beside the scale
	Steps []bool // one a step, the rating's own true; nil beside the scale
	Said  string // "Step 4 of 5, where 5 is the most true"; "" beside the scale
}

var tones = []string{"bad", "poor", "mixed", "fair", "good"}

// RatingOf is how a verdict's rating is shown.
func RatingOf(v *review.Verdict) Rating {
	r := Rating{Label: v.Label, Tone: "none"}
	if v.Value == nil || v.Worst == nil || v.Best == nil || *v.Best <= *v.Worst {
		return r
	}
	at, span := *v.Value-*v.Worst, *v.Best-*v.Worst
	if at < 0 || at > span {
		return r
	}
	r.Tone = tones[(2*at*(len(tones)-1)+span)/(2*span)] // the nearest of five
	r.Said = fmt.Sprintf("Step %d of %d, where %d is the most true", at+1, span+1, span+1)
	if span < 20 {
		r.Steps = make([]bool, span+1)
		r.Steps[at] = true
	}
	return r
}

package quantity

import "factdesk/claims/figure"

// end is what a reading is as an end of a range.
func (r *reading) end() figure.End {
	return figure.End{Value: r.q.Value, Scale: r.Scale, Signed: r.before}
}

// sharesEnd gives the number that something went from the multiplier and the unit of that
// which it went to: "from 8 to 6 million". It reports false where these cannot be told.
func (r *reading) sharesEnd(high *reading) bool {
	v, ok := figure.From(r.end(), high.end())
	r.q.Value = v
	if r.q.Unit == nil {
		r.q.Unit = high.q.Unit
	}
	return ok
}

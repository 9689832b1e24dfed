package english

import "factdesk/claims/walk"

// chainEnds gives for each quote the last one of those that go on with it, each in the
// next paragraph; itself where none does.
func chainEnds(quotes []quote) []int {
	end := make([]int, len(quotes))
	for i := range end {
		end[i] = i
	}
	for to := len(quotes); to > 0; {
		from := walk.Back(to-1, 0, func(i int) bool { return quotes[i].block == quotes[to-1].block })
		for i := from; i < to; i++ {
			if quotes[i].carried && from > 0 {
				end[from-1] = end[i] // the one left open is the last of its paragraph
			}
		}
		to = from
	}
	return end
}

// signedBelow is who is named beside the last paragraph of a quote over several of them:
// "“We build four. / “They will last,” she said."
func (r *reader) signedBelow(last int, known []int) voice {
	v := r.voiceFor(last, known)
	if v.known() {
		v.carried, v.signed = r.quotes[last].block+1, true
	}
	return v
}

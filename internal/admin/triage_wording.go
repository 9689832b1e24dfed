package admin

import "factdesk/claims"

// wordingRun is a stretch of a suggested wording that is verbatim, or one part of it
// that is not.
type wordingRun struct {
	Text  string
	Kind  claims.PartKind // "" for words that are the article's
	Exact string          // what the article has there
	Why   string
}

// wordingRuns cuts a suggested wording at its parts. Capitals, full stops and white
// space need no mark.
func wordingRuns(f claims.Found) []wordingRun {
	var out []wordingRun
	w, at := []rune(f.Wording), 0
	plain := func(to int) {
		if to > at {
			out = append(out, wordingRun{Text: string(w[at:to])})
		}
	}
	for _, p := range f.WordingParts {
		if p.Kind() == claims.PartForm || p.Start < at || p.End < p.Start || p.End > len(w) {
			continue
		}
		plain(p.Start)
		out = append(out, wordingRun{Text: string(w[p.Start:p.End]), Kind: p.Kind(), Exact: p.Exact, Why: p.Reason})
		at = p.End
	}
	plain(len(w))
	return out
}

// Marked are the runs that are not the article's words.
func (p *pane) Marked() []wordingRun {
	var out []wordingRun
	for _, r := range p.Runs {
		if r.Kind != "" {
			out = append(out, r)
		}
	}
	return out
}

// Proposed is the wording that the claim gets unless the reviewer changes it.
func (p *pane) Proposed() string {
	for _, s := range []string{p.Kept, p.Wording} {
		if s != "" {
			return s
		}
	}
	return p.Exact
}

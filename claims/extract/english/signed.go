package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// longestSignature is how many tokens stand at most behind a quote to say whose it is:
// "— Jane Roe, Minister for Trade and Industry, Selm".
const longestSignature = 24

// signature reads who signs a quote behind it: "“…” — Jane Roe" and "“…” -Senator Roe,
// D-Ohio" at the end of a paragraph, or a line of its own below.
func (r *reader) signature(q quote) voice {
	b := r.d.Blocks[q.block]
	k := q.last + 1
	switch {
	case k == b.Last:
		return r.signatureLine(q.block + 1)
	case k > b.Last, b.Last-k > longestSignature, !r.dashAt(k):
		return voice{}
	}
	return r.signer(r.overDashes(k, b.Last), b.Last)
}

// dashAt reports a dash, or a hyphen behind a closing mark.
func (r *reader) dashAt(k int) bool {
	switch {
	case r.isDash(k):
		return true
	case r.t.Reads(k-1, text.AMark, lexicon.Hyphen):
		return true
	}
	return r.t.Reads(k, lexicon.Hyphen, lexicon.Hyphen)
}

func (r *reader) overDashes(k, hi int) int {
	return r.over(k, hi, either(in(lexicon.Hyphen), func(r *reader, k, _ int) bool { return r.isDash(k) }))
}

// signer is the name, with its titles, that a signature begins with at k.
func (r *reader) signer(k, hi int) voice {
	k = r.over(k, hi, both(in(lexicon.Role, lexicon.RoleRank, lexicon.TitleWord), not(capital)))
	end := capRun(r.t, k, hi)
	switch {
	case wordsIn(r.t, k, end) < 2:
		return voice{}
	case end < hi && !r.endsSigner(end):
		return voice{}
	}
	return r.voiceOf(phrase{k, end}, voice{})
}

// endsSigner reports what may stand behind the name of who signs: a comma, a bracket, a
// dash, "of".
func (r *reader) endsSigner(k int) bool {
	return r.is(k, aDash, lexicon.Comma, lexicon.OpenRound, lexicon.FullStop, lexicon.NounLink, lexicon.Bar)
}

// signatureLine reads the line below a quote that says whose it is: "– Jane Roe, chief
// executive". Without a dash it must say what the person is.
func (r *reader) signatureLine(i int) voice {
	if i >= len(r.d.Blocks) {
		return voice{}
	}
	b := r.d.Blocks[i]
	k := r.overDashes(b.First, b.Last)
	switch {
	case b.Last-b.First > longestSignature, !r.plainLine(b):
		return voice{}
	case k == b.First && !r.dashBullet(b) && !r.saysOffice(k, b.Last):
		return voice{}
	}
	return r.signer(k, b.Last)
}

// dashBullet reports a line that begins with a dash, as items of a list do.
func (r *reader) dashBullet(b text.Block) bool { return b.Bullet && text.IsDash(r.d.Runes[b.Mark]) }

// plainLine reports a line that is no sentence, no quote and no label of what follows.
func (r *reader) plainLine(b text.Block) bool {
	p := phrase{b.First, b.Last}
	switch {
	case r.is(b.Last-1, lexicon.Colon, lexicon.FullEnd), r.hasFinite(p):
		return false
	}
	return !anyIs(r.t[b.First:b.Last], lexicon.DoubleQuote)
}

// saysOffice reports a name with a comma or bracket behind it, and what its bearer is.
func (r *reader) saysOffice(k, hi int) bool {
	end := capRun(r.t, k, hi)
	if !r.is(end, lexicon.Comma, lexicon.OpenRound) {
		return false
	}
	for i := end + 1; i < hi; i++ {
		if r.is(i, lexicon.Role, lexicon.OrgNoun) {
			return true
		}
	}
	return false
}

// introduced is whom a line before a quote names that has no verb of saying: "And from
// Chairwoman Roe:", "From the desk of John Doe, Metro Bank:", "Jane Roe, a baker:".
func (r *reader) introduced(first, last int) voice {
	for k := first; k < last; {
		end := capRun(r.t, k, last)
		if end == k {
			k++
			continue
		}
		if who := r.personAt(k, end, k); who != nil {
			return r.voiceOf(phrase{k, end}, voice{})
		}
		k = end
	}
	end := r.t.To(first, last, lexicon.Comma) // "A neighbour, who was not named:"
	if end-1 > first && reports(r.verb(end-1).Report.Act) {
		end-- // "Another said:"
	}
	if r.nounPhraseLeft(end-1, first) == first && r.at(first).Spoken() {
		return r.voiceOf(phrase{first, end}, voice{})
	}
	return voice{}
}

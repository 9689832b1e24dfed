package english

import (
	"factdesk/claims"
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// headlineVoices adds whom the headline lets speak: "Clinton: Tax the rich", "Rates to
// rise, bank says", "Minister rejects the plan". Its words are mostly in upper case, so
// that only their order tells what they are.
func (r *reader) headlineVoices(out []*candidate, b text.Block) []*candidate {
	lo, hi := b.First, b.Last
	hi = walk.Back(hi, lo, r.trailing)
	for _, rule := range []func(lo, hi int) (source, content phrase, verb int){r.headlineLabel, r.headlineTail, r.headlineVerb} {
		source, content, verb := rule(lo, hi)
		if !source.ok() || !content.ok() {
			continue
		}
		v := r.voiceOf(source, voice{})
		if !v.known() || content.last-content.first < 2 && r.t[content.first].Class != text.Word {
			return out
		}
		c := r.candidate(phrase{min(source.first, content.first), max(source.last, content.last)}, claims.Indirect, v)
		c.act, c.verbAt, c.Aside = verbs.Topic, verb, true
		c.Content = r.spanOf(content)
		return append(out, c)
	}
	return out
}

// openingLine adds the same of a headline that ends in a full stop, and so passes for
// prose: one sentence in title case, or behind a label, at the head of the text.
func (r *reader) openingLine(out []*candidate) []*candidate {
	if len(r.d.Blocks) < 2 || len(r.d.Sentences) == 0 {
		return out
	}
	b, s := r.d.Blocks[0], r.d.Sentences[0]
	if b.Kind != text.Prose || s.First != b.First || s.Last != b.Last || b.Last-b.First > 30 {
		return out
	}
	_, _, label := r.colonAt(b.First, b.Last)
	unframed := r.bySent[0][0] == r.bySent[0][1]
	if label && unframed || r.titleCase(b) {
		return r.headlineVoices(out, b)
	}
	return out
}

// titleCase reports a line whose longer words nearly all begin in upper case.
func (r *reader) titleCase(b text.Block) bool {
	caps, words := 0, 0
	for k := b.First; k < b.Last; k++ {
		if t := &r.t[k]; t.Class == text.Word && len(t.Text) > 3 {
			words++
			if t.Cap {
				caps++
			}
		}
	}
	return words >= 4 && caps*10 >= words*8
}

// headlineLabel reads "Sanders: Clinton needs to …" and "Clinton needs to …: Sanders".
func (r *reader) headlineLabel(lo, hi int) (source, content phrase, verb int) {
	source, content, _ = r.colonAt(lo, hi)
	return source, content, 0
}

func (r *reader) colonAt(lo, hi int) (source, content phrase, ok bool) {
	for k := lo + 1; k+1 < hi; k++ {
		if !r.is(k, lexicon.Colon) {
			continue
		}
		if k-lo <= 5 && r.mainFinite(phrase{lo, k}) < 0 && r.isSource(phrase{lo, k}) {
			return phrase{lo, k}, phrase{k + 1, hi}, true
		}
		if hi-k <= 4 && r.isSource(phrase{k + 1, hi}) {
			return phrase{k + 1, hi}, phrase{lo, k}, true
		}
		break
	}
	return noPhrase, noPhrase, false
}

// isSource reports a person whom the article names, a paper or a body.
func (r *reader) isSource(p phrase) bool {
	head := r.at(p.last - 1)
	return r.personAt(p.first, p.last, p.first) != nil || head.Any(lexicon.Paper, lexicon.FindingBody, lexicon.OrgNoun, lexicon.Role, lexicon.PluralRole)
}

// headlineTail reads "…, former doctor says".
func (r *reader) headlineTail(lo, hi int) (source, content phrase, verb int) {
	v := r.verb(hi - 1)
	if !v.Report.Takes(verbs.Inverts) || !v.Is(verbs.Finite|verbs.Base) {
		return noPhrase, noPhrase, 0
	}
	least := max(lo+1, hi-8)
	comma := r.t.BackTo(hi-2, least, lexicon.Comma) - 1
	if comma < least {
		return noPhrase, noPhrase, 0
	}
	return phrase{comma + 1, hi - 1}, phrase{lo, comma}, hi - 1
}

// headlineVerb reads "Lawmaker urges retaliation" and "Court rules against the purge".
func (r *reader) headlineVerb(lo, hi int) (source, content phrase, verb int) {
	for k, end := lo+1, walk.To(lo+1, min(hi-1, lo+9), r.partsHeadline); k < end; k++ {
		if !r.actsInHeadline(k) {
			continue
		}
		first := r.headlineContent(k)
		if first < 0 || !r.holdsViews(phrase{lo, k}) {
			break
		}
		end := r.t.To(first, hi, lexicon.Semicolon)
		return phrase{lo, k}, phrase{first, end}, k
	}
	return noPhrase, noPhrase, 0
}

// partsHeadline reports a token that whoever acts in a headline does not stand before.
func (r *reader) partsHeadline(k int) bool {
	t := r.at(k)
	return t.Any(text.ASign, aQuoted, lexicon.FiniteAuxiliary, lexicon.PhraseBreak)
}

// actsInHeadline: "Lawmaker urges", "Lawmakers urge".
func (r *reader) actsInHeadline(k int) bool {
	v := r.verb(k)
	return v.Is(verbs.Third) || v.Is(verbs.Base) && r.pluralHeading(k-1)
}

// headlineContent is where what the verb at k hands over begins, -1 for another verb.
func (r *reader) headlineContent(k int) int {
	v, next := r.verb(k), r.at(k+1)
	switch {
	case v.TellsOf(next.Norm), next.Is(lexicon.That) && v.Report.Act != 0:
		return k + 2
	case v.Report.Act == 0 && v.Opens == 0:
		return -1
	}
	return k + 1
}

// pluralHeading reports a word before a verb that can be many: "Lawmakers", "and Clinton".
func (r *reader) pluralHeading(k int) bool {
	n := r.at(k)
	return n.Any(lexicon.PluralRole, aPlural) || r.is(k-1, lexicon.And)
}

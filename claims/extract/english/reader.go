package english

import (
	"strings"

	"factdesk/claims"
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// reader holds what is known of an article while it is read.
type reader struct {
	d       *text.Doc
	t       text.Tokens
	quotes  []quote
	inQuote []int32 // for each token, 1 + the outermost quote it stands in; 0 outside
	people  *people
	verbs   []*verbs.Verb // each word, read as one
	asNoun  []answer      // what usedAsNoun said
	sums    sums
	bodies  []int32 // as findBodies gives them
	scales  found.Scales

	shortForms map[string]string // "WHO" → "World Health Organization"

	frames []frame
	bySent [][2]int // frames of each sentence
	said   []voice  // the speaker of each quote
	deep   int      // how many subjects are being asked for whom one means
	from   int      // where words handed over may begin: behind the frame before

	writer *writer // once something was worded, or a body was looked for

	language  string  // BCP 47, with its country where that is known
	published string  // the day, 2022-01-21; "" when unknown
	paragraph []int32 // the number of each block's paragraph, counted from 1
}

// read marks quotes, people and frames, in this order: each needs the ones before.
func read(in found.Article, watch *claims.Watch) *reader {
	d := text.ParsePlaced(in.Text, "", in.Places, watch)
	r := &reader{d: d, t: d.Tokens, published: in.Published, language: in.Language, paragraph: paragraphs(d)}
	for _, step := range []func(){r.nameShorts, r.findSigns, r.findQuotes, r.readVerbs, r.count, r.findPeople, r.findShortForms, r.findFrames, r.findVoices} {
		if watch.Err() != nil {
			break // what the next step builds on is not whole
		}
		step()
	}
	return r
}

// findQuotes fills quotes and inQuote.
func (r *reader) findQuotes() {
	r.quotes = findQuotes(r.d)
	r.inQuote = make([]int32, len(r.t)+1)
	for i, q := range r.quotes {
		if q.outer >= 0 {
			continue
		}
		for k := q.first; k < q.last; k++ {
			r.inQuote[k] = int32(i + 1)
		}
	}
	for k := range r.t {
		r.noteQuote(k)
	}
}

func (r *reader) findPeople() {
	r.people = findPeople(r.d)
	r.bodies = r.people.bodies
}

// nameShorts keeps names in capitals from being read as the little words they look
// like: WHO, US, IT. In a line that is all capitals nothing can be told.
func (r *reader) nameShorts() {
	for k := range r.t {
		t := &r.t[k]
		switch t.Text {
		case "WHO", "US", "IT", "IS", "AM", "MAY":
			if !r.shouted(k) {
				t.Norm, t.Lex = t.Text, nil
			}
		}
	}
}

// shouted reports that the words around k are in capitals too.
func (r *reader) shouted(k int) bool {
	up, n := 0, 0
	for i := max(0, k-3); i < min(len(r.t), k+4); i++ {
		t := &r.t[i]
		switch {
		case i == k, t.Class != text.Word, len(t.Text) < 2:
			continue
		case t.Text == strings.ToUpper(t.Text):
			up++
		}
		n++
	}
	return up*2 > n
}

func (r *reader) at(k int) *text.Token { return r.t.At(k) }

// verb reads token k as a verb.
func (r *reader) verb(k int) *verbs.Verb {
	if k < 0 || k >= len(r.verbs) {
		return verbs.None
	}
	return r.verbs[k]
}

// viewAt is the verb at k as one of attitude.
func (r *reader) viewAt(k int) *verbs.Verb { return verbs.ReadView(r.norm(k), r.verb(k)) }

func (r *reader) norm(k int) string { return r.t.Norm(k) }

// stops reports a full stop that stands inside no name: "J. Edgar", "Gen. Roe".
func (r *reader) stops(k int) bool { return r.is(k, lexicon.FullStop) && !nameStop(r.at(k-1)) }

// alone reports a phrase that is one word of these classes.
func (r *reader) alone(p phrase, of ...lexicon.Class) bool {
	return p.last-p.first == 1 && r.is(p.first, of...)
}

// quoteMark reports a quotation mark that is no apostrophe of a plural.
func (r *reader) quoteMark(k int) bool { return r.at(k).Is(aQuoteMark) }

// isFinite reports a word that carries a clause: an auxiliary or a past or third
// person form that is not used as a noun or before one.
func (r *reader) isFinite(k int) bool { return r.at(k).Is(aFinite) }

// readFinite is isFinite before it is known.
func (r *reader) readFinite(k int) bool {
	t, v := r.at(k), r.verb(k)
	switch {
	case t.Class != text.Word:
		return false
	case t.Is(lexicon.FiniteAuxiliary):
		return true
	case t.Is(lexicon.GenitiveS):
		return r.copula(k)
	case t.Cap:
		return false
	case v.Is(verbs.Finite):
		return !r.usedAsNoun(k, v)
	case !v.Is(verbs.Base), k == 0:
		return false
	}
	return r.carriesBase(k, v)
}

// carriesBase reports "they say", "they often say", "ministers say it".
func (r *reader) carriesBase(k int, v *verbs.Verb) bool {
	switch {
	case r.is(k-1, lexicon.SubjectPronoun), r.t.Reads(k-2, lexicon.SubjectPronoun, lexicon.Adverb):
		return true
	case r.manyAt(k - 1), r.is(k-1, lexicon.MidAdverb) && r.manyAt(k-2):
		return !v.Is(verbs.Nounly) || r.objectAt(k+1) || r.at(k+1).Class == text.Number
	}
	return false
}

// manyAt reports a noun in the plural; one that opens a sentence is no verb in -s: "Trains
// carry 900 people".
func (r *reader) manyAt(k int) bool {
	if pluralNoun(r.norm(k)) {
		return true
	}
	return k >= 0 && r.sentenceOpens(k) && endsInS(r.norm(k))
}

// objectAt reports a word that the object of a verb may begin with.
func (r *reader) objectAt(k int) bool {
	t := r.at(k)
	return t.Class == text.Word && !t.Any(text.ACapital, lexicon.Preposition, lexicon.Auxiliary, lexicon.Conjunction)
}

// copula tells "it's done" from "the minister's plan".
func (r *reader) copula(k int) bool {
	return r.is(k-1, lexicon.IsBehind)
}

// usedAsNoun reports that a verb form is a noun or modifies one: "the reported
// attack", "peace talks", "his claims".
func (r *reader) usedAsNoun(k int, v *verbs.Verb) bool {
	if r.asNoun[k] == 0 {
		r.asNoun[k] = answered(r.readAsNoun(k, v))
	}
	return r.asNoun[k] == yes
}

func (r *reader) readAsNoun(k int, v *verbs.Verb) bool {
	switch {
	case k == 0, r.verbBehindPronoun(k, v):
		return false
	case r.nounAfter(k):
		return true
	}
	prev := r.at(k - 1)
	switch {
	case v.Surely(verbs.Past):
		return v.Is(verbs.Part) && prev.Is(lexicon.PrepositionButTo)
	case prev.Is(lexicon.Preposition):
		return true
	case !v.Is(verbs.Nounly):
		return false
	case prev.Is(lexicon.Conjunction) && !r.verbBefore(k):
		return true
	}
	return r.nounFollowedByVerb(k)
}

// verbBehindPronoun: "the two raised $350 million", "a sack that sold for $30".
func (r *reader) verbBehindPronoun(k int, v *verbs.Verb) bool {
	if !v.Surely(verbs.Past) {
		return false
	}
	if r.is(k-1, lexicon.CountedSubject) {
		return r.is(k-2, lexicon.The)
	}
	return r.t.Reads(k-2, text.AWord, lexicon.That) && r.nounLike(k-2, 0)
}

// nounAfter reports a word before k that only a noun can stand behind.
func (r *reader) nounAfter(k int) bool {
	prev := r.at(k - 1)
	if prev.Any(lexicon.Possessive, lexicon.Of, lexicon.DeterminerAlone, lexicon.One) {
		return true
	}
	if r.t.Reads(k-2, lexicon.IndefiniteArticle, lexicon.MoreCounted) {
		return true // "a further hit"
	}
	return r.is(k, lexicon.VerblikeUnit) && prev.Any(text.ANumber, lexicon.PointKind)
}

// verbBefore reports a finite verb shortly before "and" at k-1: then the word at k is
// likely a second one.
func (r *reader) verbBefore(k int) bool {
	for i := k - 2; i >= max(0, k-13); i-- {
		switch t := &r.t[i]; {
		case t.Class == text.Punct:
			return false
		case t.Is(lexicon.FiniteAuxiliary), !t.Cap && r.verb(i).Surely(verbs.Finite):
			return true
		}
	}
	return false
}

// nounFollowedByVerb reports that the clause's verb comes right after k, so that k
// itself is its subject: "the talks are", "claims that he lied were".
func (r *reader) nounFollowedByVerb(k int) bool {
	for i := k + 1; i < min(len(r.t), k+4); i++ {
		switch t := &r.t[i]; {
		case t.Is(lexicon.FiniteAuxiliary):
			return true
		case t.Class == text.Quote, t.Any(lexicon.Determiner, lexicon.CommaOrThat, lexicon.Preposition):
			return false
		case !t.Cap && r.verb(i).Surely(verbs.Past):
			return true
		}
	}
	return false
}

func pluralNoun(norm string) bool {
	if known(norm, lexicon.PluralRole) {
		return true
	}
	return endsInS(norm) && !verbs.Read(norm).Listed()
}

// endsInS reports the ending of a plural: "talks", not "gas", "loss", "virus".
func endsInS(norm string) bool {
	stem, ok := strings.CutSuffix(norm, "s")
	return ok && len(stem) >= 3 && !strings.ContainsRune("su'", rune(stem[len(stem)-1]))
}

// is reports that token k is in one of the classes.
func (r *reader) is(k int, of ...lexicon.Class) bool { return r.at(k).Any(of...) }

// anyIs reports that one of the tokens is in a class. They are not copied to be asked.
func anyIs(t []text.Token, of lexicon.Class) bool {
	for i := range t {
		if t[i].Is(of) {
			return true
		}
	}
	return false
}

// known reports that a word that is no token of the text is in one of the classes.
func known(word string, of ...lexicon.Class) bool { return lexicon.English().Of(word).Any(of...) }

// adverb reports a word that may stand around a verb and says nothing of its own.
func (r *reader) adverb(k int) bool { return r.at(k).Is(anAdverb) }

// inLy reports the ending of most adverbs.
func inLy(word string) bool { return strings.HasSuffix(word, "ly") }

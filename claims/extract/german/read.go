package german

import (
	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	numbers "factdesk/claims/quantity/german"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// candidate is a claim with what its words were told by.
type candidate struct {
	found.Candidate
	tokens phrase
	act    act
}

// phrase is a run of tokens, last excluded.
type phrase struct{ first, last int }

func (p phrase) ok() bool { return p.last > p.first }

// single reports one token.
func (p phrase) single() bool { return p.last-p.first == 1 }

// meets reports two phrases that have a token in common.
func (p phrase) meets(q phrase) bool { return p.last > q.first && p.first < q.last }

// holds reports a token of the phrase.
func (p phrase) holds(k int) bool { return within(k, p.first, p.last) }

// Facts of a token that this package sets, asked for as classes of words are.
const (
	aQuoted = text.Own + iota // stands between quotation marks
	aNoun                     // a word with a capital that no little word has: a noun or a name
	aSmall                    // a word without a capital: no noun and no name
	aReport                   // a form of a verb of saying, in small letters
	aSaying                   // one that carries a clause by itself
)

// reader holds what is known of an article while it is read.
type reader struct {
	d        *text.Doc
	t        text.Tokens
	quotes   []quote
	moods    []uint8 // what mood says of each token, kept: 1 no, 2 yes
	people   *people
	bodies   []body
	measures figure.Marks
	scales   found.Scales
	frames   []frame
	bySent   [][2]int // the frames of each sentence
	from     int      // where words handed over may begin in the sentence being read
	last     voice    // who spoke last
	out      []candidate
}

// Read finds the claims of an article, in no order that means anything. It takes time
// linear in the text and never fails.
//
// Once the watch is over it returns none.
func Read(in found.Article, watch *claims.Watch) []*found.Candidate {
	d := text.ParsePlaced(in.Text, "de", in.Places, watch)
	r := &reader{d: d, t: d.Tokens}
	body := r.bodyFrom(in.Headline)
	if !found.InTurn(watch,
		r.findQuotes,
		func() { r.people = r.findPeople() },
		r.findBodies,
		func() { r.measures = numbers.Read(d) },
		func() { r.findFrames(body) },
		func() { r.quoteCandidates(body) },
		func() { r.sentenceCandidates(body) },
		func() { r.headline(in.Headline, body) },
	) {
		return nil
	}
	return found.Written(d, r.out, r.judge)
}

// noteFacts notes what a token shows whatever stands around it.
func (r *reader) noteFacts() {
	for k := range r.d.Watch.Each(0, len(r.t)) {
		switch t := &r.t[k]; {
		case t.Class != text.Word:
		case !t.Cap:
			r.noteSmall(t)
		case !t.Is(lexicon.FunctionWord):
			t.Sets(aNoun)
		}
	}
}

func (r *reader) noteSmall(t *text.Token) {
	t.Sets(aSmall)
	if reports(t.Norm) {
		t.Sets(aReport)
	}
	if reportsFinite(t.Norm) {
		t.Sets(aSaying)
	}
}

// findQuotes fills quotes and says of each token that it stands in one.
func (r *reader) findQuotes() {
	r.noteFacts()
	r.quotes = findQuotes(r.d)
	r.moods = make([]uint8, len(r.t)+1)
	for _, q := range r.quotes {
		for k := q.first; k < q.last; k++ {
			r.t[k].Sets(aQuoted)
		}
	}
}

// longParagraph is more than what a page says above an article, in code points.
const longParagraph = 200

// bodyFrom is the block behind the article's headline, where that stands in the
// text's first half: what a page puts above it is no article.
func (r *reader) bodyFrom(headline string) int {
	want := plain(headline)
	if want == "" {
		return 0
	}
	for i, b := range r.d.Blocks[:(len(r.d.Blocks)+1)/2] {
		switch length := b.End - b.Start; b.Kind {
		case text.Heading:
			if length < 4*len(headline)+40 && plain(r.d.Slice(b.Start, b.End)) == want {
				return i + 1
			}
		case text.Prose:
			if length > longParagraph {
				return 0 // so long a paragraph above it is the article's after all
			}
		}
	}
	return 0
}

// headline adds the line above the body as a candidate: in short what the article says.
func (r *reader) headline(headline string, body int) {
	if headline == "" || body == 0 {
		return
	}
	b := r.d.Blocks[body-1]
	p := phrase{b.First, b.Last}
	if p.last-p.first >= minWords && r.hasFinite(p) {
		r.add(p, claims.Headline, voice{}, actNone)
	}
}

func (r *reader) at(k int) *text.Token { return r.t.At(k) }

func (r *reader) norm(k int) string { return r.t.Norm(k) }

func (r *reader) word(k int) bool { return r.t.Word(k) }

func (r *reader) number(k int) bool { return r.at(k).Class == text.Number }

// lower reports a word without a capital: no noun and no name.
func (r *reader) lower(k int) bool { return r.is(k, aSmall) }

// quoted reports a token between quotation marks.
func (r *reader) quoted(k int) bool { return r.is(k, aQuoted) }

// any reports that a token of a phrase is such.
func (p phrase) any(such func(k int) bool) bool { return p.find(such) < p.last }

// find is the first token of a phrase that is such, its end for none.
func (p phrase) find(such func(k int) bool) int {
	return walk.To(p.first, p.last, such)
}

// past is behind the tokens that a phrase begins with and that are such.
func (p phrase) past(such func(k int) bool) int {
	return p.find(func(k int) bool { return !such(k) })
}

// anyIs reports that a token of a phrase is in one of the classes.
func (r *reader) anyIs(p phrase, of ...lexicon.Class) bool {
	return p.any(func(k int) bool { return r.is(k, of...) })
}

// noun reports a word with a capital that no little word has: a noun or a name.
func (r *reader) noun(k int) bool { return r.is(k, aNoun) }

// add makes a candidate of tokens, without white space or loose signs at its ends.
func (r *reader) add(p phrase, a claims.Attribution, v voice, how act) *candidate {
	r.out = append(r.out, candidate{found.Of(r.d, p.first, p.last, a, r.speaks(v)), p, how})
	return &r.out[len(r.out)-1]
}

// speaks is a voice as a candidate has it.
func (r *reader) speaks(v voice) found.Speaks { return found.As(r.d, v.name, v.link, v.first, v.last) }

// carried is a voice that goes on from before.
func (v voice) carried() voice {
	if v.name != "" {
		v.link = claims.LinkCarried
	}
	return v
}

// trim takes signs off both ends that belong to no clause.
func (r *reader) trim(p phrase) phrase {
	p.first, p.last = found.Trim(r.t, p.first, p.last, r.quoted)
	return p
}

// loose reports a comma, dash, colon or quotation mark that is no part of a word.
func (r *reader) loose(k int) bool { return found.Loose(r.t, k, r.quoted) }

// dash reports a dash that parts clauses, a spaced hyphen included.
func (r *reader) dash(k int) bool {
	t := r.at(k)
	return isDash(t) || t.Is(lexicon.Hyphen) && t.Spaced
}

func isDash(t *text.Token) bool { return found.Dash(t) }

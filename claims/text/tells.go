package text

import (
	"slices"
	"strings"

	"factdesk/claims/lexicon"
)

// isFurniture reports words of the page's own that state nothing.
func (p *page) isFurniture(says bool) bool { return says && !p.tells() }

// tells reports a sentence that states something a reader may check: somebody's words, a
// number of something, a day, or a name with an act. Such a paragraph is no furniture,
// whatever it begins with: "This video shows soldiers burning 3,000 ballots".
func (p *page) tells() bool {
	switch {
	case p.words < 5, !endsSentence(p.d.Runes[p.b.Start:p.b.End]), p.t[len(p.t)-1].Is(lexicon.QuestionMark):
		return false
	case p.holds(lexicon.PageRecord):
		return false
	case p.any(lexicon.TellingWord), p.quotesSomebody():
		return true
	case p.asksFor():
		return false
	case p.counts():
		return true
	case p.any(lexicon.PublishingWord): // its day is the page's own
		return false
	}
	if p.isLabelled() {
		return p.tellsBehindLabel()
	}
	if p.dated() {
		return true
	}
	return p.begins(lexicon.PageSubject) && p.namesActor()
}

// asksFor reports a paragraph that asks its reader for something.
func (p *page) asksFor() bool {
	if !p.t[0].Is(lexicon.PageRequest) {
		return false
	}
	return p.addressesReader()
}

// quotesSomebody reports quotation marks around more than a title.
func (p *page) quotesSomebody() bool {
	open := -1
	for i := range p.t {
		switch {
		case p.t[i].Class != Quote, p.t[i].Is(lexicon.Apostrophe):
			continue
		case open >= 0 && i-open > longTitle:
			return true
		}
		open = i
	}
	return false
}

const longTitle = 6 // tokens

// counts reports a number of something, or of money: "3,000 ballots", "$40,000", "12
// percent". Years and the days of a date count nothing.
func (p *page) counts() bool {
	for i := range p.t {
		switch {
		case p.t[i].Class != Number, p.isYear(i):
		case p.at(i - 1).Is(lexicon.CurrencySign), p.isCounted(i + 1):
			return true
		}
	}
	return false
}

// isCounted reports what a number may count; in German that has a capital.
func (p *page) isCounted(i int) bool {
	t := p.at(i)
	if p.d.Words == lexicon.German() {
		return t.Class == Word && !t.Is(lexicon.MonthName)
	}
	return t.isThing()
}

// isThing reports a word that may be what a number counts.
func (t *Token) isThing() bool {
	if t.Class != Word || t.Cap {
		return false
	}
	return !t.Any(lexicon.Ago, lexicon.MonthName)
}

// isYear reports four digits of this century or the last.
func (p *page) isYear(i int) bool {
	n := p.t[i].Norm
	if len(n) != 4 {
		return false
	}
	return strings.HasPrefix(n, "19") || strings.HasPrefix(n, "20")
}

// dated reports a year, a month, or a day of the week.
func (p *page) dated() bool {
	for i := range p.t {
		t := &p.t[i]
		if t.Class == Number && p.isYear(i) {
			return true
		}
		switch {
		case !t.Cap:
		case t.Any(lexicon.MonthName, lexicon.Weekday):
			return true
		}
	}
	return false
}

// namesActor reports a name amid the sentence, and a verb of its own.
func (p *page) namesActor() bool {
	if !p.names(2) {
		return false
	}
	return p.acts(2)
}

// names reports a capital from a token on.
func (p *page) names(from int) bool {
	return slices.ContainsFunc(p.t[min(from, len(p.t)):], func(t Token) bool { return t.Capital() })
}

// acts reports a verb from a token on. With a capital it is a name: 4 May.
func (p *page) acts(from int) bool {
	return slices.ContainsFunc(p.t[min(from, len(p.t)):], func(t Token) bool {
		switch {
		case t.Cap:
			return false
		case t.Any(lexicon.FiniteForm, lexicon.FiniteAuxiliary):
			return true
		}
		return hasVerbEnding(&t)
	})
}

var verbEndings = []string{"ed", "ing", "ws", "ts"}

// hasVerbEnding reports "burned", "burning" and "shows".
func hasVerbEnding(t *Token) bool {
	if t.Class != Word || len(t.Norm) < 5 {
		return false
	}
	return slices.ContainsFunc(verbEndings, func(end string) bool { return strings.HasSuffix(t.Norm, end) })
}

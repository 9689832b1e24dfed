package text

import (
	"unicode"
	"unicode/utf8"

	"factdesk/claims/lexicon"
)

// cyrillicAbbreviation is a short form of Russian, Ukrainian and their neighbours.
var cyrillicAbbreviation = []lexicon.Class{lexicon.CyrillicTitle, lexicon.CyrillicUnit, lexicon.CyrillicYear}

// belongs reports that the full stop at k belongs to the word before it.
func belongs(t []Token, k int, b Block) bool {
	switch prev := &t[k-1]; {
	case prev.Any(cyrillicAbbreviation...):
		return cyrillicAbbreviates(t, k, b)
	case prev.Is(lexicon.EasternTitle):
		return true
	case prev.Is(lexicon.EasternUnit):
		return tokenAt(t, k+1, b.First, b.Last).Class == Number
	}
	return abbreviates(t, k, b)
}

// cyrillicAbbreviates reports that the stop at k belongs to such a short form and ends
// nothing: "ул. Ленина", "3 млн. осіб", "у 2023 р. закрив". A unit ends a sentence before
// a capital.
func cyrillicAbbreviates(t []Token, k int, b Block) bool {
	prev := &t[k-1]
	switch {
	case prev.Is(lexicon.CyrillicTitle):
		return true
	case prev.Is(lexicon.CyrillicYear) && tokenAt(t, k-2, b.First, b.Last).Class != Number:
		return true
	}
	n := firstWord(t, k+1, b.Last)
	return n >= 0 && !t[n].Cap
}

// smallAndCyrillic reports a short form as "т.д.", behind which a capital begins a
// sentence; behind "Т.Г." it is a name.
func smallAndCyrillic(t *Token) bool {
	if t.Cap {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.Is(unicode.Cyrillic, r)
}

// isOwn reports a terminator of a script that has its own.
func isOwn(d *Doc, k int) bool {
	t := &d.Tokens[k]
	return t.Class == Punct && endsAlways(d.Runes[t.Start])
}

// opensNext reports that “, which closes quotations in German, opens one behind the
// terminator at k.
func opensNext(d *Doc, k, end int) bool {
	if d.Runes[d.Tokens[end].Start] != '“' {
		return false
	}
	return isOwn(d, k)
}

// continued reports a sign before which no sentence ends (UAX 29, rule SB8a).
func continued(d *Doc, k int) bool {
	switch d.Runes[d.Tokens[k].Start] {
	case ',', ':', ';', '–', '—', '，', '、', '：', '；', '،', '؛', '՝':
		return true
	}
	return false
}

// quotes reports that the sentence goes on behind the words that it quotes: 「…。」と言った.
// Words of one's own seldom begin with these.
func quotes(d *Doc, k int) bool {
	if d.Tokens[k].Spaced {
		return false
	}
	if !cornered(d.Runes[d.Tokens[k].Start-1]) {
		return false
	}
	switch d.Runes[d.Tokens[k].Start] {
	case 'と', 'っ', 'な', 'は', 'が', 'を', 'に', 'の', 'も', 'で':
		return true
	}
	return false
}

// cornered reports the closing marks of Japanese quotations.
func cornered(r rune) bool { return r == '」' || r == '』' }

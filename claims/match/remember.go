package match

import (
	"strings"
	"unicode/utf8"

	"factdesk/claims"
)

// Read is a text that was read once, for all that an index keeps of it: the terms that
// find it and what scoring it begins with.
type Read struct {
	text   string
	tokens []token
}

// ReadOnce reads a text.
func ReadOnce(s string) Read { return Read{s, read(s, nil).body} }

// Terms are as the function Terms has them.
func (r Read) Terms() []string { return unique(r.tokens) }

// Words are what Claim.Words remembers: "troops/troop the/ #100000". A text without words
// gives "".
func (r Read) Words() string { return remembered(r.tokens) }

// Quantities are those that the text states, never nil. The language is BCP 47, told from
// the text when it is ""; known are those that somebody read of it before, or nil.
func (r Read) Quantities(language string, known []claims.Quantity) []claims.Quantity {
	if found := stated(known, r.text, language, r.tokens); found != nil {
		return found
	}
	return []claims.Quantity{}
}

// remembered writes tokens apart from each other with blanks: #100000 for a number, a
// word that is its own term as it stands, and before its term any other. No word holds
// such a sign.
func remembered(tokens []token) string {
	var b strings.Builder
	for i, t := range tokens {
		if i > 0 {
			b.WriteByte(' ')
		}
		switch {
		case t.number:
			b.WriteString("#" + t.word)
		case t.word == t.term:
			b.WriteString(t.word)
		default:
			b.WriteString(t.word + "/" + t.term)
		}
	}
	return b.String()
}

// recalled are the tokens that were remembered. They share the memory of s.
func recalled(s string) []token {
	if s == "" {
		return nil
	}
	out := make([]token, 0, strings.Count(s, " ")+1)
	for s != "" {
		one, rest, _ := strings.Cut(s, " ")
		out, s = append(out, recall(one)), rest
	}
	return out
}

func recall(s string) token {
	if number, ok := strings.CutPrefix(s, "#"); ok {
		return token{word: number, term: number, number: true}
	}
	if word, term, ok := strings.Cut(s, "/"); ok {
		return token{word: word, term: term}
	}
	return token{word: s, term: s}
}

// tokens are those of a claim's text or title, remembered or read.
func (x *scorer) tokens(s, words string) []token {
	if words != "" {
		return recalled(words)
	}
	return read(s, x.terms).body
}

// isASCII says that a text has a byte a letter.
func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

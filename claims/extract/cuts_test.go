package extract

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"factdesk/claims"
)

// TestWhereClaimsAreCut: no candidate of any article that stands here ends or begins inside a
// number, a word, brackets or a quote, in the middle of a name's abbreviation, or with a word
// that leads on to what was cut off. Of the unseen ones it reads the forty that the rules may
// be written on, and leaves the later ones alone.
func TestWhereClaimsAreCut(t *testing.T) {
	for _, dir := range []string{"unseen/articles/[0-3]*.txt", "unseen/articles/40*.txt", "articles/*.txt", "news/*.txt"} {
		files, err := filepath.Glob("testdata/" + dir)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d articles, %v", dir, len(files), err)
		}
		for _, file := range files {
			body, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			cut := cutText{[]rune(string(body))}
			for _, f := range all(Input{Text: string(body)}) {
				for _, fault := range cut.faults(f) {
					t.Errorf("%s: %q %s (reads %q)", filepath.Base(file), f.Exact, fault, f.Wording)
				}
			}
		}
	}
}

// cutText is an article whose candidates are looked at.
type cutText struct{ runes []rune }

// at is the rune at i, a line end outside the text.
func (c cutText) at(i int) rune {
	if i < 0 || i >= len(c.runes) {
		return '\n'
	}
	return c.runes[i]
}

// faults are what is wrong with the ends of a candidate and of its wording.
func (c cutText) faults(f claims.Found) []string {
	words := strings.Fields(f.Exact)
	var out []string
	for _, check := range []struct {
		fault string
		bad   bool
	}{
		{"ends with a word that leads on", c.leadsOn(f.End, words[len(words)-1])},
		{"ends inside a title or an abbreviation", c.inAbbreviation(f.End, words[len(words)-1])},
		{"begins with a word that is left over", slices.Contains([]string{"and", "as", "but", "that", "than", "or"}, words[0]) && !c.opensQuote(f.Start)},
		{"begins with a sign", strings.ContainsRune(",;:)]”»!?.", c.at(f.Start))},
		{"ends inside a word", letter(c.at(f.End-1)) && letter(c.at(f.End))},
		{"begins inside a word", letter(c.at(f.Start-1)) && letter(c.at(f.Start))},
		{"ends inside a number", c.inNumber(f.End)},
		{"begins inside a number", c.inNumber(f.Start - 1)},
		{"holds half of the brackets", strings.Count(f.Exact, "(") != strings.Count(f.Exact, ")")},
		{"ends inside a quote", strings.Count(f.Exact, "“") > strings.Count(f.Exact, "”")},
		{"reads on at its end", readsOn(f.Wording)},
	} {
		if check.bad {
			out = append(out, check.fault)
		}
	}
	return out
}

// leadsOn reports a last word that the words behind it belong to.
func (c cutText) leadsOn(end int, last string) bool {
	next := end
	for c.at(next) == ' ' {
		next++
	}
	switch strings.ToLower(last) {
	case "and", "as", "but", "or", "who", "which":
		return !strings.ContainsRune(".?!…\n", c.at(next))
	case "the", "a", "an", "of", "to", "for", "with", "from", "in", "on", "into", "that", "because", "whether", "if":
		return letter(c.at(next)) || strings.ContainsRune("“\"‘", c.at(next))
	}
	return false
}

// inAbbreviation reports that a stop which ends no sentence stands behind the last word.
func (c cutText) inAbbreviation(end int, last string) bool {
	if c.at(end) != '.' {
		return false
	}
	switch last {
	case "Mr", "Mrs", "Ms", "Dr", "St", "Gen", "Sen", "Rep", "Gov", "Prof", "Capt", "Sgt", "Lt":
		return true
	case "Inc", "Corp", "Co", "Ltd", "Jr":
		return unicode.IsLower(c.at(end+2)) || c.at(end+1) == ','
	}
	return len(last) == 1 && unicode.IsUpper(rune(last[0])) && unicode.IsUpper(c.at(end+2)) && last != "I"
}

// inNumber reports a sign at i with digits on both sides.
func (c cutText) inNumber(i int) bool {
	return strings.ContainsRune(",./", c.at(i)) && unicode.IsDigit(c.at(i-1)) && unicode.IsDigit(c.at(i+1))
}

// opensQuote reports words that are quoted from there on.
func (c cutText) opensQuote(start int) bool { return strings.ContainsRune("“\"‘'", c.at(start-1)) }

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// readsOn reports a wording that begins or ends with a word that ties it to others.
func readsOn(wording string) bool {
	words := strings.Fields(strings.Trim(wording, ".”\"’ "))
	if len(words) == 0 {
		return true
	}
	return slices.Contains([]string{"And", "But"}, words[0]) || slices.Contains([]string{"and", "as", "but", "which", "who"}, words[len(words)-1])
}

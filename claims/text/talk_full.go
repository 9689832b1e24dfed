package text

import (
	"strings"
	"unicode"

	"factdesk/claims/lexicon"
)

// nameInFull gives the speakers their full names where the text has them: "ODELL" is Ruth
// Odell when the lead names her. A name that two bear is left as the label has it.
func (t *talk) nameInFull(d *Doc) {
	short := map[string][]*Speaker{} // by the surname that is all their label has
	for _, s := range t.speakers {
		if s.Role || strings.Contains(s.Name, " ") {
			continue
		}
		key := strings.ToLower(s.Name)
		short[key] = append(short[key], s)
	}
	full := map[string]map[string]bool{}
	for k := range d.Tokens {
		key := d.Tokens[k].Norm
		if len(short[key]) == 0 || d.Blocks[d.Tokens[k].Block].Kind == Label || d.Watch.Over() {
			continue
		}
		if name := d.fullNameAt(k); name != "" {
			if full[key] == nil {
				full[key] = map[string]bool{}
			}
			full[key][name] = true
		}
	}
	for key, names := range full {
		for name := range names {
			if len(names) == 1 {
				short[key][0].Name = name
			}
		}
	}
	for _, s := range t.speakers {
		s.Name = inCase(s.Name, s.Role)
	}
}

// fullNameAt is the given name and surname that end at token k; "" for a surname alone.
func (d *Doc) fullNameAt(k int) string {
	tokens := Tokens(d.Tokens)
	if !tokens.At(k).Capital() {
		return ""
	}
	first := k - 1
	for first > 0 && tokens.At(first).Class == Word && !tokens.At(first).Cap && talkWord([]rune(tokens.Norm(first))).Is(lexicon.TalkParticle) {
		first--
	}
	for tokens.Norm(first) == "." && len(tokens.At(first-1).Text) == 1 {
		first -= 2 // "Ruth J. Odell"
	}
	given := tokens.At(first)
	switch {
	case !given.Capital(), given.Block != tokens.At(k).Block, given.Any(lexicon.FunctionWord, lexicon.SentenceStarter, lexicon.Honorific):
		return ""
	case talkWord([]rune(given.Norm)).Any(lexicon.TalkTitle, lexicon.TalkRole):
		return ""
	case len(given.Text) == 1, unicode.IsLower(d.Runes[given.Start]):
		return ""
	}
	return strings.Join(strings.Fields(d.Slice(given.Start, tokens.At(k).End)), " ")
}

// inCase writes a name that a label has in capitals as names are written; the name of a
// role keeps only its first capital.
func inCase(name string, role bool) string {
	if !allUpper([]rune(name)) {
		return name
	}
	out, begun := []rune(name), false
	for i, r := range out {
		if begun {
			out[i] = unicode.ToLower(r)
		}
		switch {
		case unicode.IsLetter(r) && !role:
			begun = true
		case unicode.IsLetter(r):
			begun = true
		case !role:
			begun = false
		}
	}
	return string(out)
}

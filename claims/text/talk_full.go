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
	for key, names := range d.fullNames(short) {
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

// fullNames are the names in full that the text has of some surnames, by these.
func (d *Doc) fullNames(of map[string][]*Speaker) map[string]map[string]bool {
	full := map[string]map[string]bool{}
	for k := range d.Tokens {
		t := &d.Tokens[k]
		if !t.Capital() || len(of[t.Norm]) == 0 || d.Blocks[t.Block].Kind == Label || d.Watch.Over() {
			continue
		}
		if name := d.fullNameAt(k); name != "" {
			if full[t.Norm] == nil {
				full[t.Norm] = map[string]bool{}
			}
			full[t.Norm][name] = true
		}
	}
	return full
}

// fullNameAt is the given name and surname that end at token k; "" for a surname alone.
func (d *Doc) fullNameAt(k int) string {
	tokens := Tokens(d.Tokens)
	if !tokens.At(k).Capital() {
		return ""
	}
	first := k - 1
	for first > 0 && tokens.At(first).Class == Word && !tokens.At(first).Cap && talkWord(tokens.Norm(first)).Is(lexicon.TalkParticle) {
		first--
	}
	for tokens.Norm(first) == "." && len(tokens.At(first-1).Text) == 1 {
		first -= 2 // "Ruth J. Odell"
	}
	given := tokens.At(first)
	switch {
	case !given.Capital(), given.Block != tokens.At(k).Block, given.Any(lexicon.FunctionWord, lexicon.SentenceStarter, lexicon.Honorific):
		return ""
	case talkWord(given.Norm).Any(lexicon.TalkTitle, lexicon.TalkRole):
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

package propose

import (
	"encoding/json"
	"strings"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/claims/text"
	"factdesk/internal/errs"
)

const (
	mostProposals = 40  // of an answer; the rest is refused
	longest       = 600 // code points of a proposal: it is one proposition
	shortest      = 12  // code points: less is no proposition
)

// proposal is one of an answer's. Fields that are not these are not looked at.
type proposal struct {
	Exact   string  `json:"exact"`
	Start   float64 `json:"start"`
	Speaker *string `json:"speaker"`
}

// Read takes the proposals out of what a model wrote about a text, in the model's
// order, each span once. Refused are those that do not stand in the text letter for
// letter, that are too long or too short for a claim, or too many. Where the words
// stand in several places the one nearest to the model's offset is meant; the offset
// itself is believed nothing. What is no JSON of the agreed shape is Invalid.
func Read(answer, of string) (found []claims.Found, proposed, refused int, err error) {
	var in struct {
		Claims []proposal `json:"claims"`
	}
	if err := json.Unmarshal([]byte(unfenced(answer)), &in); err != nil || in.Claims == nil {
		return nil, 0, 0, errs.Because(err, errs.Invalid, "The model's answer is not what it was asked for, and nothing was taken from it.")
	}
	doc, seen := text.ParseDetected(of), map[claims.Span]bool{}
	for i, p := range in.Claims {
		f, ok := place(doc, p)
		if !ok || i >= mostProposals {
			refused++
			continue
		}
		at := claims.Span{Start: f.Start, End: f.End}
		if seen[at] {
			refused++
			continue
		}
		seen[at], found = true, append(found, f)
	}
	return found, len(in.Claims), refused, nil
}

// unfenced takes off the marks of a code block, which many models put around JSON.
func unfenced(s string) string {
	s = strings.TrimSpace(s)
	if rest, ok := strings.CutPrefix(s, "```"); ok {
		s = strings.TrimSuffix(strings.TrimPrefix(rest, "json"), "```")
	}
	return s
}

// place finds where a proposal stands.
func place(doc *text.Doc, p proposal) (f claims.Found, ok bool) {
	exact := strings.TrimSpace(p.Exact)
	if n := utf8.RuneCountInString(exact); n < shortest || n > longest {
		return f, false
	}
	start, ok := nearest(doc.Text, exact, p.Start)
	if !ok {
		return f, false
	}
	f = claims.Found{Start: start, End: start + utf8.RuneCountInString(exact), Attribution: claims.Narration, Chain: []claims.ChainLink{}}
	var err error
	if f.Exact, f.Prefix, f.Suffix, err = claims.Cut(doc.Text, f.Start, f.End); err != nil || f.Exact != exact {
		return f, false
	}
	f.Sentence = doc.Around(claims.Span{Start: f.Start, End: f.End})
	speak(&f, doc, p.Speaker)
	return f, true
}

// nearest is the code point at which words stand, the one nearest to a guess.
func nearest(of, words string, guess float64) (at int, found bool) {
	guess = min(max(guess, 0), float64(len(of))) // else all places are as far away
	distance, start := 0.0, 0
	for rest := of; ; {
		i := strings.Index(rest, words)
		if i < 0 {
			return at, found
		}
		start += utf8.RuneCountInString(rest[:i])
		away := guess - float64(start)
		if away < 0 {
			away = -away
		}
		if !found || away < distance {
			at, distance, found = start, away, true
		}
		rest = rest[i+len(words):] // other places don't overlap with this one
		start += utf8.RuneCountInString(words)
	}
}

// speak names the speaker if the text does, in these very letters.
func speak(f *claims.Found, doc *text.Doc, speaker *string) {
	if speaker == nil {
		return
	}
	name := strings.TrimSpace(*speaker)
	if n := utf8.RuneCountInString(name); n < 2 || n > 100 {
		return
	}
	at, ok := nearest(doc.Text, name, float64(f.Start))
	if !ok {
		return
	}
	end := at + utf8.RuneCountInString(name)
	f.Attribution, f.Speaker, f.SpeakerAsWritten, f.SpeakerStart, f.SpeakerEnd = claims.Indirect, &name, &name, &at, &end
}

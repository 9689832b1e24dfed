package admin

import (
	"fmt"
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/extract"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/review"
)

// sentence is one that can be picked in the list.
type sentence struct {
	claims.Span
	Text string
}

// sentencesOf are where the sentences of a text stand.
func sentencesOf(s string) []claims.Span {
	all := text.ParseDetected(s).Sentences
	out := make([]claims.Span, len(all))
	for i, x := range all {
		out[i] = claims.Span{Start: x.Start, End: x.End}
	}
	return out
}

// listed are the sentences of a text with their words.
func listed(s string, spans []claims.Span) []sentence {
	r, out := []rune(s), make([]sentence, len(spans))
	for i, x := range spans {
		out[i] = sentence{x, strings.Join(strings.Fields(string(r[x.Start:x.End])), " ")}
	}
	return out
}

// whyNothing says in plain words why no machine proposed anything in a text; "" when
// one did.
func whyNothing(a *claims.Article, s *claims.Snapshot, found []claims.Candidate) string {
	for _, c := range found {
		if c.SnapshotID == s.ID && c.Extractor != claims.ByHand {
			return ""
		}
	}
	if !extract.Reads(a.Language) {
		base := lexicon.Base(a.Language)
		name := text.LanguageName(base)
		if name == "" {
			name = fmt.Sprintf("the language %q", base)
		}
		return fmt.Sprintf("No claims were proposed: this text is in %s, and there are no rules for that language yet.", name)
	}
	return "No claims were proposed: the rules found no sentence in which somebody says, or the article states as a fact, something that can be checked. They may have missed one."
}

// speakersIn are the speakers that an article's candidates name, each once.
func speakersIn(found []claims.Candidate) []string {
	out := []string{}
	for _, c := range found {
		if c.Speaker != nil && *c.Speaker != "" {
			out = append(out, *c.Speaker)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// ends writes spans for the page's script: 0-31 32-80.
func ends(spans []claims.Span) string {
	var out strings.Builder
	for i, s := range spans {
		if i > 0 {
			out.WriteByte(' ')
		}
		fmt.Fprintf(&out, "%d-%d", s.Start, s.End)
	}
	return out.String()
}

// modelOf is the model that proposed a candidate, "" when none did.
func modelOf(extractor string) string {
	name, ok := strings.CutPrefix(extractor, review.ModelPrefix)
	if !ok {
		return ""
	}
	return name
}

package admin

import (
	"slices"
	"strings"
	"time"

	"factdesk/claims"
	"factdesk/claims/contradict"
	"factdesk/claims/differ"
	"factdesk/review"
)

// happening is an event in words.
type happening struct {
	At      time.Time
	Who     string
	What    string
	Details []string
	Changes []textChange // of texts, word by word
}

// textChange is what became of a text.
type textChange struct {
	Field string
	differ.Difference
}

// history turns events, newest first, into sentences.
func history(events []review.Event) []happening {
	out := []happening{}
	for _, e := range events {
		h := happening{At: e.At, Who: e.Actor, What: said(e)}
		for _, k := range sortedKeys(e.Detail) {
			if c, ok := changeOf(e.Verb, k, e.Detail[k]); ok {
				h.Changes = append(h.Changes, c)
			} else if s := detail(e.Verb, k, e.Detail[k]); s != "" {
				h.Details = append(h.Details, s)
			}
		}
		out = append(out, h)
	}
	return out
}

// fewWords are read faster as they were and as they are than marked one by one.
const fewWords = 4

// changeOf is the change of a text that an event tells of as before → after. A text that
// has such an arrow itself could be cut in two ways, and is shown as it stands.
func changeOf(verb review.Verb, field, value string) (textChange, bool) {
	before, after, ok := strings.Cut(value, " → ")
	long := min(len(strings.Fields(before)), len(strings.Fields(after))) >= fewWords
	if verb != review.VerbReworded || !ok || !long || strings.Contains(after, " → ") {
		return textChange{}, false
	}
	return textChange{capital(field), differ.Between(before, after)}, true
}

func said(e review.Event) string {
	if e.Verb == review.VerbAccepted && e.Detail["extractor"] == claims.ByHand {
		return "picked the words by hand"
	}
	s := e.Verb.Says()
	for k, v := range e.Detail {
		switch {
		case e.Subject == "contradiction" && k == "as":
			v = strings.ToLower(answerOf(review.ContradictionState(v)))
		case e.Subject == "contradiction" && k == "rule":
			v = strings.ToLower(ruleWords[contradict.Rule(v)])
		}
		if k == "reason" && (e.Verb == review.VerbDismissed) {
			v = strings.ToLower(review.Reason(v).Label())
		}
		s = strings.ReplaceAll(s, "%"+k, shorten(v, 200))
	}
	return s
}

// toldOtherwise are the verbs whose sentence or word diff has what was before.
var toldOtherwise = map[review.Verb]bool{review.VerbRenamed: true, review.VerbGroupingUndone: true, review.VerbNoteChanged: true}

// detail is what a sentence leaves open and a person wants to know.
func detail(verb review.Verb, key, value string) string {
	if value == "" {
		return ""
	}
	switch {
	case verb == review.VerbReworded:
		return capital(key) + ": " + value
	case key == "due_on":
		return "due " + day(value)
	case key == "before" && !toldOtherwise[verb]:
		return "before: " + value
	case key == "note" && (verb == review.VerbDismissed || verb == review.VerbContradictionResolved), key == "reason" && (verb == review.VerbMerged || verb == review.VerbTookIn):
		return value
	case key == "claims":
		return count(len(strings.Fields(value)), "claim", "claims")
	case key == "did":
		return "what was undone: " + value
	case review.Warned(key) != "":
		return "Warned “" + review.Warned(key) + "”: " + value
	case review.Waived(key) != "":
		return "Waived “" + review.Waived(key) + "”: " + value
	case verb == review.VerbCorrected || verb == review.VerbImported && key == "candidates":
		return capital(key) + ": " + value
	}
	return ""
}

func sortedKeys(m map[string]string) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

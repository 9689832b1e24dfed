package admin

import (
	"slices"

	"factdesk/claims/differ"
	"factdesk/review"
)

// mostCompared bounds the texts of one page that are compared word by word: a reasoning may
// have thousands of words. The newest changes are.
const mostCompared = 20

// caseHistory is the history of a case, with what became of the texts of its verdicts and
// notes: of verdicts by their revisions, of notes by what the events keep of before.
func caseHistory(events []review.Event, c *review.Case) []happening {
	out, notes, left := history(events), notesOf(c), mostCompared
	for i, e := range events {
		for _, t := range append(verdictTexts(e, c), notes.texts(e)...) {
			if left == 0 {
				return out
			}
			if change, ok := t.change(); ok {
				out[i].Changes = append(out[i].Changes, change)
				left--
			}
		}
	}
	return out
}

// twoTexts are a text before and after a change.
type twoTexts struct{ field, before, after string }

// change is nothing when the text is the same, was new, or when words of it were taken down.
func (t twoTexts) change() (textChange, bool) {
	if t.before == t.after || t.before == "" || review.IsTakenDown(t.before) || review.IsTakenDown(t.after) {
		return textChange{}, false
	}
	return textChange{t.field, differ.Between(t.before, t.after)}, true
}

// proposing are the verbs by which a verdict comes, in a case and in a correction.
var proposing = []review.Verb{review.VerbProposed, review.VerbCorrectionProposed}

// verdictTexts are the texts of a verdict that an event brought, with those of the revision
// before.
func verdictTexts(e review.Event, c *review.Case) []twoTexts {
	if !slices.Contains(proposing, e.Verb) {
		return nil
	}
	at := slices.IndexFunc(c.Verdicts, func(v review.Verdict) bool { return v.ID.String() == e.Detail["verdict"] })
	if at < 1 {
		return nil
	}
	was, is := c.Verdicts[at-1], c.Verdicts[at]
	return []twoTexts{{"Rating", was.Label, is.Label}, {"Wording", was.Wording, is.Wording}, {"Explanation", was.Explanation, is.Explanation}, {"Reasoning", was.Body, is.Body}}
}

// noteTexts are the texts of notes, as they were behind the event that is looked at.
type noteTexts map[string]string

func notesOf(c *review.Case) noteTexts {
	out := noteTexts{}
	for _, n := range c.Notes {
		out[n.ID.String()] = n.Body
	}
	return out
}

// texts is what an event changed a note from and to; events come newest first.
func (n noteTexts) texts(e review.Event) []twoTexts {
	if e.Verb != review.VerbNoteChanged {
		return nil
	}
	id, before := e.Detail["note"], e.Detail["before"] // which events of before did not keep
	after := n[id]
	n[id] = before
	if after == "" {
		return nil
	}
	return []twoTexts{{"Note", before, after}}
}

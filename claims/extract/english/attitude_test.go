package english

import (
	"testing"

	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/extract/found/foundtest"
)

// TestAttitudes: what somebody speaks of, wants or attacks is a candidate with its words
// apart, below the sentence that tells it.
func TestAttitudes(t *testing.T) {
	for _, tt := range []struct{ name, text, speaker, content string }{
		{"a noun", "China has long resisted such agreements.", "China", "such agreements"},
		{"a question", "Jane Roe explained how the law works.", "Jane Roe", "how the law works"},
		{"about", "The judge asked Jane Roe about her tax returns.", "The judge", "her tax returns"},
		{"not", "Jane Roe did not mention the report.", "Jane Roe", "the report"},
		{"a participle", "Jane Roe won the vote, emphasising how dear rents have become.", "Jane Roe", "how dear rents have become"},
		{"a body's view", "The vote tested the council's opposition to the new road.", "the council", "the new road"},
		{"expressed concern", "Residents have voiced deep concern about the new road.", "Residents", "the new road"},
		{"passive", "The plan was rejected by the council.", "the council", "The plan"},
		{"where it was said", "The minister mentioned the ban in a letter on Friday.", "The minister", "the ban"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			list := all(found.Article{Text: tt.text})
			foundtest.Check(t, tt.text, list)
			runes := []rune(tt.text)
			for i, f := range list {
				if f.Content == nil || string(runes[f.Content.Start:f.Content.End]) != tt.content {
					continue
				}
				if f.Attribution != claims.Indirect || f.Speaker == nil || *f.Speaker != tt.speaker {
					t.Errorf("candidate %s, want speaker %q", line(f), tt.speaker)
				}
				if i == 0 {
					t.Errorf("%q stands first of %d candidates, above its sentence", f.Exact, len(list))
				}
				return
			}
			t.Errorf("nothing of %q hands over %q: %d candidates", tt.text, tt.content, len(list))
		})
	}
}

// TestHeadlineVoices: whom a headline lets speak.
func TestHeadlineVoices(t *testing.T) {
	const body = "\n\nThe council met on Friday in Selm and spoke of rents for three hours. It will meet again in June."
	for _, tt := range []struct{ headline, speaker, content string }{
		{"Council: Rents Have Doubled in Selm", "Council", "Rents Have Doubled in Selm"},
		{"Rents Have Doubled in Selm, Council Says", "Council", "Rents Have Doubled in Selm"},
		{"Council Rejects the Plan to Cap Rents", "Council", "the Plan to Cap Rents"},
	} {
		text := tt.headline + body
		spoke := false
		for _, f := range all(found.Article{Text: text, Headline: tt.headline}) {
			if f.Content != nil && f.Speaker != nil && *f.Speaker == tt.speaker && text[f.Content.Start:f.Content.End] == tt.content {
				spoke = true
			}
		}
		if !spoke {
			t.Errorf("headline %q: nobody called %q says %q", tt.headline, tt.speaker, tt.content)
		}
	}
}

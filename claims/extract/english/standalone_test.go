package english

import (
	"testing"

	"factdesk/claims"
	"factdesk/claims/extract/found"
)

// TestDates: relative dates in an article of Tuesday, 15 February 2022, and what the
// wording makes of them. See marked for the signs.
func TestDates(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"The port closed on Friday.", "The port closed on [Friday→11 February 2022]."},
		{"The port closed on Monday.", "The port closed on [Monday→14 February 2022]."},
		{"The port closed on Tuesday.", "The port closed on [Tuesday→15 February 2022]."},
		{"The port closed yesterday.", "The port closed [yesterday→on 14 February 2022]."},
		{"The port closed last year.", "The port closed [last year→in 2021]."},
		{"The port closed last month.", "The port closed [last month→in January 2022]."},
		{"The port closed this year.", "The port closed [this year→in 2022]."},
		{"The port closed last week.", "The port closed [last week→in the week of 7 February 2022]."},
		{"The port will close next year.", "The port will close [next year→in 2023]."},
		{"The port will close tomorrow.", "The port will close [tomorrow→on 16 February 2022]."},
		{"The port will close on Friday.", "The port will close on [Friday→18 February 2022]."},
		{"The port closed in October.", "The port closed in [October→October 2021]."},
		{"The port closed in January.", "The port closed in [January→January 2022]."},
		{"The port will close in March.", "The port will close in [March→March 2022]."},
		{"The port closed on October 9.", "The port closed on [October 9→October 9, 2021]."},
		{"The port closed on 9 October.", "The port closed on 9 [October→October 2021]."},
		{"The port closed three years ago.", "The port closed three years [ago→before 15 February 2022]."},
		{"The port closed last night.", "The port closed [last night→on the night of 14 February 2022]."},
		{"The port closed on Friday night.", "The port closed on [Friday night→the night of 11 February 2022]."},
		{"Last year was the hottest on record.", "[Last year→2021] was the hottest on record."},
		{"The port closed before last year.", "The port closed before [last year→2021]."},
		// What says itself when it was, or is no date.
		{"The port closed on March 9, 2019.", "The port closed on March 9, 2019."},
		{"The port closed in March 2019.", "The port closed in March 2019."},
		{"The port closed on Friday, March 4, 2016.", "The port closed on Friday, March 4, 2016."},
		{"The port closed in 2019.", "The port closed in 2019."},
		{"The port closed on Good Friday.", "The port closed on Good Friday."},
		{"The port closed long ago.", "The port closed long ago."},
		{"The port closed for the last week of May 2019.", "The port closed for the last week of May 2019."},
		// What can't be told for certain, or lies more than half a year away.
		{"The port closed in March.", "The port closed in ?March?."},
		{"The port closed on March 9.", "The port closed on ?March? 9."},
		{"The port closed on 9 March.", "The port closed on 9 ?March?."},
		{"The port closed next Friday.", "The port closed ?next? Friday."},
		{"The port may close this winter.", "The port may close ?this? winter."},
	} {
		t.Run(tt.text, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}

// TestUndated: without the article's day every relative date stays.
func TestUndated(t *testing.T) {
	for _, text := range []string{"The port closed yesterday.", "The port closed last year.", "The port closed on Friday.", "The port closed in March."} {
		for _, f := range all(found.Article{Text: text}) {
			for _, p := range f.WordingParts {
				if p.Kind() == claims.PartDate {
					t.Errorf("wording %q of %q, on no day", f.Wording, text)
				}
			}
		}
	}
}

// TestFramesLeftOut: who says so goes where the claimant field holds it.
func TestFramesLeftOut(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Rents have doubled, Jane Roe said.", "Rents have doubled."},
		{"Rents, Jane Roe said, have doubled.", "Rents[, Jane Roe said,→] have doubled."},
		{"According to Jane Roe, rents have doubled.", "Rents have doubled."},
		{"Jane Roe said that rents have doubled.", "Rents have doubled."},
		// What somebody does by speaking is the claim.
		{"Jane Roe denied that rents have doubled.", "Jane Roe denied that rents have doubled."},
		{"Jane Roe accused the firm of fraud.", "Jane Roe accused the firm of fraud."},
		{"Jane Roe urged the firm to pay.", "Jane Roe urged the firm to pay."},
		// The article's own words stay as they are.
		{"The firm has paid 400 workers.", "The firm has paid 400 workers."},
		{"But the firm has paid 400 workers.", "The firm has paid 400 workers."},
		{"And yet the firm has paid 400 workers.", "The firm has paid 400 workers."},
	} {
		t.Run(tt.text, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}

// TestNarration: what an article tells itself, cut into claims.
func TestNarration(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"The port closed in May, and the workers left.", "narration -: The port closed in May"},
		{"The port closed in May; the workers left in June.", "narration -: the workers left in June."},
		{"The port closed in May, but the workers stayed in Selm.", "narration -: the workers stayed in Selm."},
		{"Meanwhile, the port lost 400 workers in May.", "narration -: the port lost 400 workers in May."},
		{"However, the port lost 400 workers in May.", "narration -: the port lost 400 workers in May."},
		{"In May, the port lost 400 workers.", "narration -: In May, the port lost 400 workers."},
		{"In 2019, the port lost 400 workers.", "narration -: In 2019, the port lost 400 workers."},
		{"Of its 12 ships, the port lost four in May.", "narration -: Of its 12 ships, the port lost four in May."},
		{"If it rains, the port will lose 400 workers.", "narration -: If it rains, the port will lose 400 workers."},
		{"The port, which opened in 1931, lost 400 workers.", "narration -: The port, which opened in 1931, lost 400 workers."},
		{"The port lost 400 workers (12 percent) in May.", "narration -: The port lost 400 workers (12 percent) in May."},
		{"The port lost 400 workers — its best — in May.", "narration -: The port lost 400 workers — its best — in May."},
		{"GENEVA (AP) — The port lost 400 workers in May.", "narration -: The port lost 400 workers in May."},
		{"The port lost 400 workers, 12 ships and a crane.", "narration -: The port lost 400 workers, 12 ships and a crane."},
		{"The port lost 400 workers because it was old.", "narration -: The port lost 400 workers because it was old."},
		{"The port has “lost its way” since the fire.", "narration -: The port has “lost its way” since the fire."},
	} {
		t.Run(tt.text, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}

// TestViews: who speaks of what, wants or attacks it.
func TestViews(t *testing.T) {
	for _, tt := range []struct{ text, speaker, content string }{
		{"The council supports the new road.", "The council", "the new road"},
		{"The council attacked the new road.", "", ""},
		{"Jane Roe criticised the new road.", "Jane Roe", "the new road"},
		{"Jane Roe welcomed the new road on Monday.", "Jane Roe", "the new road"},
		{"Jane Roe praised the firm's work.", "Jane Roe", "the firm's work"},
		{"Jane Roe wants a new road.", "Jane Roe", "a new road"},
		{"Jane Roe asked why the road was closed.", "Jane Roe", "why the road was closed"},
		{"Jane Roe wondered whether the road was closed.", "Jane Roe", "whether the road was closed"},
		{"Jane Roe refused to close the road.", "Jane Roe", "to close the road"},
		{"Jane Roe admitted closing the road.", "Jane Roe", "closing the road"},
		{"Jane Roe spoke of a new road.", "Jane Roe", "a new road"},
		{"Jane Roe railed against the new road.", "Jane Roe", "the new road"},
		{"Jane Roe's support for the road surprised nobody.", "Jane Roe", "the road"},
		{"The road was criticised by Jane Roe.", "Jane Roe", "The road"},
		{"The wind attacked the new road.", "", ""},
		{"The road was closed by the storm.", "", ""},
	} {
		t.Run(tt.text, func(t *testing.T) {
			runes := []rune(tt.text)
			var got []string
			for _, f := range all(found.Article{Text: tt.text}) {
				if f.Content == nil || f.Speaker == nil {
					continue
				}
				if pair := *f.Speaker + ": " + string(runes[f.Content.Start:f.Content.End]); pair == tt.speaker+": "+tt.content {
					return
				} else {
					got = append(got, pair)
				}
			}
			if tt.speaker != "" || got != nil {
				t.Errorf("views in %q: %q, want %q of %q", tt.text, got, tt.content, tt.speaker)
			}
		})
	}
}

package found

import (
	"testing"

	"factdesk/claims"
	"factdesk/claims/text"
)

func TestSpokenBy(t *testing.T) {
	d := text.Parse("Scholz said so.")
	for _, tt := range []struct {
		name string
		how  claims.Attribution
		who  Speaks
		want string // speaker, as written, kind of link and its reason, links of the chain
	}{
		{"named beside the words", claims.Direct, Speaks{"Olaf Scholz", claims.LinkSurname, 0, 6}, "Olaf Scholz|Scholz|surname: surname of Olaf Scholz, whom the article names in full|1"},
		{"carried on", claims.Indirect, Speaks{Name: "Olaf Scholz", Link: claims.LinkCarried}, "Olaf Scholz|-|carried: Olaf Scholz spoke before, and nobody else is named|0"},
		{"a mention of nobody known", claims.Indirect, Speaks{Link: claims.LinkPronoun, End: 6}, "-|Scholz|unknown: nobody is named beside the words|0"},
		{"nobody", claims.Direct, Speaks{}, "-|-|unknown: nobody is named beside the words|0"},
		{"the article's own words", claims.Narration, Speaks{}, "-|-|-|0"},
		{"the headline", claims.Headline, Speaks{}, "-|-|-|0"},
	} {
		var c Candidate
		c.Attribution = tt.how
		c.SpokenBy(d, tt.who)
		or := func(s *string) string {
			if s == nil {
				return "-"
			}
			return *s
		}
		link := "-"
		if c.SpeakerLink != nil {
			link = string(c.SpeakerLink.Kind) + ": " + c.SpeakerLink.Reason
		}
		if got := or(c.Speaker) + "|" + or(c.SpeakerAsWritten) + "|" + link + "|" + string(rune('0'+len(c.Chain))); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestLinksAreExplained: each way to tell a speaker has a reason for the reviewer.
func TestLinksAreExplained(t *testing.T) {
	for _, link := range []claims.LinkKind{claims.LinkName, claims.LinkSurname, claims.LinkTitle, claims.LinkPronoun, claims.LinkCarried, claims.LinkOrganisation, claims.LinkWritten} {
		if got := (Speaks{Name: "Roe", Link: link}).link(); got.Kind != link || len(got.Reason) < len("Roe is named") {
			t.Errorf("%s is explained as %+v", link, got)
		}
	}
}

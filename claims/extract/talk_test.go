package extract

import (
	"strings"
	"testing"

	"factdesk/claims"
)

// TestWhoSaidItInATalk: each claim of a transcript is somebody's own words, without the
// label, and those who only ask stand below all others.
func TestWhoSaidItInATalk(t *testing.T) {
	for _, tt := range []struct{ name, language, text, said, asked string }{
		{"English", "en", `Mill owner heard

The owner, Dana Brill, was heard on Monday.

COUNSEL: Did the mill pay the fine?

BRILL: It cost us $2 million a year and it never opened. (Laughter.)

COUNSEL: And the workers?

BRILL: We dismissed 41 of them in March.`, "Dana Brill", "Counsel"},
		{"German", "de", `Moderator: Frau Dr. Müller, wie viele Betten fehlen der Klinik?
Frau Dr. Müller: Uns fehlen 40 Betten. Die Klinik hat im März 12 Schwestern entlassen.
Moderator: Seit wann wissen Sie das?
Frau Dr. Müller: Das Land hat 2019 davon erfahren. (Beifall)`, "Müller", "Moderator"},
		{"Spanish", "es", `Periodista: ¿Cuántas viviendas faltan en la ciudad?
Sra. Ruiz: Nos faltan 4.000 viviendas. La ciudad perdió 300 pisos en 2019.
Periodista: ¿Y por qué no se construyen?
Sra. Ruiz: El Gobierno retiró 12 millones de euros. (Aplausos)`, "Ruiz", "Periodista"},
	} {
		found, err := Extract(Input{Text: tt.text, Language: tt.language, Published: "2022-01-21"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		worst, best, said := 1.0, 0.0, 0
		for _, f := range found {
			if strings.Contains(f.Exact, ":") || strings.Contains(f.Exact, "(") {
				t.Errorf("%s: %q holds a label or what nobody says", tt.name, f.Exact)
			}
			if f.Attribution != claims.Direct || f.Speaker == nil {
				continue
			}
			switch *f.Speaker {
			case tt.said:
				worst, said = min(worst, f.Worth), said+1
			case tt.asked:
				best = max(best, f.Worth)
			default:
				t.Errorf("%s: %q is said by %s", tt.name, f.Exact, *f.Speaker)
			}
			if f.SpeakerLink.Kind != claims.LinkLabel || f.SpeakerAsWritten == nil {
				t.Errorf("%s: %q: the speaker was told by %+v", tt.name, f.Exact, f.SpeakerLink)
			}
		}
		if said < 2 || best >= worst {
			t.Errorf("%s: %d claims of who answers, the least of worth %.2f; a question has %.2f", tt.name, said, worst, best)
		}
	}
}

// TestARecordingIsSaid: what stands in captions is somebody's words, whoever it is.
func TestARecordingIsSaid(t *testing.T) {
	in := Input{Text: "Hale: The dam lost 40 percent of its water in May.\n\nThe town knew of it for two years.", Language: "en",
		Places: []claims.Placed{
			{Span: claims.Span{Start: 6, End: 50}, Locator: claims.Locator{From: "00:00:01"}, Speaker: "Hale"},
			{Span: claims.Span{Start: 52, End: 86}, Locator: claims.Locator{From: "00:00:09"}},
		}}
	found, err := Extract(in, nil)
	if err != nil || len(found) != 2 {
		t.Fatalf("%d claims, %v", len(found), err)
	}
	for _, f := range found {
		want := map[bool]claims.LinkKind{true: claims.LinkLabel, false: claims.LinkUnknown}[f.Start == 6]
		if f.Attribution != claims.Direct || f.SpeakerLink.Kind != want {
			t.Errorf("%q is %s, told by %s; want direct and %s", f.Exact, f.Attribution, f.SpeakerLink.Kind, want)
		}
	}
}

package text

import (
	"strings"
	"testing"
)

// TestGermanStops: each text is cut at its bars and nowhere else.
func TestGermanStops(t *testing.T) {
	for _, tt := range []string{
		// Dates and times.
		"Sie kam am 3. Mai an.| Er blieb.",
		"Sie kam am 3. 5. 2024 an.| Er blieb.",
		"Sie kam am 3.5. an.| Er blieb.",
		"Kommt sie am 3.5. (Freitag) an?| Er blieb.",
		"Kommt sie am 3. 5. (Freitag) an?| Er blieb.",
		"Sie kam im Mai 2024.| Er blieb.",
		"Sie kam um 9.30 Uhr.| Er blieb.",
		"Sie kam gegen 8 Uhr.| Um 9 ging sie.",
		// Ordinals.
		"Sie wohnt im 3. Stock.| Er wohnt im 4. Stock.",
		"Papst Johannes Paul II. kam 1980.| Er blieb vier Tage.",
		"Das war im 19. Jahrhundert.| Seitdem ist Ruhe.",
		"Sie wurde 2. und er 3. im Ziel.| Alle klatschten.",
		// Numbers.
		"Es kostet 1.200 Euro.| Das ist viel.",
		"Es kostet 1,2 Mio. Euro.| Das ist viel.",
		"Es sind rd. 400 Leute.| Das ist viel.",
		"Es sank um 3,5 Prozent.| Das ist viel.",
		"Es waren 12.| Dann kamen 40.",
		// Abbreviations.
		"Das gilt z. B. hier.| Dort nicht.",
		"Das gilt z.B. hier.| Dort nicht.",
		"Das gilt u. a. hier.| Dort nicht.",
		"Das gilt d. h. überall.| Immer.",
		"Dr. Roth sagte nichts.| Er ging.",
		"Prof. Dr. Roth sagte nichts.| Er ging.",
		"Sie kam von der Univ. Bonn.| Er blieb.",
		"Hr. Roth und Fr. Kunz kamen.| Sie blieben.",
		"Die Roth AG u. Co. KG zahlte.| Der Preis fiel.",
		"Sie wohnt in der Bahnhofstr. 5.| Er auch.",
		"Siehe Abs. 2 und Art. 3.| Dort steht es.",
		"Das steht auf S. 12.| Dort steht es.",
		"Es kamen Äpfel, Birnen etc. in den Korb.| Das war alles.",
		"Das geht i. d. R. gut.| Manchmal nicht.",
		// Quotes.
		"„Das geht.“| Er ging.",
		"„Das geht“, sagte er.| Er ging.",
		"„Geht das?“, fragte er.| Niemand sprach.",
		"„Das geht!“, rief er.| Niemand sprach.",
		"Er sagte: „Das geht.“| Er ging.",
		"»Das geht«, sagte er.| Er ging.",
		"Er nannte es „gut“.| Sie nicht.",
		// Signs.
		"Wer kommt?| Niemand kommt.",
		"Halt!| Wer kommt?",
		"Er kam … und ging.| Sie blieb.",
		"Er kam (spät).| Sie blieb.",
		"Sie kam; er ging.| Niemand blieb.",
		"Die Stadt, das Land – alle kamen.| Niemand blieb.",
	} {
		want := strings.Split(tt, "|")
		for i := range want {
			want[i] = strings.TrimSpace(want[i])
		}
		d := ParseIn(strings.ReplaceAll(tt, "|", ""), "de")
		var got []string
		for _, s := range d.Sentences {
			got = append(got, d.Slice(s.Start, s.End))
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("sentences\n\t%q, want\n\t%q", got, want)
		}
	}
}

// TestGermanPageParts: lines as German pages have them, by what they are.
func TestGermanPageParts(t *testing.T) {
	for kind, lines := range map[Kind][]string{
		Prose: {
			"Die Brücke ist seit Montag gesperrt.",
			"„Wir haben nie ein Boot gesehen“, sagte Jana Roth.",
			"Von den 400 Menschen, die dort wohnen, wurde niemand gefragt.",
			"Lesen lernen die Kinder dort erst in der dritten Klasse.",
			"Das Foto der Brücke hängt seit 1931 im Rathaus.",
			"Mehr als 400 Menschen kamen am Montag.",
		},
		Heading: {
			"Brücke gesperrt",
			"Warum ist die Brücke gesperrt?",
			"Politik",
		},
		Caption: {
			"Die Brücke im Mai. Foto: Tom Park",
			"Die Brücke im Mai. (Foto: Tom Park/dpa)",
			"Foto: dpa",
		},
		Furniture: {
			"Lesen Sie auch: Brücke gesperrt",
			"Lesen Sie mehr zum Thema",
			"Anzeige",
			"Von Jana Roth",
			"Teilen Sie diesen Artikel.",
		},
	} {
		for _, line := range lines {
			if got := ParseIn(line, "de").Blocks[0].Kind; got != kind {
				t.Errorf("kind of %q = %d, want %d", line, got, kind)
			}
		}
	}
}

func TestIsGerman(t *testing.T) {
	for code, want := range map[string]bool{"de": true, "de-AT": true, "DE": true, "en": false, "": false, "den": false, "es-DE": false} {
		if got := IsGerman(code); got != want {
			t.Errorf("IsGerman(%q) = %t, want %t", code, got, want)
		}
	}
}

func TestLanguageName(t *testing.T) {
	for code, want := range map[string]string{"en": "English", "de": "German", "fr": "French", "es": "Spanish", "tlh": ""} {
		if got := LanguageName(code); got != want && !(want == "" && got == code) {
			t.Errorf("LanguageName(%q) = %q, want %q", code, got, want)
		}
	}
}

// TestSigns: what is a space, a dash, a quotation mark.
func TestSigns(t *testing.T) {
	for _, tt := range []struct {
		runes              string
		space, dash, quote bool
	}{
		{" \t\n\r\u00a0\u2009\u202f\u3000", true, false, false},
		{"–—―‒", false, true, false},
		{"\"'“”„‟‘’‚‛«»‹›", false, false, true},
		{"-.,a0(\u00ad", false, false, false},
	} {
		for _, r := range tt.runes {
			if got := IsSpace(r); got != tt.space {
				t.Errorf("IsSpace(%q) = %t, want %t", r, got, tt.space)
			}
			if got := IsDash(r); got != tt.dash {
				t.Errorf("IsDash(%q) = %t, want %t", r, got, tt.dash)
			}
			if got := IsQuote(r); got != tt.quote {
				t.Errorf("IsQuote(%q) = %t, want %t", r, got, tt.quote)
			}
		}
	}
}

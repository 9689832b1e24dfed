package german

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/extract/found"
)

const met = "Bundeskanzler Olaf Scholz traf am Freitag Außenministerin Annalena Baerbock. "

// told is every candidate of a text, the first sentence of most tests aside.
func told(s string) []string {
	var out []string
	for _, c := range Read(found.Article{Text: s}, nil) {
		if l := line([]rune(s), c); !strings.Contains(l, "traf am Freitag") {
			out = append(out, l)
		}
	}
	slices.Sort(out)
	return out
}

func wantTold(t *testing.T, s string, want ...string) {
	t.Helper()
	slices.Sort(want)
	if got := told(s); !slices.Equal(got, want) {
		t.Errorf("%q tells\n\t%s\nwant\n\t%s", s, strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// TestWhoGoesOnSpeaking: a quote or a sentence in Konjunktiv that names nobody is of who
// spoke before, as long as nobody else stands between.
func TestWhoGoesOnSpeaking(t *testing.T) {
	wantTold(t, met+"„Wir haben viel geschafft“, sagte Scholz. „Nun fehlt noch das Geld.“",
		"direct Olaf Scholz: Wir haben viel geschafft", "direct Olaf Scholz: Nun fehlt noch das Geld.")
	wantTold(t, met+"„Wir haben viel geschafft“, sagte Scholz.\n\n„Nun fehlt noch das ganze Geld.“",
		"direct Olaf Scholz: Wir haben viel geschafft", "direct Olaf Scholz: Nun fehlt noch das ganze Geld.")
	wantTold(t, met+"Scholz lobte den Rat. „Nun fehlt noch das ganze Geld.“",
		"narration -: Scholz lobte den Rat.", "direct Olaf Scholz: Nun fehlt noch das ganze Geld.")
	wantTold(t, met+"Scholz war „sehr froh über den Tag“.",
		"direct Olaf Scholz: sehr froh über den Tag")
	wantTold(t, met+"Scholz sagte, die Lage sei ernst.\n\nMan habe zu spät gehandelt.",
		"indirect Olaf Scholz: die Lage sei ernst", "indirect Olaf Scholz: Man habe zu spät gehandelt")
	wantTold(t, met+"Scholz sagte, die Lage sei ernst.\n\nDie Stadt blieb ruhig am Abend. Man habe zu spät gehandelt.",
		"indirect Olaf Scholz: die Lage sei ernst", "narration -: Die Stadt blieb ruhig am Abend.", "indirect -: Man habe zu spät gehandelt")
	wantTold(t, met+"Scholz ging. Die Lage sei ernst gewesen.",
		"indirect Olaf Scholz: Die Lage sei ernst gewesen")
}

// TestSources: who is named behind "nach", "laut" and before "zufolge".
func TestSources(t *testing.T) {
	for text, who := range map[string]string{
		"Nach Angaben der Stadt Kiel kamen 30 Leute":         "Stadt Kiel",
		"Nach Angaben aus dem Rathaus kamen 30 Leute":        "Rathaus",
		"Nach Angaben Olaf Scholz kamen 30 Leute":            "Olaf Scholz",
		"Nach Ansicht von Petra Ax fehlt das Geld der Stadt": "Petra Ax",
		"Die Stadt hat den Angaben zufolge 30 Leute gezählt": "Angaben",
		"Laut dem Amt für Umwelt kamen 30 Leute":             "Amt für Umwelt",
		"Die Stadt hat laut einer Umfrage 30 Parks":          "einer Umfrage",
		"Die Stadt zählte nach eigenen Angaben 30 Leute":     "Stadt",
		"Polizeiangaben zufolge kamen 30 Leute":              "Polizeiangaben",
		"Nach einer Studie der Bahn fehlen 30 Züge":          "Bahn",
		"Nach Ansicht einiger Juristen fehlt das Geld":       "einiger Juristen",
		"Dem Vernehmen nach kamen 30 Leute":                  "Vernehmen",
		"Die Linke verlor laut taz 30 Sitze":                 "taz",
	} {
		wantTold(t, text+".", "indirect "+who+": "+text)
	}
	for _, text := range []string{"Nach Angaben kamen 30 Leute in die Stadt.", "Laut ist die Stadt am Abend.", "Nach dem Spiel kamen 30 Leute."} {
		wantTold(t, text, "narration -: "+text)
	}
}

// TestWhatIsHandedOver: where the words of a verb begin and end, and whether the verb is
// one of them.
func TestWhatIsHandedOver(t *testing.T) {
	wantTold(t, met+"Am Montag sagte im Rat der Kanzler, die Lage sei ernst.", "indirect Olaf Scholz: die Lage sei ernst")
	wantTold(t, "Die Polizei hat am Montag mitgeteilt, dass 30 Leute kamen.", "indirect Polizei: 30 Leute kamen")
	wantTold(t, "30 Leute seien gekommen, hat die Polizei mitgeteilt.", "indirect Polizei: 30 Leute seien gekommen")
	wantTold(t, "Wie die Polizei mitteilte, kamen 30 Leute, von denen 3 gingen.", "indirect Polizei: kamen 30 Leute, von denen 3 gingen")
	wantTold(t, "Der Konzern forderte, Züge, Busse und Boote zu kaufen.", "indirect Konzern: Der Konzern forderte, Züge, Busse und Boote zu kaufen")
	wantTold(t, "Der Konzern forderte, dass die Stadt Züge kauft.", "indirect Konzern: die Stadt Züge kauft")
	wantTold(t, "Der Konzern forderte 30 Züge von der Stadt.", "narration -: Der Konzern forderte 30 Züge von der Stadt")
}

// TestNoClaims: titles, words held at arm's length, questions.
func TestNoClaims(t *testing.T) {
	wantTold(t, "Sie las das Buch „Der lange Weg“ am Abend zu Hause.")
	wantTold(t, "Hat die Stadt 30 Leute gezählt?")
	wantTold(t, "Die Sendung „Hart aber fair“.")
	wantTold(t, "Er nannte es „gut“ und ging am Abend nach Hause.", "narration -: Er nannte es „gut“ und ging am Abend nach Hause.")
	wantTold(t, "- 30 Leute ohne Haus\n- 20 Leute ohne Geld und Haus", "narration -: 30 Leute ohne Haus", "narration -: 20 Leute ohne Geld und Haus")
}

// TestHeadline: it is a candidate where the text holds it, and is a clause.
func TestHeadline(t *testing.T) {
	const body = "\n\nDie Stadt sperrt ihre Brücke am Hafen für ein Jahr, weil das Geld für die Pfeiler fehlt."
	for headline, want := range map[string]bool{"Stadt sperrt die Brücke für ein Jahr": true, "Die Brücke von Kiel am Hafen": false, "Stadt sperrt": false} {
		list := Read(found.Article{Text: headline + body, Headline: headline}, nil)
		got := slices.ContainsFunc(list, func(c *found.Candidate) bool { return c.Attribution == claims.Headline && c.Exact == headline })
		if got != want {
			t.Errorf("the headline %q is a candidate: %v, want %v", headline, got, want)
		}
	}
}

func TestReadCanBeStopped(t *testing.T) {
	s := strings.Repeat(met+"Scholz sagte, die Lage sei ernst. „Wir haben viel geschafft“, sagte er.\n\n", 40)
	for after := range 40 {
		asked := 0
		watch := claims.Watching(func() error {
			if asked++; asked > after {
				return errors.New("enough")
			}
			return nil
		})
		if list := Read(found.Article{Text: s}, watch); watch.Err() != nil && list != nil {
			t.Fatalf("stopped at question %d with %d candidates", after, len(list))
		}
	}
}

// TestKnownFaults has what German news writes and is read wrong today. Whoever mends one
// moves it to the tests of what is right.
func TestKnownFaults(t *testing.T) {
	for text, right := range map[string]string{
		"Der Verein Alpenruh kam. Das Fest falle aus, heißt es in dem Brief.":   "indirect Verein Alpenruh: Das Fest falle aus",
		"Die Lage sei ernst, sagte Petra Ax, das Geld sei weg.":                 "indirect Petra Ax: das Geld sei weg",
		"Mitgeteilt hatte die Polizei, dass 30 Leute kamen.":                    "indirect Polizei: 30 Leute kamen",
		met + "Der Stadt sagte Scholz, die Lage sei ernst.":                     "indirect Olaf Scholz: die Lage sei ernst",
		met + "„Nun fehlt noch das ganze Geld.“ So Baerbock am Montag in Kiel.": "direct Annalena Baerbock: Nun fehlt noch das ganze Geld.",
		"Einer Studie der Universität Kiel zufolge sanken die Werte.":           "indirect Studie der Universität Kiel: Einer Studie der Universität Kiel zufolge sanken die Werte",
		"Die Stadt baute 2019 eine Brücke.":                                     "narration -: Die Stadt baute 2019 eine Brücke.", // short verbs end as nouns do
		"Kiel, 3. März (dpa) – Die Stadt sperrt ihre Brücke am Hafen sofort.":   "narration -: Die Stadt sperrt ihre Brücke am Hafen sofort.",
	} {
		if slices.Contains(told(text), right) {
			t.Errorf("%q is read right now: move it", text)
		}
	}
}

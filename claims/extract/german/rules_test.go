package german

import (
	"slices"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
	numbers "factdesk/claims/quantity/german"
	"factdesk/claims/text"
)

// readerOf is a reader of a text, as far as frames and people are found.
func readerOf(s string) *reader {
	d := text.ParseIn(s, "de")
	r := &reader{d: d, t: d.Tokens}
	r.findQuotes()
	r.people = r.findPeople()
	r.findBodies()
	r.measures = numbers.Read(r.d)
	r.findFrames(0)
	return r
}

// pointed reads an example and finds the token that it has in brackets.
func pointed(t *testing.T, example string) (*reader, int) {
	t.Helper()
	before, rest, ok := strings.Cut(example, "[")
	if !ok {
		t.Fatalf("%q points at no token", example)
	}
	r := readerOf(before + strings.Replace(rest, "]", "", 1))
	start := len([]rune(before))
	k := slices.IndexFunc(r.t, func(t text.Token) bool { return t.Start == start })
	if k < 0 {
		t.Fatalf("no token begins at the bracket of %q", example)
	}
	return r, k
}

// TestOpeningRules: each rule is the first of the list to know about the segment that it
// takes, and leaves the other one alone.
func TestOpeningRules(t *testing.T) {
	first := func(example string) int {
		r, k := pointed(t, example)
		segs := r.segments(0, len(r.t))
		n := slices.IndexFunc(segs, func(p phrase) bool { return p.first == k })
		if n < 1 {
			t.Fatalf("no segment behind a verb begins at the bracket of %q", example)
		}
		_, how, ok := r.reportIn(segs[0])
		if !ok {
			t.Fatalf("%q has no verb of saying", example)
		}
		return slices.IndexFunc(openingRules, func(rule openingRule) bool { return rule.knows(r, segs, n, how) })
	}
	for i, rule := range openingRules {
		if got := first(rule.takes); got != i {
			t.Errorf("%s: rule %d answers for %q, want %d", rule.name, got, rule.takes, i)
		}
		if got := first(rule.refuses); got == i {
			t.Errorf("%s: it answers for %q, and must not", rule.name, rule.refuses)
		}
	}
}

func TestMeaningRules(t *testing.T) {
	for _, rule := range meaningRules {
		for example, want := range map[string]bool{rule.takes: true, rule.refuses: false} {
			r, k := pointed(t, example)
			if !r.is(k, rule.of) {
				t.Errorf("the word of %q is not in %s", example, rule.of)
			}
			if got := r.means(k, phrase{0, len(r.t)}); got != want {
				t.Errorf("%q means its trait: %v, want %v", example, got, want)
			}
		}
	}
}

// TestWordForms: what the endings of a word tell.
func TestWordForms(t *testing.T) {
	for name, tt := range map[string]struct {
		is      func(string) bool
		yes, no string
	}{
		"participle":     {participle, "gezahlt gesunken angekündigt vorgeworfen aufgeteilt zurückgezahlt eingesetzt umgebaut", "gern gut angst aufgabe beitrag einfach zugunsten zahlt"},
		"zu inside":      {zuInside, "einzurichten zuzubereiten abzuschaffen zurückzuweisen vorzulegen", "einzug abzug zuzug anzunehm einrichten"},
		"superlative":    {superlative, "wichtigste höchsten niedrigster häufigstes", "kosten osten erste muster liste eigste"},
		"past tense":     {pastTense, "zahlte zahlten kaufte", "rate mute sitten zahlt"},
		"role":           {role, "minister ministerin innenministerin parteichef parteichefs landrätin bürgermeisters bewohnern", "stadtrat haus bundesrat zahl ministerium präsidentschaft"},
		"feminine":       {feminine, "ministerin obfrau", "minister obmann"},
		"verb of saying": {reports, "sagte sagen mitgeteilt bestritt", "haus kam gesehen"},
		"finite one":     {reportsFinite, "sagte sagt bestritt erklärt", "gesagt mitgeteilt"},
	} {
		for _, w := range strings.Fields(tt.yes) {
			if !tt.is(w) {
				t.Errorf("%s: not %q", name, w)
			}
		}
		for _, w := range strings.Fields(tt.no) {
			if tt.is(w) {
				t.Errorf("%s: %q", name, w)
			}
		}
	}
}

func TestFinite(t *testing.T) {
	for example, want := range map[string]bool{
		"Die Stadt [zahlt] mehr.":      true,
		"Die Stadt [zahlte] mehr.":     true,
		"Die Stadt [ist] pleite.":      true,
		"Die Stadt [bestritt] alles.":  true,
		"Die Stadt hat [gezahlt].":     false,
		"Die [Stadt] zahlt.":           false,
		"Sie zahlt [seit] Mai.":        false,
		"Sie zahlt [acht] Leute.":      false,
		"Der [gesetzte] Betrag fehlt.": false, // before a noun it describes it
		"Der [bekannte] Mann ging.":    false,
		"Die Stadt [Zahlt] mehr.":      false,
	} {
		r, k := pointed(t, example)
		if got := r.finite(k); got != want {
			t.Errorf("finite in %q: %v, want %v", example, got, want)
		}
	}
}

// TestPeople: which words are a name, in a language that writes every noun with a capital.
func TestPeople(t *testing.T) {
	for text, want := range map[string]string{
		"Olaf Scholz kam.":                   "Olaf Scholz/he",
		"Annalena Baerbock kam.":             "Annalena Baerbock/she",
		"Ministerin Xenia Quast kam.":        "Xenia Quast/she",
		"Dr. Xenia Quast kam.":               "Xenia Quast/?",
		"Frau Xenia Quast kam.":              "Xenia Quast/she",
		"Xenia Quast, Chefin der Bahn, kam.": "Xenia Quast/she",
		"Ludwig van Beek kam.":               "Ludwig van Beek/he",
		"Angela D. Merkel kam.":              "Angela D. Merkel/she",
		"Hans Peter Kohl kam.":               "Hans Peter Kohl/he",
		"So Xaverl Quast am Montag.":         "Xaverl Quast/?",
		"Das sagte Xaverl Quast.":            "Xaverl Quast/?",
		"Xaverl Quast (SPD) kam.":            "Xaverl Quast/?",
		"Die Stadtwerke Nordberg zahlten.":   "",
		"Die Freie Liste kam.":               "",
		"Am Montag Morgen kam er.":           "",
		"Im Kreis Hohenau fehlt Geld.":       "",
		"Die Polizei Berlin kam.":            "",
		"Olaf kam.":                          "",
		"Karl Montag kam.":                   "", // a weekday is no surname here
		"Olaf Scholz kam. Olaf Scholz ging.": "Olaf Scholz/he",
	} {
		var got []string
		for _, who := range readerOf(text).people.all {
			got = append(got, who.name+"/"+map[gender]string{0: "?", he: "he", she: "she"}[who.gender])
		}
		if got := strings.Join(got, "; "); got != want {
			t.Errorf("people of %q: %s, want %s", text, got, want)
		}
	}
}

// TestNounPhrase: how far a subject reaches from its first word.
func TestNounPhrase(t *testing.T) {
	for text, want := range map[string]string{
		"Die Ministerin für Umwelt sagte das.":                 "Die Ministerin für Umwelt",
		"Der Sprecher des Ministeriums sagte das.":             "Der Sprecher des Ministeriums",
		"Eine Sprecherin der Polizei in Kiel sagte das.":       "Eine Sprecherin der Polizei",
		"Der Chef der Gewerkschaft von der Freien Liste sagte": "Der Chef der Gewerkschaft von der Freien Liste",
		"Olaf Scholz (SPD) sagte das.":                         "Olaf Scholz (SPD)",
		"Die 30 alten Schulen fehlten.":                        "Die 30 alten Schulen",
		"Der Minister für Umwelt, Konrad Ebbinghaus, sagte":    "Der Minister für Umwelt, Konrad Ebbinghaus",
		"Die Polizei am Montag sagte das.":                     "Die Polizei",
		"Der Rat vom Mittwoch sagte das.":                      "Der Rat",
		"Die Bahn Mittwoch sagte das.":                         "Die Bahn",
		"Er sagte das.":                                        "Er",
		"Dr. A. Solms sagte das.":                              "Dr. A. Solms",
		"Annegret Solms Vorwürfe stimmen.":                     "Annegret Solms",
		"Mit Geld kam er.":                                     "",
		"Gestern kam er.":                                      "",
	} {
		r := readerOf(text)
		p := r.nounPhrase(0, len(r.t))
		got := ""
		if p.ok() {
			got = r.d.Slice(r.t[p.first].Start, r.t[p.last-1].End)
		}
		if got != want {
			t.Errorf("noun phrase of %q: %q, want %q", text, got, want)
		}
	}
}

// TestLinks: by what the speaker of the last claim is told.
func TestLinks(t *testing.T) {
	for _, tt := range []struct {
		text, name string
		link       claims.LinkKind
	}{
		{"Olaf Scholz sagte, die Lage sei ernst.", "Olaf Scholz", claims.LinkName},
		{met + "Scholz sagte, die Lage sei ernst.", "Olaf Scholz", claims.LinkSurname},
		{met + "Der Kanzler sagte, die Lage sei ernst.", "Olaf Scholz", claims.LinkTitle},
		{met + "Der Minister für Verkehr im Land sagte, die Lage sei ernst.", "Minister für Verkehr", claims.LinkWritten},
		{met + "Baerbock ging. Sie sagte, die Lage sei ernst.", "Annalena Baerbock", claims.LinkPronoun},
		{met + "Scholz sagte, es sei spät. Die Lage sei ernst.", "Olaf Scholz", claims.LinkCarried},
		{"Die Polizei sagte, es sei spät. Sie sagte, die Lage sei ernst.", "Polizei", claims.LinkPronoun},
		{"Die Polizei sagte, die Lage sei ernst.", "Polizei", claims.LinkOrganisation},
		{"Ein Sprecher sagte, die Lage sei ernst.", "Ein Sprecher", claims.LinkWritten},
		{"Man sagte, die Lage sei ernst.", "", claims.LinkUnknown},
		{"Es sagte, die Lage sei sehr ernst. „Wir haben gar nichts gewusst.“", "", claims.LinkUnknown},
	} {
		list := Read(found.Article{Text: tt.text}, nil)
		slices.SortFunc(list, func(a, b *found.Candidate) int { return a.Start - b.Start })
		if len(list) == 0 || list[len(list)-1].SpeakerLink == nil {
			t.Errorf("%q: nobody's words", tt.text)
			continue
		}
		last, name := list[len(list)-1], ""
		if last.Speaker != nil {
			name = *last.Speaker
		}
		if name != tt.name || last.SpeakerLink.Kind != tt.link {
			t.Errorf("%q: %q by %s, want %q by %s", tt.text, name, last.SpeakerLink.Kind, tt.name, tt.link)
		}
	}
}

func TestSegments(t *testing.T) {
	for text, want := range map[string]string{
		"Er kam, sah und siegte.":           "Er kam|sah und siegte .",
		"Er kam – spät; sehr spät: um acht": "Er kam|spät|sehr spät|um acht",
		"„Wir kamen, sahen“, sagte er.":     "„ Wir kamen , sahen “|sagte er .",
		"„Hilfe!“ rief er.":                 "„ Hilfe !|rief er .",
		"„Hilfe!“ Rufe waren da.":           "„ Hilfe ! “ Rufe waren da .",
		"Die Nord - Süd - Bahn, sie kam":    "Die Nord|Süd|Bahn|sie kam",
		", , er":                            "er",
	} {
		r := readerOf(text)
		var got []string
		for _, s := range r.segments(0, len(r.t)) {
			var words []string
			for _, tok := range r.t[s.first:s.last] {
				words = append(words, tok.Text)
			}
			got = append(got, strings.Join(words, " "))
		}
		if got := strings.Join(got, "|"); got != want {
			t.Errorf("segments of %q: %s, want %s", text, got, want)
		}
	}
}

// TestReportTable: every row of verbs has an act, and the forms of a row are its own.
func TestReportTable(t *testing.T) {
	for form, readings := range reportForms {
		for _, v := range readings {
			if v.act == actNone {
				t.Errorf("%q hands nothing over: %+v", form, v)
			}
			if strings.Trim(v.flags, withObject+withNumber+withInfinitive+withEs+withDavon+withVon+asks+withAdverb+withWords+withNobody+withFor+inPassive+withoutSich) != "" {
				t.Errorf("%q has flags %q that nobody reads", form, v.flags)
			}
			if v.particle != "" && !known(v.particle, lexicon.VerbParticle, lexicon.SayInfinitive, lexicon.PointingAdverb) {
				t.Errorf("%q stands with %q, which is no particle", form, v.particle)
			}
		}
	}
}

func TestGiven(t *testing.T) {
	for name, want := range map[string]gender{"olaf": he, "annalena": she, "haus": 0, "": 0} {
		if got := given(name); got != want {
			t.Errorf("%q is a name of %d, want %d", name, got, want)
		}
	}
}

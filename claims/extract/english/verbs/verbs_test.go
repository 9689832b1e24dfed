package verbs

import (
	"strings"
	"testing"

	"factdesk/claims/lexicon"
)

func TestRead(t *testing.T) {
	for _, tt := range []struct {
		word, lemma string
		form        Form
	}{
		// Regular.
		{"claim", "claim", Base | Nounly},
		{"claims", "claim", Third | Nounly},
		{"claimed", "claim", Past | Part},
		{"claiming", "claim", Ing},
		{"argue", "argue", Base},
		{"argues", "argue", Third},
		{"arguing", "argue", Ing},
		{"denies", "deny", Third},
		{"denied", "deny", Past | Part},
		{"stays", "stay", Third | Nounly},
		{"stayed", "stay", Past | Part},
		{"reaches", "reach", Third | Nounly},
		{"vetoes", "veto", Third | Nounly},
		{"admitted", "admit", Past | Part},
		{"visited", "visit", Past | Part},
		{"admitting", "admit", Ing},
		{"tying", "tie", Ing},
		{"agreeing", "agree", Ing},
		// Irregular.
		{"said", "say", Past | Part},
		{"told", "tell", Past | Part},
		{"wrote", "write", Past},
		{"written", "write", Part},
		{"put", "put", Base | Past | Part},
		{"cut", "cut", Base | Nounly | Past | Part},
		{"lies", "lie", Third | Nounly},
		// A form that two verbs share belongs to the commoner one.
		{"found", "find", Past | Part},
		{"saw", "see", Past},
		{"lay", "lie", Past},
		// Not in the lexicon.
		{"defenestrated", "defenestrat", Past | Part | guessed},
		{"hundred", "", 0},
		{"so-called", "", 0},
		{"red", "", 0},
		{"minister", "", 0},
		{"", "", 0},
	} {
		if v := Read(tt.word); v.Lemma != tt.lemma || v.Form != tt.form {
			t.Errorf("Read(%q) = %q, %b, want %q, %b", tt.word, v.Lemma, v.Form, tt.lemma, tt.form)
		}
	}
}

// TestReadView: "champions" is a noun, unless it is asked who speaks for what.
func TestReadView(t *testing.T) {
	for _, tt := range []struct{ word, plain, view string }{
		{"bemoaned", "bemoan", "bemoan"},
		{"champions", "", "champion"},
		{"longing", "", "long"},
		{"denied", "deny", "deny"},
		{"table", "", ""},
	} {
		if v := Read(tt.word); v.Listed() && v.Lemma != tt.plain || !v.Listed() && v.Form != 0 && v.Lemma+"ed" != tt.word {
			t.Errorf("Read(%q) = %q, want %q", tt.word, v.Lemma, tt.plain)
		}
		if v := ReadView(tt.word, Read(tt.word)); v.Lemma != tt.view {
			t.Errorf("ReadView(%q) = %q, want %q", tt.word, v.Lemma, tt.view)
		}
	}
}

func TestForms(t *testing.T) {
	for _, tt := range []struct {
		word                  string
		past, surely, onlyIng bool
	}{
		{"reported", true, true, false},
		{"cut", true, false, false},
		{"reporting", false, false, true},
		{"report", false, false, false},
	} {
		v := Read(tt.word)
		if got := v.Is(Past); got != tt.past {
			t.Errorf("%q is a past form: %t, want %t", tt.word, got, tt.past)
		}
		if got := v.Surely(Past); got != tt.surely {
			t.Errorf("%q is surely a past form: %t, want %t", tt.word, got, tt.surely)
		}
		if got := v.Only(Ing); got != tt.onlyIng {
			t.Errorf("%q is only a participle: %t, want %t", tt.word, got, tt.onlyIng)
		}
	}
}

func TestReports(t *testing.T) {
	for _, tt := range []struct {
		word string
		want Report
	}{
		{"said", Report{Say, Clause | Inverts}},
		{"told", Report{Say, Clause | Inverts | Hearer}},
		{"denied", Report{Deny, Clause | Bare}},
		{"accusing", Report{Accuse, Bare}},
		{"vows", Report{Promise, Bare | Clause | Inverts}},
		{"plans", Report{Mind, Infinitive}},
		{"walked", Report{}},
		// Of two lines the plainer act counts: to suggest is to show more than to propose.
		{"underscored", Report{Say, Clause | Inverts}},
		{"denounced", Report{Stance, Bare}},
		// And of the same act what is built in more ways.
		{"concluded", Report{Say, Clause | Inverts | Loose}},
	} {
		if got := Read(tt.word).Report; got != tt.want {
			t.Errorf("%q reports as %v, want %v", tt.word, got, tt.want)
		}
	}
	if !Read("cited").Report.Nominal() || Read("said").Report.Nominal() {
		t.Error("who cites hands over a topic, who says a statement")
	}
}

// TestReportingVerbsAreRead: a verb whose past form is read as another word's is never
// found.
func TestReportingVerbsAreRead(t *testing.T) {
	for name := range known().reports {
		if v := Read(name); v.Listed() && v.Lemma == name {
			continue
		}
		if v := Read(pastOf(name)); v.Lemma != name {
			t.Errorf("%q reports, and %q is a form of %q: it stands in no list of verbs", name, pastOf(name), v.Lemma)
		}
	}
}

func TestPrepositions(t *testing.T) {
	for _, tt := range []struct {
		word, preposition string
		hands, tells      bool
	}{
		{"warned", "against", true, true},
		{"warned", "with", false, false},
		{"bristled", "at", false, true},
		{"called", "for", false, true},
		{"said", "about", false, false},
	} {
		v := ReadView(tt.word, Read(tt.word))
		if got := v.HandsOver(tt.preposition); got != tt.hands {
			t.Errorf("%s %s hands words over: %t, want %t", tt.word, tt.preposition, got, tt.hands)
		}
		if got := v.TellsOf(tt.preposition); got != tt.tells {
			t.Errorf("%s %s tells of a thing: %t, want %t", tt.word, tt.preposition, got, tt.tells)
		}
	}
}

func TestAttitudes(t *testing.T) {
	for _, tt := range []struct {
		word string
		want Opening
	}{
		{"acknowledged", ANoun | AQuestion | ADoing},
		{"avoids", ADoing},
		{"hopes", APlan},
		{"walks", 0},
	} {
		if got := Read(tt.word).Opens; got != tt.want {
			t.Errorf("%q opens %b, want %b", tt.word, got, tt.want)
		}
	}
	if !Read("asked").Opens.Has(AHearer) {
		t.Error("nobody is asked to do a thing")
	}
}

// TestTheLinesAreSound: a word before the colon that no rule knows would be passed over
// in silence.
func TestTheLinesAreSound(t *testing.T) {
	words := lexicon.English()
	for _, line := range words.Phrases(lexicon.ReportingVerb) {
		how, verbs, ok := strings.Cut(line, ": ")
		act, ways, _ := strings.Cut(how, " ")
		if !ok || verbs == "" || acts[act] == 0 {
			t.Errorf("%q names no act", line)
		}
		for _, way := range strings.Fields(ways) {
			if uses[way] == 0 {
				t.Errorf("%q: there is no use %q", line, way)
			}
		}
	}
	for _, line := range words.Phrases(lexicon.AttitudeVerb) {
		how, _, _ := strings.Cut(line, ": ")
		for _, way := range strings.Fields(how) {
			if openings[way] == 0 {
				t.Errorf("%q: nothing opens as %q", line, way)
			}
		}
	}
	for _, line := range words.Phrases(lexicon.IrregularVerb) {
		if n := len(strings.Fields(line)); n < 2 || n > 3 {
			t.Errorf("%q has %d forms, want the base, the past form and perhaps the participle", line, n)
		}
	}
}

// TestOpenings: what may stand behind a verb of attitude.
func TestOpenings(t *testing.T) {
	for _, tt := range []struct {
		word string
		way  Opening
		want bool
	}{
		{"sees", ALikeness, true},
		{"casting", ALikeness, true},
		{"grilled", ANoun, true},
		{"grilled", ALikeness, false},
		{"decided", APlan, true},
		{"walked", ANoun, false},
	} {
		if got := ReadView(tt.word, Read(tt.word)).Opens.Has(tt.way); got != tt.want {
			t.Errorf("%q opens with %d: %t, want %t", tt.word, tt.way, got, tt.want)
		}
	}
}

// TestEachFormIsRead: the quick look before the table refuses no form of it.
func TestEachFormIsRead(t *testing.T) {
	for form, want := range known().forms {
		if got := Read(form); got != want {
			t.Errorf("Read(%q) = %+v, want %+v", form, got, want)
		}
	}
	for _, word := range []string{"", "x", "harbour", "ß"} {
		if got := Read(word); got != None {
			t.Errorf("Read(%q) = %+v, want none", word, got)
		}
	}
}

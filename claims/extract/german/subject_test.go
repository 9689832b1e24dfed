package german

import (
	"testing"

	"factdesk/claims"
	numbers "factdesk/claims/quantity/german"
)

// words are those of a phrase, as written.
func (r *reader) words(p phrase) string {
	if !p.ok() {
		return ""
	}
	return r.d.Slice(r.t[p.first].Start, r.t[p.last-1].End)
}

// TestSubjects: who speaks in a clause, by the verb in brackets.
func TestSubjects(t *testing.T) {
	for example, want := range map[string]string{
		"Die Ministerin [sagte] am Mittwoch das.":             "Die Ministerin",
		"Am Mittwoch [sagte] die Ministerin das.":             "die Ministerin",
		"Gestern [sagte] Petra Ax das.":                       "Petra Ax",
		"Das [sagte] am Mittwoch in Berlin die Ministerin.":   "die Ministerin",
		"Das [sagte] ihm bis zum 3. Mai niemand.":             "",
		"Den Vorwurf [bestritt] der Konzern.":                 "der Konzern",
		"Dem Rat [sagte] nach dem Treffen der Chef der Bahn.": "der Chef der Bahn",
		"Das [sagte] sie mir nicht.":                          "sie",
		"Das [sagte] „Ruhe“ Petra Ax.":                        "", // beyond a quote nobody stands
		"In der Stadt [sagte] man das.":                       "man",
	} {
		r, k := pointed(t, example)
		if got := r.words(r.subjectAround(0, k, len(r.t))); got != want {
			t.Errorf("subject of %q: %q, want %q", example, got, want)
		}
	}
}

// TestPrepositions: how far "am Mittwoch" and the like reach.
func TestPrepositions(t *testing.T) {
	for example, want := range map[string]string{
		"Er kam [am] Mittwoch nach Hause.":      "am Mittwoch",
		"Er kam [nach] dem Treffen heim.":       "nach dem Treffen",
		"Er kam [bis] zum 3. Mai heim.":         "bis zum 3. Mai",
		"Er kam [in] der großen Stadt Kiel an.": "in der großen Stadt Kiel",
		"Er kam [mit] und ging.":                "",
	} {
		r, k := pointed(t, example)
		if got := r.words(phrase{k, r.prepEnd(k, len(r.t))}); got != want {
			t.Errorf("preposition of %q: %q, want %q", example, got, want)
		}
	}
}

// TestPronouns: whom "er" and "sie" take up before the verb in brackets.
func TestPronouns(t *testing.T) {
	for example, want := range map[string]string{
		met + "Scholz ging früh. [Er] sagte das.":          "Olaf Scholz",
		met + "Baerbock ging früh. [Sie] sagte das.":       "Annalena Baerbock",
		met + "Die Stadt schwieg. [Er] sagte das.":         "Olaf Scholz",
		met + "Die Stadt schwieg. [Sie] sagte das.":        "Annalena Baerbock",
		met + "Scholz ging. [Sie] sagte das.":              "Annalena Baerbock", // he is no she
		met + "[Man] sagte das.":                           "",
		"Der Rat schwieg am Montag. [Er] sagte das.":       "Rat",
		"Der Baum fiel am Montag. [Er] sagte das.":         "",
		"Die Polizei sagte, es sei spät. [Sie] sagte das.": "Polizei",
	} {
		r, k := pointed(t, example)
		r.last = voice{}
		r.readSentence(r.d.Sentences[0])
		if got := r.voiceOf(phrase{k, k + 1}, r.last).name; got != want {
			t.Errorf("the pronoun of %q is %q, want %q", example, got, want)
		}
	}
}

// TestBearers: a role means who has it alone, or who has it and spoke last.
func TestBearers(t *testing.T) {
	const two = "Bundeskanzler Olaf Scholz traf Altkanzler Gerhard Schröder und Ministerin Annalena Baerbock."
	r := readerOf(two)
	schröder := r.people.byName["Gerhard Schröder"]
	for _, tt := range []struct {
		role string
		last voice
		want string
	}{
		{"ministerin", voice{}, "Annalena Baerbock"},
		{"außenministerin", voice{}, "Annalena Baerbock"},
		{"kanzler", voice{}, ""}, // two
		{"kanzler", voice{who: schröder}, "Gerhard Schröder"},
		{"bundeskanzler", voice{}, "Olaf Scholz"},
		{"bürgermeister", voice{who: schröder}, ""},
	} {
		got := ""
		if who := r.bearer(tt.role, tt.last); who != nil {
			got = who.name
		}
		if got != tt.want {
			t.Errorf("the %s is %q, want %q", tt.role, got, tt.want)
		}
	}
}

// TestTrivial: numbers that make no claim worth a check by themselves.
func TestTrivial(t *testing.T) {
	in := func(v float64, unit string) numbers.Mark {
		m := numbers.Mark{Quantity: claims.Quantity{Value: v}}
		if unit != "" {
			m.Quantity.Unit = &unit
		}
		return m
	}
	for _, tt := range []struct {
		name string
		m    numbers.Mark
		want bool
	}{
		{"two", in(2, ""), true},
		{"three", in(3, ""), false},
		{"a half", in(.5, ""), false},
		{"a year", in(12, "year"), true},
		{"many years", in(13, "year"), false},
		{"minutes", in(5, "minute"), true},
		{"many minutes", in(6, "minute"), false},
		{"a percentage", in(2, "percent"), false},
		{"below zero", in(-5, "degree celsius"), false},
	} {
		if got := trivial(tt.m); got != tt.want {
			t.Errorf("%s is trivial: %v, want %v", tt.name, got, tt.want)
		}
	}
}

package contradict

import (
	"slices"
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
)

// readNames finds the names: countries under any of their names, and in English other
// words with a capital. The speaker is whose words they are, not what they are about.
func (s *sentence) readNames(speaker string) {
	speaks := set{}
	for _, w := range strings.Fields(strings.ToLower(speaker)) {
		speaks[w] = true
	}
	for i := range s.t {
		if !s.mayName(i) {
			continue
		}
		name := s.country(i)
		if name == "" && s.anyCapital() && !speaks[s.norm(i)] {
			name = stem(s.norm(i))
		}
		if name == "" {
			continue
		}
		s.names[i] = name
		if s.isPlace(i) && !slices.Contains(months, s.norm(i)) {
			s.places[name] = true
		}
	}
}

// anyCapital reports a language in which a capital makes a name: not in German, which
// gives one to every noun.
func (s *sentence) anyCapital() bool { return !s.german }

// mayName reports a word with a capital that has content of its own.
func (s *sentence) mayName(i int) bool {
	t := s.at(i)
	if t.Class != text.Word || !t.Cap {
		return false
	}
	switch {
	case t.Is(lexicon.ContentFree), s.denies(i), s.beginsWithConcept(i), daysOfWeek[s.norm(i)]:
		return false
	}
	return true
}

// beginsWithConcept reports a sentence's first word where it says a thing of everybody's:
// "Soldiers", and no name.
func (s *sentence) beginsWithConcept(i int) bool {
	_, concept := concepts[s.norm(i)]
	return concept && (i == 0 || s.is(i-1, lexicon.FullEnd))
}

// country is what a token stands for, alone or with the one behind it: "United States".
func (s *sentence) country(i int) string {
	if s.at(i + 1).Cap {
		if c := place.Country(s.t[i].Text + " " + s.t[i+1].Text); c != "" {
			return c
		}
	}
	if before := s.names[i-1]; before != "" && before == place.Country(s.t[i-1].Text+" "+s.t[i].Text) {
		return before
	}
	w := s.t[i].Text
	for _, try := range []string{w, strings.TrimSuffix(w, "s")} {
		if c := place.Country(try); c != "" {
			return c
		}
	}
	return place.German(s.t[i].Norm)
}

// isPlace reports a name behind a preposition of place, with up to four words between
// ("in the east of Ukraine", "near the Ukrainian border").
func (s *sentence) isPlace(i int) bool {
	for k := i - 1; k >= max(0, i-5); k-- {
		if s.is(k, lexicon.PlaceLead) {
			return true
		}
		if !s.beforePlace(k) {
			return false
		}
	}
	return false
}

// beforePlace reports a word that a place's name may have before it: an article, "east
// of", another name.
func (s *sentence) beforePlace(k int) bool {
	if s.names[k] != "" {
		return s.at(k).Class == text.Word
	}
	if k > 0 && s.at(k).Cap {
		return false
	}
	return s.is(k, lexicon.BeforePlace)
}

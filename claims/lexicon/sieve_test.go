package lexicon

import (
	"strings"
	"testing"
)

func TestASieveRefusesNoWordOfItsTable(t *testing.T) {
	table := map[string]bool{"": true, "a": true, "ß": true}
	for _, word := range English().Words(ReaderOrUs) {
		table[word] = true
	}
	for _, word := range English().Phrases(PageTalk) {
		table[word] = true
	}
	sieve := SieveOf(table)
	for word := range table {
		if !sieve.May(word) {
			t.Errorf("it refuses %q", word)
		}
	}
}

func TestASieveRefusesMostOthers(t *testing.T) {
	sieve := SieveOf(map[string]int{"monday": 1, "march": 3, "two": 2})
	through := 0
	words := strings.Fields("the city has spent millions on dredging its harbour an audit found and mayors say that nobody knew of it")
	for _, word := range words {
		if sieve.May(word) {
			through++
		}
	}
	if through > len(words)/5 {
		t.Errorf("%d of %d words that are not there came through", through, len(words))
	}
}

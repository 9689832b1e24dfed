package contradict

import (
	"slices"
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// definition is what a statement says that its subject is: "is an American film".
type definition struct {
	denied      bool // "is not a film"
	words       set
	kinds       map[string]string // sort by the word that names it
	nations     set
	first, last int // tokens; last is 0 when it defines nothing
}

// beings are the forms of "to be" that define.
var beings = words("is was are were")

// noNoun ends a definition's list of what something is.
var noNoun = words(`who whom that which whose from by for in on of at with directed written produced created released starring
	featuring set based best known where when to as because after before since until while than into about against between
	played owned published made located called named being having`)

// readDefinition reads what stands behind the first "is" outside of brackets.
func (r *Reading) readDefinition() definition {
	d := definition{words: set{}, kinds: map[string]string{}, nations: set{}}
	depth := r.depth()
	is := walk.To(0, len(r.t), func(k int) bool { return depth[k] <= 0 && beings[r.norm(k)] })
	if is == 0 {
		return d
	}
	i := is + 1
	if r.goesOn(i) {
		return d
	}
	end := max(i, walk.To(i, len(r.t), r.endsDefinition))
	for ; i < end; i++ {
		r.define(&d, i)
	}
	if len(d.kinds)+len(d.nations) > 0 {
		d.first, d.last = is+1, end
	}
	return d
}

// goesOn reports the "urging" of "is urging", which says what somebody does.
func (r *Reading) goesOn(i int) bool {
	w := r.norm(i)
	return strings.HasSuffix(w, "ing") && kinds[w] == "" && !anythings[w]
}

// endsDefinition reports what ends the list of nouns behind "is": a preposition, the end of
// the sentence, or a comma with a clause behind it.
func (r *Reading) endsDefinition(i int) bool {
	switch {
	case noNoun[r.norm(i)]:
		return true
	case r.is(i, lexicon.Comma):
		return noNoun[r.norm(i+1)]
	}
	return r.isSign(i) && !slices.Contains(joins, r.norm(i))
}

// joins are the signs within a list of nouns.
var joins = strings.Fields(", - / & '")

// define adds a word to a definition.
func (r *Reading) define(d *definition, i int) {
	switch {
	case r.denies(i), r.otherThan(i):
		d.denied = true
		return
	case !r.t.Word(i), anythings[r.norm(i)]:
		return
	}
	if c := nationOf(r.t[i].Text); c != "" {
		d.nations[c] = true
	}
	if word, sort := r.kindAt(i); sort != "" {
		d.kinds[word] = sort
	}
	if w := r.term(i); w != "" {
		d.words[w] = true
	}
}

// otherThan reports the first word of "other than", "anything but".
func (r *Reading) otherThan(i int) bool {
	return slices.Contains(elsewise, r.norm(i)+" "+r.norm(i+1))
}

// anythings say nothing of what a thing is.
var anythings = words("something anything someone anybody")

var elsewise = []string{"other than", "anything but"}

// kindAt is the word, alone or with the one before it, that names a sort. "Film director" is
// no film: the word behind it says more.
func (r *Reading) kindAt(i int) (word, sort string) {
	w := r.norm(i)
	if two := r.compound(i - 1); kinds[two] != "" {
		return two, kinds[two]
	}
	if kinds[w] == "" || r.headBehind(i) {
		return "", ""
	}
	return w, kinds[w]
}

// headBehind reports a noun that only says of what sort the next one is.
func (r *Reading) headBehind(i int) bool {
	next := r.norm(i + 1)
	switch {
	case kinds[r.compound(i)] != "", kinds[next] != "":
		return true
	case noNoun[next], listWords[next], !r.t.Word(i + 1):
		return false
	}
	return r.term(i+1) != ""
}

// compound is a token with the one behind it, as the table writes two words.
func (r *Reading) compound(i int) string { return r.norm(i) + "-" + r.norm(i+1) }

// listWords go on with a list, and are not its nouns.
var listWords = words("and or")

// kinds are the sorts by the words that name them.
var kinds = sortTable(kindRows)

func sortTable(table string) map[string]string {
	out := map[string]string{}
	for _, row := range rows(table) {
		name, list, _ := strings.Cut(row, ":")
		for _, w := range strings.Fields(list) {
			out[w] = name
		}
	}
	return out
}

// Package lexicon says what is known of a word: the classes that it is in. It is the
// lowest room of claims, and the one that a linguist can work in without reading Go.
//
// The words stand in text files, one folder a language. What is the same in every one,
// as signs are, stands in common. A file is a row of blocks:
//
//	# What stands behind this sign is a note to the reader.
//
//	BeForm: forms of "to be"
//	    am are be been being
//	    is was were
//
//	Auxiliary: verbs that help another one
//	    @BeForm has have had
//
//	Month: in their order
//	    january=1 february=2 march=3
//
//	PageOpener, phrases: what begins a paragraph of the page's own
//	    watch live
//	    read more
//
// A block begins at the margin with the name of its class and says, behind the colon,
// what its words have in common. The words follow, indented, in lower case, with straight
// apostrophes and hyphens. "@BeForm" takes in the words of another class, "-@BeForm"
// takes them out of those that stand before it, "=1" gives a word its value in the class. A class of phrases has one a line. A class stands in one block
// of a language, may stand in several languages, and need not stand in all.
//
// Each class has a constant of its name in classes.go, which is written from the files:
//
//	go test ./claims/lexicon -update
//
// Whoever reads a text looks each token up once, and then asks for classes:
//
//	w := lexicon.English().Of("were")
//	w.Is(lexicon.BeForm)                       // true
//	w.Any(lexicon.BeForm, lexicon.HaveForm)    // true
//	lexicon.English().Of("march").Value(lexicon.Month) // 3, true
//
// The tokens of claims/text have been looked up already: t.Is(lexicon.BeForm).
package lexicon

// Package contradict finds what two statements say against each other: numbers of one
// thing that cannot both be right, and a denial of what the other affirms. It says why
// in a sentence, how strongly, and which words made it, so that a person can decide.
//
// It reads wordings, not the world. It is built to stay silent where scope, date or
// thing differ in the words: a reviewer forgives a contradiction that was missed sooner
// than a list of pairs that contradict nothing. What it cannot do stands in
// docs/contradictions.md. English and German are read, and of Spanish the numbers.
package contradict

// Package spanish finds the claims in a Spanish news article. Its words and their
// classes stand in claims/lexicon/spanish; what a cue is worth, in found. How a language
// is added is told in docs/adding-a-language.md, which was written beside it.
package spanish

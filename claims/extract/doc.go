// Package extract finds the claims in a news article: who says what, where it
// stands, and whether it is worth checking. Each language has rules of its own, in a
// package beside the others; what does not depend on the language stands in found.
//
// Everything is rules and word lists; nothing is learned, fetched or random. The same
// text gives the same candidates, and no quoted word is ever changed.
package extract

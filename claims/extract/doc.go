// Package extract finds the claims in a news article: who says what, where it
// stands, and whether it is worth checking.
//
// It reads an article as a desk editor would. It marks what stands between
// quotation marks, looks for the verbs that hand words to somebody ("said",
// "denied", "accused … of", "according to"), finds whose words they are and takes
// the clause that holds them as the claim. What nobody is made to say is the
// article's own narration. Each claim gets cues, in words that a reviewer
// understands, whose weights add up to its worth.
//
// Everything is rules and word lists that stand in this package; nothing is
// learned, fetched or random. The same text gives the same candidates, and no
// quoted word is ever changed.
package extract

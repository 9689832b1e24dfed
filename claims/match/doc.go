// Package match finds the claims that say what a query says, in whatever words.
//
// A reviewer wants to know whether somebody has checked this before. The same claim
// comes back shortened, retold, as a tweet, from another mouth; so texts are cleaned
// and reduced to terms, rare shared terms weigh most, shared letters forgive spelling
// and inflexion, and who said it, when and with what numbers speaks for or against.
// Every match carries the parts of its score, so that a person can see why.
//
// Index holds a collection in memory. Rank scores the candidates that a database
// gave, with the same scorer. Nothing here reads a clock, a file or a network; the
// same input gives the same bytes.
package match

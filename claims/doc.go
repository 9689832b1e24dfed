// Package claims holds the nouns of what was said, by whom, and where: an article,
// the unchangeable snapshot of its text, the candidates that extraction finds in
// it, and the claims that reviewers make of them, each with the exact place where
// it stands.
//
// The words are schema.org's and W3C Web Annotation's wherever they have one. The
// structs are the rows of the database and the JSON of the API; methods here
// decide, and do no I/O. Everything a claim says of a text holds by the rule
// text[start:end] == exact, counted in Unicode code points.
package claims

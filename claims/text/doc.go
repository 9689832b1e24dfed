// Package text turns the bytes of an article into text, and text into the parts
// that extraction reads: blocks, sentences, tokens.
//
// Every span is a half-open range of Unicode code points into the decoded text as
// it stands. Nothing here rewrites the text: carriage returns, no-break spaces,
// soft hyphens and curly quotes stay where they are and are only read in a folded
// form. The package does no I/O and guesses no meaning; who said what is the
// business of claims/extract.
package text

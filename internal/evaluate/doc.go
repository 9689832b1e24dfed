// Package evaluate holds what factdesk finds against public data sets and against
// our own labelled sets, and prints each result as one table, with the published
// rows beside ours. It reads the sets in the formats their makers publish; where a
// set is missing it says which, and nothing is measured in its place.
package evaluate

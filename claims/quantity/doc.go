// Package quantity reads the numbers and the dates of a text: value, unit,
// comparator, what is counted, and when.
//
// A number is a quantity when it says how many or how much. Years, dates and clock
// times say when, and become dates. Numbers that only name something (Boeing 737,
// Chapter 11, No. 4, a telephone number, a score, a version, an address) are neither.
// How long (for three weeks) and how often (every Monday) are dates with precisions of
// their own, and a number in them is a quantity too.
//
// The rules are written by hand, look at a bounded number of words around a number,
// and so take time linear in the text. dateat.go lists the forms of a date. The package reads English.
package quantity

// Package quantity reads the numbers of a text: value, unit, comparator, and what is
// counted.
//
// A number is a quantity when it says how many or how much. Years, dates and clock
// times say when, and are left to package when. Numbers that only name something (Boeing
// 737, Chapter 11, No. 4, a telephone number, a score, a version, an address) are neither.
// One that nothing backs is told only where its neighbours leave it nothing else to be: no
// value is better than a wrong one.
// How long (for three weeks) and how often (every Monday) are dates with precisions of
// their own, and a number in them is a quantity too.
//
// The rules are written by hand, look at a bounded number of words around a number,
// and so take time linear in the text.
package quantity

// Package when reads the dates and times of an English or German text, and resolves them against
// the day on which it was published, as far as it says and no further: "March 2023" is a
// month, and "last week" without a day of publication has no value.
//
// How they are written stands in grammar.txt and german.txt, which can be read without Go;
// grammar.go says how. slots.go lists what the grammar asks Go for: to read a piece, to look whether
// something holds, to make a date of what has been read. What two dates make together,
// as a range or a day with its time, is in range.go and timed.go. What news rarely means
// as a date ("the morning", "three hours") is read only where every date is asked for.
package when

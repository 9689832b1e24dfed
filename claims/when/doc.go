// Package when reads the dates and times of an English text, and resolves them against
// the day on which it was published, as far as it says and no further: "March 2023" is a
// month, and "last week" without a day of publication has no value.
//
// at.go lists the forms of a date, the longer first. What news rarely means as a date
// ("the morning", "three hours") is read only where every date is asked for.
package when

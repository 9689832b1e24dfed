// Package figure reads the numbers and units that an English text writes, in digits and
// in words, without asking what they say: a date and a quantity are made of the same
// figures. It cuts a text into pieces finer than tokens ("5km" is two), since a number
// touches what stands around it.
package figure

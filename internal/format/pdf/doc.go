// Package pdf makes a text of the characters that stand on the pages of a PDF document.
//
// A PDF says where each character is drawn and nothing else. Here they become pieces of
// lines, pieces are put into reading order (columns from left to right, what runs across
// them in between), lines become paragraphs, words that were parted at the end of a line
// are mended, and what stands at the head or foot of page after page is taken out and
// kept beside the text. Every block knows its pages.
package pdf

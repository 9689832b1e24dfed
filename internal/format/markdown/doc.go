// Package markdown reads a text in Markdown as its reader sees it: without its signs,
// lines of a paragraph joined, a list's items, a table's rows and a footnote each by
// themselves. What stands at its head between two lines of dashes is not of the text.
package markdown

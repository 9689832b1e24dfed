package main

import (
	"fmt"
	"strconv"
	"strings"
)

// tablesBegin is the line of the document behind which the tables are written anew.
const tablesBegin = "## The figures"

// withTables is the document with its tables of before and now.
func withTables(document string, before, now []counts) string {
	head, _, _ := strings.Cut(document, tablesBegin)
	was := map[string]counts{}
	for _, c := range before {
		was[c.Name] = c
	}
	var s strings.Builder
	s.WriteString(head + tablesBegin + "\n\n| package | functions | code | tests |")
	for _, f := range figures {
		s.WriteString(" " + strings.ReplaceAll(f.name, "|", `\|`) + " |")
	}
	s.WriteString(" worst |\n|" + strings.Repeat("---|", len(figures)+5) + "\n")
	for _, c := range now {
		s.WriteString(row(was[c.Name], c))
		delete(was, c.Name)
	}
	for _, c := range before {
		if _, gone := was[c.Name]; gone {
			s.WriteString(row(c, counts{Name: c.Name}))
		}
	}
	return s.String()
}

func row(before, now counts) string {
	var s strings.Builder
	name := "`" + now.Name + "`"
	if isGroup(now.Name) {
		name = "**" + now.Name + "**"
	}
	fmt.Fprintf(&s, "| %s |", name)
	cell := func(was, is string) {
		s.WriteString(" " + change(was, is, before.Functions > 0, now.Functions > 0) + " |")
	}
	cell(strconv.Itoa(before.Functions), strconv.Itoa(now.Functions))
	cell(strconv.Itoa(before.Code), strconv.Itoa(now.Code))
	cell(strconv.Itoa(before.Tests), strconv.Itoa(now.Tests))
	for _, f := range figures {
		cell(f.show(before), f.show(now))
	}
	fmt.Fprintf(&s, " %s |\n", now.WorstName)
	return s.String()
}

// change shows a number before and now: once where it is the same, a dash where there
// was no such package or is none any more.
func change(was, is string, existed, exists bool) string {
	switch {
	case !existed:
		return "– → " + is
	case !exists:
		return was + " → –"
	case was == is:
		return is
	}
	return was + " → " + is
}

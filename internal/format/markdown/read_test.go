package markdown_test

import (
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/errs"
	"factdesk/internal/format/markdown"
)

const notes = `---
title: "Troops at the border"
tags: [army]
---
# Troops at the **border**

Some *100,000* soldiers[^1] stand
at the [border](https://example.org/a_b), says the ministry\'s
` + "`report.txt`" + `; see <https://example.org>.  
It was &lt;secret&gt;.

> There is no reason
> for alarm.

- Less tax
- More police
  and more of it

3. Third
4. Fourth

![A map](map.png)

| Year | Troops |
|------|-------:|
| 2021 | 100,000 |

<div class="box"><b>In a box.</b></div>

***

[^1]: Ministry of Defence.
`

func TestStruckWords(t *testing.T) {
	for _, tt := range []struct{ in, want, struck string }{
		{"It cost ~~40~~ 50 million.", "It cost 50 million.", "40"},
		{"It cost ~~**40** or so~~ 50 million.", "It cost 50 million.", "40 or so"},
		{"CO~2~ emissions", "CO~2~ emissions", ""},
		{"5~10 people and 20~30 others", "5~10 people and 20~30 others", ""},
		{"~5 people of ~~4~~ 20~30", "~5 people of 20~30", "4"},
		{"~~40 million", "~~40 million", ""},
		{"~~~40~~~ a ~~~b~~~", "~~~40~~~ a ~~~b~~~", ""},
	} {
		p, err := markdown.Read("Read: " + tt.in + "\n")
		if err != nil {
			t.Fatal(err)
		}
		var struck []string
		for _, left := range p.Left {
			struck = append(struck, left.Text)
		}
		if text, _ := p.Text(); text != "Read: "+tt.want || strings.Join(struck, "|") != tt.struck {
			t.Errorf("%q: text %q, struck %q", tt.in, text, struck)
		}
	}
}

func TestRead(t *testing.T) {
	p, err := markdown.Read(notes)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range p.Blocks {
		got = append(got, b.Text)
	}
	want := []string{
		"Troops at the border",
		"Some 100,000 soldiers stand at the border, says the ministry's report.txt; see https://example.org.\nIt was <secret>.",
		"There is no reason for alarm.",
		"• Less tax", "• More police and more of it", "3. Third", "4. Fourth",
		"Year\tTroops", "2021\t100,000", "In a box.", "Ministry of Defence.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if p.Headline != "Troops at the border" {
		t.Errorf("headline = %q", p.Headline)
	}
}

func TestWhatCantBeReadSaysWhatToDo(t *testing.T) {
	for name, tt := range map[string]struct{ source, says string }{
		"quotes in quotes":                        {strings.Repeat("> ", 100_000) + "deep", ".txt"},
		"lists in lists":                          {strings.Repeat("- ", 100_000) + "deep", ".txt"},
		"too many brackets":                       {strings.Repeat("[a](b) ![", 100_000), ".txt"},
		"too many lines":                          {strings.Repeat("* a\n", 150_000), ".txt"},
		"too many cells":                          {strings.Repeat("|a|b|\n", 100_000), ".txt"},
		"too many notes":                          {strings.Repeat("a[^1] ", 30_000), ".txt"},
		"emphasis that never ends in a paragraph": {strings.Repeat("**a_ ", 20_000), ".txt"},
		"definitions without end":                 {strings.Repeat("[a]: /b\n", 50_000), ".txt"},
		"backticks":                               {strings.Repeat("`", 200), ".txt"},
		"signs alone":                             {"***\n\n![](a.png)\n", "no text"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := markdown.Read(tt.source)
			if errs.KindOf(err) == "" || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error = %v, want one for the person with %q", err, tt.says)
			}
		})
	}
}

// TestLongTextsAreRead: no text that people write meets a bound.
func TestLongTextsAreRead(t *testing.T) {
	words := strings.Repeat("Some 100,000 troops stood at the border. ", 4)
	for name, source := range map[string]string{
		"prose of 10 MB":            strings.Repeat(words+"\n\n", 10<<20/(len(words)+2)),
		"a thousand pages":          strings.Repeat("**A** [b](/c) says[^1]: "+words+"\n\n", 9_000) + "[^1]: d\n",
		"a table":                   "|a|b|c|d|\n|-|-|-|-|\n" + strings.Repeat("|1|2|3|"+words+"|\n", 10_000),
		"a list":                    strings.Repeat("* **a** [b](/c) "+words+"\n", 9_000),
		"who speaks, line by line":  strings.Repeat("**HALE:** "+words+"\n", 9_000),
		"a line of a million bytes": strings.Repeat("[a](b) "+strings.Repeat(words, 30), 200),
	} {
		if p, err := markdown.Read(source); err != nil || len(p.Blocks) == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestWhatALargestTextTakes: 10 MB of list items took 2.6 GB.
func TestWhatALargestTextTakes(t *testing.T) {
	source := strings.Repeat("1. a\n", 149_000)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := markdown.Read(source); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 250 {
		t.Errorf("it asked for %d MB in all, want at most 250", mb)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(notes)
	f.Add("* a\n  1. b\n\n     > c\n\n[x]: y\n")
	f.Fuzz(func(t *testing.T, source string) {
		if !utf8.ValidString(source) {
			t.Skip()
		}
		p, err := markdown.Read(source)
		if err != nil {
			if errs.KindOf(err) == "" {
				t.Fatalf("an error that is not for the person: %v", err)
			}
			return
		}
		if text, _ := p.Text(); strings.TrimSpace(text) == "" || !utf8.ValidString(text) {
			t.Fatalf("the text is %q", text)
		}
	})
}

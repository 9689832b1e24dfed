package markdown_test

import (
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
		"quotes in quotes": {strings.Repeat("> ", 100_000) + "deep", ".txt"},
		"lists in lists":   {strings.Repeat("- ", 100_000) + "deep", ".txt"},
		"signs alone":      {"***\n\n![](a.png)\n", "no text"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := markdown.Read(tt.source)
			if errs.KindOf(err) == "" || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error = %v, want one for the person with %q", err, tt.says)
			}
		})
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

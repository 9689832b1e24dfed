package text

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func sentencesOf(s string) []string {
	d := Parse(s)
	var out []string
	for _, x := range d.Sentences {
		out = append(out, d.Slice(x.Start, x.End))
	}
	return out
}

func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"two", "It rained. We left.", []string{"It rained.", "We left."}},
		{"titles", "Mr. Smith met Sen. Jane B. Roe. They spoke.", []string{"Mr. Smith met Sen. Jane B. Roe.", "They spoke."}},
		{"country in capitals", "The U.S. economy grew in the U.S. The rest fell.", []string{"The U.S. economy grew in the U.S.", "The rest fell."}},
		{"numbers", "It rose by 3.5 percent to $1.2 million. No. 10 agreed.", []string{"It rose by 3.5 percent to $1.2 million.", "No. 10 agreed."}},
		{"closing quotes stay", "“We won.” She left. 'Did he?' he asked.", []string{"“We won.”", "She left.", "'Did he?' he asked."}},
		{"months", "It began on Jan. 21 in Geneva. It ended in Feb. They left.", []string{"It began on Jan. 21 in Geneva.", "It ended in Feb.", "They left."}},
		{"times", "It starts at 9 a.m. on Friday. He came at 9 a.m. The rest slept.", []string{"It starts at 9 a.m. on Friday.", "He came at 9 a.m.", "The rest slept."}},
		{"ellipsis", "They waited… and waited. Then… nothing.", []string{"They waited… and waited.", "Then… nothing."}},
		{"line ends of every kind", "One line.\r\nTwo lines.\rThree.\n\nFour of them.", []string{"One line.", "Two lines.", "Three.", "Four of them."}},
		{"no-break spaces", "It\u00a0cost\u00a0£5.\u00a0He paid.", []string{"It\u00a0cost\u00a0£5.", "He paid."}},
		{"web address", "See example.com for more. It works.", []string{"See example.com for more.", "It works."}},
		{"text broken at a width", "This is a line of a mail that somebody has broken at\na fixed width. It goes on in the next line, which\nis shorter.", []string{
			"This is a line of a mail that somebody has broken at\na fixed width.", "It goes on in the next line, which\nis shorter."}},
		{"stamp of a mail", "Jane Roe 08/16/2000 03:48 PM I spoke to them. It changed on 04/25/01 12:42:55 and again.", []string{"Jane Roe", "08/16/2000 03:48 PM", "I spoke to them.", "It changed on 04/25/01 12:42:55 and again."}},
		{"mailbox", "\"Jane\" <jane@example.com> Hello to all. Write to <jane@example.com> soon.", []string{"\"Jane\" <jane@example.com>", "Hello to all.", "Write to <jane@example.com> soon."}},
		{"line of signs", "It is over. ***** Notice ===== We left. *** The next day - - all slept.", []string{"It is over.", "*****", "Notice", "=====", "We left.", "***", "The next day - - all slept."}},
		{"farewell", "Please copy it. Thanks, Jane Here you go. Thanks, Jane, for all.", []string{"Please copy it.", "Thanks,", "Jane Here you go.", "Thanks, Jane, for all."}},
		{"smiley", "We love it :-) Now it rains. We (they) go :) and stay.", []string{"We love it :-)", "Now it rains.", "We (they) go :) and stay."}},
		{"addresses", "See http://a.example/x?Yes.no http://b.example/y. It works. At http://c.example The rest is.", []string{"See http://a.example/x?Yes.no", "http://b.example/y.", "It works.", "At http://c.example", "The rest is."}},
		{"signs in a row before lower case", "what a place!!! it was worth the ride... and the wait.", []string{"what a place!!!", "it was worth the ride... and the wait."}},
		{"nothing", " \n ", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, sentencesOf(tt.text)); diff != "" {
				t.Errorf("sentences of %q (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestSentencesCoverTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		d := Parse(s)
		at := 0
		for i, x := range d.Sentences {
			if x.Start < at || x.End <= x.Start || x.End > len(d.Runes) {
				t.Fatalf("sentence %d of %q is %d-%d after %d", i, s, x.Start, x.End, at)
			}
			at = x.End
		}
		for i, k := range d.Tokens {
			if k.Start >= k.End || i > 0 && k.Start < d.Tokens[i-1].End || string([]rune(k.Text)) != string(d.Runes[k.Start:k.End]) {
				t.Fatalf("token %d %+v of %q does not stand where it says", i, k, s)
			}
		}
	})
}

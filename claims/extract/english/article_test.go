package english

import (
	"slices"
	"testing"

	"factdesk/claims/extract/found"
	"factdesk/claims/extract/found/foundtest"
)

// article is a whole report, as an agency sends it: a headline, a dateline, quotes that go
// on over paragraphs, and speakers who are named once in full.
const article = `Ferry Firm Knew of Faulty Doors, Inquiry Told

PORT SELM (AP) — The firm that ran the ferry Marigold knew for two years that its bow doors leaked, a former engineer told the inquiry on Monday.

Wenzel Okonjo, who worked for Kestrel Lines from 2011 to 2019, said he had reported the leak 14 times. “Nobody ever wrote back,” he told the inquiry. “I was told to paint over the rust.”

Kestrel Lines denied that it had ignored the reports. Its chief executive, Margriet Aalbers, said that every report was read within a week.

“We have spent $12 million on new doors since the accident,” Aalbers said.

The Marigold sank on 3 March 2019 with 212 people on board, and 37 of them drowned. According to the coast guard, the ship took in water at a rate of 40 tonnes a minute.

A report by the Marine Safety Board found that the doors had not been closed. It may be published in full next year.

The board's chairwoman, Mary Quill, called on the government to ban ferries of that kind. She added that 11 of them were still at sea.

“It will happen again,” she said.
`

// TestArticle: who says what in a whole report.
func TestArticle(t *testing.T) {
	list := all(found.Article{Text: article, Headline: "Ferry Firm Knew of Faulty Doors, Inquiry Told", Published: "2022-02-15"})
	foundtest.Check(t, article, list)
	var got []string
	for _, f := range list {
		got = append(got, line(f))
	}
	for _, want := range []string{
		"indirect Wenzel Okonjo: he had reported the leak 14 times",
		"direct Wenzel Okonjo not: Nobody ever wrote back,",
		"direct Wenzel Okonjo: I was told to paint over the rust.",
		"indirect Kestrel Lines not: Kestrel Lines denied that it had ignored the reports",
		"indirect Margriet Aalbers: every report was read within a week",
		"direct Margriet Aalbers: We have spent $12 million on new doors since the accident,",
		"indirect the coast guard: the ship took in water at a rate of 40 tonnes a minute",
		"indirect Marine Safety Board not: the doors had not been closed",
		"indirect Mary Quill: 11 of them were still at sea",
		"direct Mary Quill: It will happen again,",
		"narration -: 37 of them drowned.",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("no candidate %s", want)
		}
	}
	if t.Failed() {
		t.Logf("candidates:\n%q", got)
	}
}

// TestArticleWordings: the same claims as they can stand alone.
func TestArticleWordings(t *testing.T) {
	var got []string
	for _, f := range all(found.Article{Text: article, Published: "2022-02-15"}) {
		got = append(got, marked(f))
	}
	for _, want := range []string{
		"[I→Wenzel Okonjo] was told to paint over the rust.",
		"Kestrel Lines denied that it had ignored the reports.",
		"?We? have spent $12 million on new doors since the accident.",
		"[the ship→The Marigold] took in water at a rate of 40 tonnes a minute.",
		"The doors had not been closed.",
		"11 of them were still at sea.",
		"37 of them drowned.",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("no wording %s", want)
		}
	}
	if t.Failed() {
		t.Logf("wordings:\n%q", got)
	}
}

package english

import (
	"testing"

	"factdesk/claims"
	"factdesk/claims/extract/found"
)

// TestQuotesBeside: whose a quote is when no verb of saying stands right beside it.
func TestQuotesBeside(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a line above with a name", "Jane Roe told the council on Friday in the old hall:\n\n“The dam has cracked twice since May.”", "direct Jane Roe: The dam has cracked twice since May."},
		{"as somebody put it", "“The dam has cracked twice since May,” as Jane Roe put it.", "direct Jane Roe: The dam has cracked twice since May,"},
		{"what somebody calls", "The council denounced what Jane Roe calls “the biggest fraud in the town's history”.", "direct Jane Roe: the biggest fraud in the town's history"},
		{"what somebody called, with as", "The council fought what Jane Roe described as “the biggest fraud in the town's history”.", "direct Jane Roe: the biggest fraud in the town's history"},
		{"the sentence before", "Jane Roe named the cold winter as a reason. “The dam has cracked twice since May.”", "direct Jane Roe: The dam has cracked twice since May."},
		{"a signature with a title", "“The dam has cracked twice since May.” — Jane Roe, engineer", "direct Jane Roe: The dam has cracked twice since May."},
		{"a participle behind", "Jane Roe left the hall, saying “the dam has cracked twice since May.”", "direct Jane Roe: the dam has cracked twice since May."},
		{"two halves of one sentence", "“The dam,” Jane Roe said, “has cracked twice since May.”", "direct Jane Roe: has cracked twice since May."},
		{"quoted in a report", "The report called the dam “a threat to every house below it”.", "direct The report: a threat to every house below it"},
		{"quoted by another", "“The dam has cracked twice since May,” Jane Roe was quoted as saying by Reuters.", "direct Jane Roe: The dam has cracked twice since May,"},
		{"wrote in a letter", "“The dam has cracked twice since May,” Jane Roe wrote in a letter to the council.", "direct Jane Roe: The dam has cracked twice since May,"},
		{"a speaker with a long title", "“The dam has cracked twice since May,” said Jane Roe, who has led the Dam Safety Board since 2011.", "direct Jane Roe: The dam has cracked twice since May,"},
		{"an age", "“The dam has cracked twice since May,” said Jane Roe, 54.", "direct Jane Roe: The dam has cracked twice since May,"},
		{"a surname alone after a new name", "Jane Roe met Tom Park. “The dam has cracked twice since May,” Park said.", "direct Tom Park: The dam has cracked twice since May,"},
		{"a pronoun inverted", "Jane Roe left the hall. “The dam has cracked twice since May,” said she.", "direct Jane Roe: The dam has cracked twice since May,"},
		{"a question and its answer", "“Did it crack?” Tom Park asked. “It cracked twice in May,” Jane Roe replied.", "direct Jane Roe: It cracked twice in May,"},
		{"the next paragraph's own speaker", "“The dam has cracked twice since May,” Jane Roe said.\n\nTom Park shook his head. “The dam is as safe as it was in 1931,” he said.", "direct Tom Park: The dam is as safe as it was in 1931,"},
		{"signed below, with a comma", "“The dam has cracked twice since May,”\n– Jane Roe, engineer", "direct Jane Roe: The dam has cracked twice since May,"},
		{"over paragraphs, in single marks", "Jane Roe met the council.\n\n'The dam has cracked twice since May.\n\n'It was never mended,' she said.", "direct Jane Roe: The dam has cracked twice since May."},
		{"spaces on both sides of the marks", "\" The dam , which cracked twice , is safe , \" Jane Roe said .", "direct Jane Roe: The dam , which cracked twice , is safe ,"},
		{"marks of a program", "`` The dam has cracked twice since May , '' said the engineer , Jane Roe .", "direct Jane Roe: The dam has cracked twice since May ,"},
		{"a bullet that looks like a mark", "» The dam has cracked twice since May, Jane Roe said.", "indirect Jane Roe: The dam has cracked twice since May"},
		{"a placard", "A placard read: “The dam has cracked twice since May.”", "direct A placard: The dam has cracked twice since May."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}

// TestNoQuote: words between marks that nobody is quoted with.
func TestNoQuote(t *testing.T) {
	for _, text := range []string{
		"The ship was called “Star of the Sea” and sank in May.",
		"The town is known as the “Pearl of the North”.",
		"The word “dam” stands on the map of 1931.",
		"The film “The Long Way Home” won 12 prizes.",
	} {
		for _, f := range all(found.Article{Text: text}) {
			if f.Attribution == claims.Direct && f.Speaker != nil {
				t.Errorf("candidate %s, want no quote in %q", line(f), text)
			}
		}
	}
}

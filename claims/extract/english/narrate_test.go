package english

import (
	"testing"

	"factdesk/claims"
	"factdesk/claims/extract/found"
)

// TestOwnClauses: the claims that an article makes itself, each cut out of its sentence.
func TestOwnClauses(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a verb that is a noun, too", "Exports cost more than $2 million.", "narration -: Exports cost more than $2 million."},
		{"which goes on", "Prices rose with inflation, which hit 5.4% in May.", "narration -: inflation, which hit 5.4% in May."},
		{"two clauses", "The mine closed in May and the town lost 900 jobs.", "narration -: the town lost 900 jobs."},
		{"a thing and what is said of it", "The clinic has nine beds and a van that will call at 14 villages.", "narration -: The clinic has nine beds and a van that will call at 14 villages."},
		{"a verb of its own behind an aside", "The pool, which was paid for by the state, the club and a fund led by parents, will serve 900 pupils.",
			"narration -: The pool, which was paid for by the state, the club and a fund led by parents, will serve 900 pupils."},
		{"an act with when it was", "The films were withdrawn after two cinemas refused to show them.", "narration -: The films were withdrawn after two cinemas refused to show them"},
		{"what was not done", "The mayor did not declare the boat in May.", "narration - not: The mayor did not declare the boat in May."},
		{"a lead that says which", "In the second village, 43 people caught measles.", "narration -: In the second village, 43 people caught measles."},
		{"behind a semicolon", "The mine closed; 900 workers lost their jobs.", "narration -: 900 workers lost their jobs."},
		{"a lead with a number", "With 900 jobs gone, the town lost its school.", "narration -: With 900 jobs gone, the town lost its school."},
		{"a condition", "Unless it rains, the town will lose its harvest.", "narration -: Unless it rains, the town will lose its harvest."},
		{"a participle before its noun", "Reported violent crime rose by 14 percent in May.", "narration -: Reported violent crime rose by 14 percent in May."},
		{"behind somebody's words", "The mine is safe, Jane Roe said, but its roof fell in twice in May.", "narration -: its roof fell in twice in May."},
		{"an abbreviation inside", "The mine, owned by Roe Inc. since 1931, lost 900 jobs.", "narration -: The mine, owned by Roe Inc. since 1931, lost 900 jobs."},
		{"a decimal inside", "The mine lost 4.5 million euros in 2019.", "narration -: The mine lost 4.5 million euros in 2019."},
		{"a line break inside", "The mine lost 900 jobs\nin the first year of the war.", "narration -: The mine lost 900 jobs\nin the first year of the war."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}

// TestNothingTold: what tells nothing that could be checked.
func TestNothingTold(t *testing.T) {
	for name, text := range map[string]string{
		"a question":         "Did the mine lose 900 jobs in May?",
		"no verb":            "A sad day for the town and its 900 miners.",
		"too short":          "It closed.",
		"a participle alone": "Asked about the mine and its workers.",
		"a caption":          "Photo: Jane Roe/AP",
		"a byline":           "By Jane Roe",
		"an invitation":      "Sign up for our newsletter",
	} {
		if list := all(found.Article{Text: text}); len(list) > 0 {
			t.Errorf("%s: candidate %s", name, line(list[0]))
		}
	}
}

// TestHeadlines: a headline is a claim of its own, and whom it lets speak.
func TestHeadlines(t *testing.T) {
	const body = "\n\nThe mine in Selm has been closed since May. Its 900 workers met Jane Roe, the mayor of Selm, on Friday."
	for _, tt := range []struct{ headline, speaker, content string }{
		{"Jane Roe: The Mine Will Never Reopen", "Jane Roe", "The Mine Will Never Reopen"},
		{"The Mine Will Never Reopen: Jane Roe", "Jane Roe", "The Mine Will Never Reopen"},
		{"Mine Will Never Reopen, Mayor Says", "Mayor", "Mine Will Never Reopen"},
		{"Mayor Urges Miners to Leave the Town", "Mayor", "Miners to Leave the Town"},
		{"Court Rejects the Claim of 900 Miners", "Court", "the Claim of 900 Miners"},
		{"Mine in Selm Closes After 90 Years", "", ""},
		{"Selm: A Town Without a Mine", "", ""},
	} {
		in := found.Article{Text: tt.headline + body, Headline: tt.headline}
		var speaker, content string
		for _, f := range all(in) {
			if f.Start < len(tt.headline) && f.Speaker != nil && f.Attribution == claims.Indirect && f.Content != nil {
				speaker, content = *f.Speaker, in.Text[f.Content.Start:f.Content.End]
			}
		}
		if speaker != tt.speaker || content != tt.content {
			t.Errorf("headline %q lets %q say %q, want %q, %q", tt.headline, speaker, content, tt.speaker, tt.content)
		}
	}
}

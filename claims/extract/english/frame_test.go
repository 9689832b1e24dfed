package english

import (
	"testing"

	"factdesk/claims/extract/found"
)

// TestFrames: whose words they are where the sentence is built around them.
func TestFrames(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		// Datelines are no part of what is told.
		{"a dateline", "WASHINGTON — The treasury said the debt had reached 31 trillion dollars.", "indirect The treasury: the debt had reached 31 trillion dollars"},
		{"a dateline with its agency", "NAIROBI, Kenya (AP) — Aid workers said 40,000 people had fled.", "indirect Aid workers: 40,000 people had fled"},
		{"a dateline with a day", "LONDON, March 3 (Reuters) - Britain said it would send 14 tanks.", "indirect Britain: it would send 14 tanks"},
		{"no dateline", "The tax — The Levy, as it was known — was dropped in 1990.", "narration -: The tax — The Levy, as it was known — was dropped in 1990."},

		// A clause leads up to the one that reports.
		{"after a clause", "After the vote had failed, the minister said the talks were over.", "indirect the minister: the talks were over"},
		{"when asked", "When asked about the delay, the minister said the parts had come late.", "indirect the minister: the parts had come late"},
		{"in a letter", "In a letter to the governor, the sheriff said the jail was full.", "indirect the sheriff: the jail was full"},
		{"by the end", "By the end of the day, officials said 40 houses had burned.", "indirect officials: 40 houses had burned"},
		{"at a rally", "At a rally in Ohio on Saturday, the senator claimed that crime had doubled.", "indirect the senator: crime had doubled"},
		{"citing first", "Citing a lack of money, the council said the pool would close.", "indirect the council: the pool would close"},

		// An aside with its own verb.
		{"who believes", "Jane Roe, who believes the mine is unsafe, has moved away.", "indirect Jane Roe: the mine is unsafe"},
		{"who said, at the end", "The plan was attacked by Jane Roe, who said it would cost 400 jobs.", "indirect Jane Roe: it would cost 400 jobs"},
		{"which said", "The complaint came from the union, which said 40 workers had been sacked.", "indirect the union: 40 workers had been sacked"},

		// Helpers, tenses and particles around the verb.
		{"has long argued", "The union has long argued that the shifts are too long.", "indirect The union: the shifts are too long"},
		{"sought to", "The lawyer tried to argue that the letter was forged.", "indirect The lawyer: the letter was forged"},

		// Findings and papers.
		{"a survey", "A survey of 2,000 adults found that one in three had skipped a meal.", "indirect A survey of 2,000 adults: one in three had skipped a meal"},
		{"data", "Census data show that the town has lost a fifth of its people.", "indirect Census data: the town has lost a fifth of its people"},
		{"an analysis by", "An analysis by the Guardian found that 60 schools had leaking roofs.", "indirect The Guardian: 60 schools had leaking roofs"},
		{"research suggests", "Research suggests that the drug halves the risk of a stroke.", "indirect Research: the drug halves the risk of a stroke"},
		{"a judge", "A judge ruled on Thursday that the search had been unlawful.", "indirect A judge: the search had been unlawful"},
		{"a jury", "The jury found that the firm had acted with malice.", "indirect The jury: the firm had acted with malice"},
		{"a lawsuit", "The lawsuit alleges that the bank charged 4,000 customers twice.", "indirect The lawsuit: the bank charged 4,000 customers twice"},
		{"an indictment", "The indictment says the mayor took 60,000 dollars in cash.", "indirect The indictment: the mayor took 60,000 dollars in cash"},

		// Nouns that hand words over.
	} {
		t.Run(tt.name, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}

// TestSourceOfAnAct: what somebody pledges, wants or attacks is the claim of whoever is
// named as its source at the end.
func TestSourceOfAnAct(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"The government pledged 250 million pounds for flood walls, the watchdog said.", "indirect the watchdog: The government pledged 250 million pounds for flood walls"},
		{"The firm threatened to sack 40 workers, the union said on Monday.", "indirect the union: The firm threatened to sack 40 workers"},
		{"The general demanded a ceasefire, two diplomats told Reuters.", "indirect two diplomats: The general demanded a ceasefire"},
	} {
		wantLine(t, tt.text, tt.want)
	}
}

// TestNoSecondVoice: what somebody is told to have said is nobody else's too.
func TestNoSecondVoice(t *testing.T) {
	for _, tt := range []struct {
		text     string
		speakers []string
	}{
		{"Jane Roe said that Tom Park had claimed the mine was safe.", []string{"Jane Roe"}},
		{"The union said the firm had admitted that the roof was cracked.", []string{"The union"}},
		{"The minister believes the bank thinks that rates will fall.", []string{"The minister"}},
		{"The roof fell in, Tom Park said.", []string{"Tom Park"}},
	} {
		allowed := map[string]bool{}
		for _, s := range tt.speakers {
			allowed[s] = true
		}
		for _, f := range all(found.Article{Text: tt.text}) {
			if f.Speaker != nil && !allowed[*f.Speaker] {
				t.Errorf("candidate %s, want only %q to speak in %q", line(f), tt.speakers, tt.text)
			}
		}
	}
}

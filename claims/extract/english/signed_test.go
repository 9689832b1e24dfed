package english

import "testing"

// saidBy is a quote or clause of an article with its speaker.
type saidBy struct{ words, speaker string }

func checkSaid(t *testing.T, article string, want ...saidBy) {
	t.Helper()
	for _, w := range want {
		if got := voicesOf(article, w.words); len(got) != 1 || got[0] != w.speaker {
			t.Errorf("%q is said by %q, want %q, in\n%s", w.words, got, w.speaker, article)
		}
	}
}

const jobs, money = "This yard will create 400 jobs by May.", "We have invested £12 million in the yard."

// TestSignatures: a press release names whoever is quoted behind the quote, below it or in
// a line above it.
func TestSignatures(t *testing.T) {
	for _, behind := range []string{
		" — Jane Roe", " -Jane Roe", " - Jane Roe", " -- Jane Roe", " – Jane Roe, Chief Executive, Norvik", " —Senator Jane Roe, D-Ohio", " -Commissioner Jane Roe",
		" — Jane Roe (Norvik)", " — Jane Roe of Norvik", "\n— Jane Roe, Chief Executive", "\n– Jane Roe", "\n\n-- Jane Roe, Norvik", "\n\nJane Roe, chief executive of Norvik", "\nJane Roe (director)",
	} {
		checkSaid(t, "Norvik opens second yard\n\nThe yard opened on Monday.\n\n“"+jobs+"”"+behind+"\n\nThe firm builds ships.", saidBy{jobs, "Jane Roe"})
	}
	for _, above := range []string{
		"And from Chairwoman Jane Roe:", "From the desk of Jane Roe, VP Analyst, Metro Bank:", "Jane Roe, chief executive of Norvik:", "Quote from Jane Roe, union secretary:",
		"Jane Roe said:", "Commenting on the opening, Jane Roe, Chief Engineer, added:", "Mayor Jane Roe:",
	} {
		checkSaid(t, "Norvik opens second yard\n\nThe yard opened on Monday.\n\n"+above+"\n\n“"+jobs+"”\n\nThe firm builds ships.", saidBy{jobs, "Jane Roe"})
	}
}

func TestSignedInARow(t *testing.T) {
	checkSaid(t, "Norvik opens second yard\n\n“"+jobs+"”\n— Jane Roe, Chief Executive\n\n“"+money+"”\n— Tom Park MP, Minister for Trade\n\nThe firm builds ships.",
		saidBy{jobs, "Jane Roe"}, saidBy{money, "Tom Park"})
}

// TestNoSignatures: lines below a quote that sign nothing.
func TestNoSignatures(t *testing.T) {
	for _, below := range []string{"Rescue Plans", "Jane Roe", "Read More: Jane Roe, mayor, speaks", "Jane Roe, the mayor, left on Monday.", "“Jane Roe, mayor”"} {
		text := "Norvik opens second yard\n\nThe yard opened on Monday.\n\n“" + jobs + "”\n\n" + below + "\n\nThe firm builds ships."
		if got := voicesOf(text, jobs); len(got) != 0 {
			t.Errorf("said by %q, want nobody, in\n%s", got, text)
		}
	}
}

// TestQuotesOverParagraphs: who is named at the end of a quote said all of it.
func TestQuotesOverParagraphs(t *testing.T) {
	const more = "It will be 40 metres longer than the old one."
	checkSaid(t, "Mayor Jane Roe opened the yard.\n\n“"+jobs+"\n\n“"+money+"\n\n“"+more+"” she told MPs.",
		saidBy{jobs, "Jane Roe"}, saidBy{money, "Jane Roe"}, saidBy{more, "Jane Roe"})
	checkSaid(t, "Tom Park said nothing.\n\n“"+jobs+"\n\n“"+money+"” said Jane Roe.\n\nThe firm builds ships.",
		saidBy{jobs, "Jane Roe"}, saidBy{money, "Jane Roe"})
	checkSaid(t, "Jane Roe opened the yard. “"+jobs+"\n\n“"+money+"” she said.", saidBy{jobs, "Jane Roe"}, saidBy{money, "Jane Roe"})
}

// TestTypedMarks: two apostrophes of any shape are a quotation mark.
func TestTypedMarks(t *testing.T) {
	for _, marks := range [][2]string{{"“", "’’"}, {"‘‘", "’’"}, {"``", "’’"}, {"``", "''"}, {"''", "''"}} {
		checkSaid(t, "The yard opened on Monday. "+marks[0]+"We sold 40 ships last year,"+marks[1]+" said Jane Roe, the owner. The firm's ships are old.", saidBy{"We sold 40 ships last year,", "Jane Roe"})
	}
}

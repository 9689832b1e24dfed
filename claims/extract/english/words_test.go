package english

import (
	"fmt"
	"strings"
	"testing"

	"factdesk/claims/extract/found"
	"factdesk/claims/text"
)

// TestFinite: whether the word in brackets carries a clause.
func TestFinite(t *testing.T) {
	for example, want := range map[string]bool{
		"The port [closed] in May.":                true,
		"The port [was] closed in May.":            true,
		"The port was [closed] in May.":            true,
		"The port [closes] in May.":                true,
		"They [close] the port in May.":            true,
		"Ministers [say] so.":                      true,
		"It['s] done.":                             true,
		"The port['s] plan failed.":                false,
		"The [closed] port lost money.":            false,
		"The [closing] of the port cost money.":    false,
		"They want to [close] the port.":           false,
		"Peace [talks] failed.":                    false,
		"His [claims] failed.":                     false,
		"The [port] closed in May.":                false,
		"It took 40 [minutes].":                    false,
		"The [reported] attack failed.":            false,
		"The mayor often [says] so.":               true,
		"A sack that [sold] for $30 failed.":       true,
		"The two [raised] $350 million.":           true,
		"The ship [will] leave.":                   true,
		"The ship has [left].":                     true,
		"Sixty [years] passed.":                    false,
		"The mayor, who [left] in May, is back.":   true,
		"The plan of the [named] mayor failed.":    false,
		"[Closed] since May, the port lost money.": false,
	} {
		r, k := pointed(t, example)
		if got := r.isFinite(k); got != want {
			t.Errorf("the word in brackets of %q is finite: %t, want %t", example, got, want)
		}
	}
}

// TestSubjects: the subject of the verb in brackets.
func TestSubjects(t *testing.T) {
	for _, tt := range []struct{ example, want string }{
		{"The port [closed] in May.", "The port"},
		{"The old port of Selm [closed] in May.", "The old port of Selm"},
		{"The port has [closed].", "The port"},
		{"The port has never [closed].", "The port"},
		{"The port, which opened in 1931, [closed] in May.", "The port"},
		{"Jane Roe, a lawyer, [left] in May.", "Jane Roe"},
		{"Jane Roe and Tom Park [left] in May.", "Jane Roe and Tom Park"},
		{"Estonia, Latvia and Lithuania [left] in May.", "Estonia, Latvia and Lithuania"},
		{"Roy Cooper (D) [left] in May.", "Roy Cooper"},
		{"The port that [closed] in May was old.", "The port"},
		{"Ms Roe, of Mill Lane, Selm, [denied] it.", "Ms Roe"},
		{"John Dale, 44, of High Street, Leeds, [denied] it.", "John Dale"},
		{"Divers who reached the wreck on Sunday [reported] it.", "Divers"},
		{"Clerks who lost the list [said] so.", "Clerks"},
		{"Clerks who said the minister [lied] were sacked.", "the minister"},
		{"The mayor continued to [insist] on it.", "The mayor"},
		{"A study published in the Lancet [found] it.", "A study published in the Lancet"},
		{"She came and [left] in May.", ""},
		{"“No,” [said] Jane Roe.", ""},
		{"The mayor on Monday [left] for Rome.", "The mayor"},
		{"Late on Monday the mayor of the old town [left].", "the mayor of the old town"},
		{"The ministers' plan [failed] in May.", "The ministers' plan"},
		{"Germany's biggest port [closed] in May.", "Germany's biggest port"},
	} {
		r, k := pointed(t, tt.example)
		p, _ := r.subjectOf(k, 0)
		got := ""
		if p.ok() {
			got = r.written(p)
		}
		if got != tt.want {
			t.Errorf("subject in %q = %q, want %q", tt.example, got, tt.want)
		}
	}
}

// TestPeople: the full names of a text, with what is told of each.
func TestPeople(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Jane Roe left.", "Jane Roe she"},
		{"Tom Park left.", "Tom Park he"},
		{"Mayor Jane Roe left.", "Jane Roe she mayor"},
		{"The lawyer Wenzel Okonjo left.", "Wenzel Okonjo The lawyer"},
		{"US President Joe Biden left.", "Joe Biden he US President"},
		{"Jane Roe, head of the union, left.", "Jane Roe she head of the union"},
		{"Sen. Jane B. Roe left.", "Jane B. Roe she"},
		{"Ursula von der Leyen left.", "Ursula von der Leyen she"},
		{"Jane Roe met Tom Park. Roe left.", "Jane Roe she, Tom Park he"},
		{"Jane Roe left. Jane Roe came back.", "Jane Roe she"},
		{"Queen Elizabeth left.", ""},
		{"The World Bank left.", ""},
		{"The Peat Trust left.", ""},
		{"New York slept.", ""},
		{"South Africa won.", ""},
		{"Then Jane Roe left.", "Jane Roe she"},
		{"On Monday Tom Park left.", "Tom Park he"},
		{"He left on Friday.", ""},
	} {
		var got []string
		for _, who := range findPeople(text.Parse(tt.text)).all {
			s := who.name
			switch who.gender {
			case he:
				s += " he"
			case she:
				s += " she"
			}
			if who.role.named {
				r := read(found.Article{Text: tt.text}, nil)
				s += " " + strings.TrimPrefix(r.written(who.role.phrase), "Mayor")
				s = strings.TrimSpace(s)
				if strings.HasPrefix(tt.text, "Mayor ") {
					s += " mayor"
				}
			}
			got = append(got, s)
		}
		if line := strings.Join(got, ", "); line != tt.want {
			t.Errorf("people of %q: %q, want %q", tt.text, line, tt.want)
		}
	}
}

// TestQuotesPaired: what stands between marks.
func TestQuotesPaired(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"“One two,” he said. “Three four.”", []string{"One two,", "Three four."}},
		{"\"One two,\" he said. \"Three four.\"", []string{"One two,", "Three four."}},
		{"'One two,' he said.", []string{"One two,"}},
		{"«One two,» he said.", []string{"One two,"}},
		{"„One two“, he said.", []string{"One two"}},
		{"''One two,'' he said.", []string{"One two,"}},
		{"“One ‘two three’ four,” he said.", []string{"One ‘two three’ four,", "two three"}},
		{"It's the ministers' plan, he said.", nil},
		{"He said it's a 'mere trick' of the ministers' men.", []string{"mere trick"}},
		{"The class of '68 met in the '90s, he said.", nil},
		{"He is 6'2\" tall and 5'4\" wide, she said.", nil},
		{"”One two,” he said.", []string{"One two,"}},
		{"“One two, he said.", nil},
		{"He told them: “One two.\n\n“Three four,” he said.", []string{"One two.", "Three four,"}},
	} {
		d := text.Parse(tt.text)
		var got []string
		for _, q := range findQuotes(d) {
			got = append(got, d.Slice(d.Tokens[q.first].Start, d.Tokens[q.last-1].End))
		}
		if fmt.Sprint(got) != fmt.Sprint(tt.want) {
			t.Errorf("quotes of %q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

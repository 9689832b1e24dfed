package english

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/extract/found/foundtest"
)

// marked is a wording as the table below writes it: [he→Olaf Scholz] for what was
// replaced, [, he said,→] for what was left out, ?he? for what is left as it stands. A
// phrase that is left ("the firm") is shown by asked alone: in the tables that are not about
// those nothing stands before the words that could explain one.
func marked(f claims.Found) string {
	return shown(f, func(p claims.Part) bool { return !strings.Contains(p.Exact, " ") })
}

// asked is marked with ?the firm? too.
func asked(f claims.Found) string { return shown(f, func(claims.Part) bool { return true }) }

func shown(f claims.Found, left func(claims.Part) bool) string {
	var b strings.Builder
	w, at := []rune(f.Wording), 0
	for _, p := range f.WordingParts {
		b.WriteString(string(w[at:p.Start]))
		words := string(w[p.Start:p.End])
		switch p.Kind() {
		case claims.PartForm:
			b.WriteString(words)
		case claims.PartLeft:
			sign := ""
			if left(p) {
				sign = "?"
			}
			b.WriteString(sign + words + sign)
		default:
			b.WriteString("[" + p.Exact + "→" + words + "]")
		}
		at = p.End
	}
	return b.String() + string(w[at:])
}

const (
	scholz = "German Chancellor Olaf Scholz met Jane Roe, head of the Peat Trust, in Kyiv.\n\n"
	// TestWordings reads its articles as those of this day, a Tuesday.
	tuesday = "2022-02-15"
)

func TestWordings(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		// Reported speech: the speaker's own pronoun.
		{"he who says", scholz + "Scholz said he would send 5,000 helmets.", "[he→Olaf Scholz] would send 5,000 helmets."},
		{"she who says", scholz + "Roe said she had counted 400 fires.", "[she→Jane Roe] had counted 400 fires."},
		{"his", scholz + "Scholz said his government had paid 2 million euros.", "[his→Olaf Scholz's] government had paid 2 million euros."},
		{"her", scholz + "Roe said her staff had counted 400 fires.", "[her→Jane Roe's] staff had counted 400 fires."},
		{"the apostrophe of the article", scholz + "Scholz said his country wasn’t at war.", "[his→Olaf Scholz’s] country wasn’t at war."},
		{"the second he stays", scholz + "Scholz said he knew that he had lost 3 seats.", "[he→Olaf Scholz] knew that he had lost 3 seats."},
		{"the other gender", scholz + "Scholz said she had counted 400 fires.", "[she→Jane Roe] had counted 400 fires."},
		{"two who can be meant", scholz + "Robert Habeck sat there; Scholz said he would resign in May 2023.", "?He? would resign in May 2023."},
		{"a lawyer speaks for others", "Adam Smith was held for 9 days. His lawyer, John Brown, said he was innocent of all 12 charges.", "?He? was innocent of all 12 charges."},
		{"a suspect before", "Police led the suspect away. Sheriff Tom Park said he had fired 6 shots.", "?He? had fired 6 shots."},
		{"him who speaks", scholz + "Scholz said Russia had told him 3 lies.", "Russia had told [him→Olaf Scholz] 3 lies."},
		{"explained by a name in the words", scholz + "Roe said Robert Habeck had sold his 3 houses.", "Robert Habeck had sold his 3 houses."},
		{"accused, with a pronoun", scholz + "Roe spoke first. She accused the ministry of hiding 12 reports.", "[She→Jane Roe] accused the ministry of hiding 12 reports."},
		{"hedge kept", scholz + "Scholz said he might send 5,000 helmets.", "[he→Olaf Scholz] might send 5,000 helmets."},
		{"negation kept", scholz + "Scholz said he had never sent 5,000 helmets.", "[he→Olaf Scholz] had never sent 5,000 helmets."},

		// Bodies.
		{"a company", "The company said it would shed 1,150 jobs.", "[it→The company] would shed 1,150 jobs."},
		{"an agency", "The World Health Organization said it had sent 30 doctors.", "[it→The World Health Organization] had sent 30 doctors."},
		{"its", "The Defence Ministry said its troops had left 3 towns.", "[its→The Defence Ministry's] troops had left 3 towns."},
		{"a country", "China said its exports rose 4 percent.", "[its→China's] exports rose 4 percent."},
		{"it that stands for nothing", "The ministry said it was wrong to close 12 schools.", "It was wrong to close 12 schools."},
		{"it that is a matter", "The ministry said it cost 12 million euros.", "?It? cost 12 million euros."},
		{"a bare name may be a person's", "Farrow said it would build 12 schools.", "?It? would build 12 schools."},
		{"countries", "Estonia and Latvia said they would send 500 missiles.", "[they→Estonia and Latvia] would send 500 missiles."},

		// Names.
		{"surname", scholz + "Scholz sent 5,000 helmets to Kyiv.", "[Scholz→Olaf Scholz] sent 5,000 helmets to Kyiv."},
		{"surname with a title", scholz + "Mr. Scholz sent 5,000 helmets to Kyiv.", "Mr. [Scholz→Olaf Scholz] sent 5,000 helmets to Kyiv."},
		{"surname that owns", scholz + "Scholz's party lost 12 seats.", "[Scholz→Olaf Scholz]'s party lost 12 seats."},
		{"full name stays", scholz + "Olaf Scholz sent 5,000 helmets to Kyiv.", "Olaf Scholz sent 5,000 helmets to Kyiv."},
		{"surname before a noun", scholz + "The Scholz government sent 5,000 helmets.", "The Scholz government sent 5,000 helmets."},
		{"two who bear it", "John Smith and Mary Smith met. Smith sold 12 houses.", "Smith sold 12 houses."},

		// Narration.
		{"he in narration", "Robert Habeck flew home. He sold 12 houses there.", "[He→Robert Habeck] sold 12 houses ?there?."},
		{"two men before", "Robert Habeck met Antony Blinken. He sold 12 houses there.", "?He? sold 12 houses ?there?."},
		{"she in the next paragraph", "Jane Roe flew home.\n\nShe sold 12 houses there.", "[She→Jane Roe] sold 12 houses ?there?."},

		// Somebody's own words.
		{"I am", scholz + "“I am the head of 16 states,” Scholz said.", "[I→Olaf Scholz] [am→is] the head of 16 states."},
		{"I'm", scholz + "“I’m sending 5,000 helmets,” Scholz said.", "[I’m→Olaf Scholz is] sending 5,000 helmets."},
		{"I have", scholz + "“I have sent 5,000 helmets,” Scholz said.", "[I→Olaf Scholz] [have→has] sent 5,000 helmets."},
		{"I've", scholz + "“I've sent 5,000 helmets,” Scholz said.", "[I've→Olaf Scholz has] sent 5,000 helmets."},
		{"I'll", scholz + "“I'll send 5,000 helmets,” Scholz said.", "[I'll→Olaf Scholz will] send 5,000 helmets."},
		{"I do not", scholz + "“I do not own 12 houses,” Scholz said.", "[I→Olaf Scholz] [do→does] not own 12 houses."},
		{"I don't", scholz + "“I don’t own 12 houses,” Scholz said.", "[I→Olaf Scholz] [don’t→doesn’t] own 12 houses."},
		{"past", scholz + "“I sent 5,000 helmets,” Scholz said.", "[I→Olaf Scholz] sent 5,000 helmets."},
		{"present", scholz + "“I know 12 people in Kyiv,” Scholz said.", "[I→Olaf Scholz] [know→knows] 12 people in Kyiv."},
		{"an adverb between", scholz + "“I still know 12 people in Kyiv,” Scholz said.", "[I→Olaf Scholz] still [know→knows] 12 people in Kyiv."},
		{"present and past alike", scholz + "“I put 12 people in prison,” Scholz said.", "?I? put 12 people in prison."},
		{"two verbs", scholz + "“I know 12 people and feed them,” Scholz said.", "?I? know 12 people and feed them."},
		{"I'd", scholz + "“I'd 12 houses in Kyiv,” Scholz said.", "?I?'d 12 houses in Kyiv."},
		{"I twice", scholz + "“I came in 2014 and I will stay,” Scholz said.", "[I→Olaf Scholz] came in 2014 and [I→he] will stay."},
		{"me and my", scholz + "“Russia sent me 12 letters about my house,” Scholz said.", "Russia sent [me→Olaf Scholz] 12 letters about [my→his] house."},
		{"no gender known", "“I came in 2014 and I will stay,” Wenzel Okonjo-Tamm said.", "[I→Wenzel Okonjo-Tamm] came in 2014 and [I→Wenzel Okonjo-Tamm] will stay."},
		{"nobody named", "“I sent 12 letters to the ministry,” a teacher said.", "?I? sent 12 letters to the ministry."},
		{"a quote in the quote", scholz + "“They told me ‘I sent 12 letters’ last May,” Scholz said.", "?They? told [me→Olaf Scholz] ‘I sent 12 letters’ [last May→in May 2021]."},
		{"he is never the speaker", scholz + "“He sent 5,000 helmets,” Scholz said.", "?He? sent 5,000 helmets."},
		{"we of a body", "“We closed 12 plants,” the Defence Ministry said.", "[We→The Defence Ministry] closed 12 plants."},
		{"we of its head", scholz + "“We are draining 12 bogs and our staff is tired,” Roe said.", "[We→The Peat Trust] [are→is] draining 12 bogs and [our→its] staff is tired."},
		{"we were", scholz + "“We were the first of 12,” Roe said.", "[We→The Peat Trust] [were→was] the first of 12."},
		{"we of a chancellor", scholz + "“We have sent 5,000 helmets,” Scholz said.", "?We? have sent 5,000 helmets."},
		{"we all", scholz + "“We all burned 12 bogs,” Roe said.", "?We? all burned 12 bogs."},
		{"words kept in their marks", scholz + "Scholz said Russia had \"sent us 12 letters\" about gas.", "Russia had \"sent us 12 letters\" about gas."},

		// Dates.
		{"today", "The ministry closed 12 schools today.", "The ministry closed 12 schools [today→on 15 February 2022]."},
		{"yesterday", "The ministry closed 12 schools yesterday.", "The ministry closed 12 schools [yesterday→on 14 February 2022]."},
		{"yesterday morning", "The ministry closed 12 schools yesterday morning.", "The ministry closed 12 schools [yesterday morning→on the morning of 14 February 2022]."},
		{"tomorrow", "The ministry will close 12 schools tomorrow.", "The ministry will close 12 schools [tomorrow→on 16 February 2022]."},
		{"these days", "The 12 schools have no water today.", "The 12 schools have no water ?today?."},
		{"on a weekday", "The ministry closed 12 schools on Friday.", "The ministry closed 12 schools on [Friday→11 February 2022]."},
		{"a weekday", "The ministry closed 12 schools Friday.", "The ministry closed 12 schools [Friday→on 11 February 2022]."},
		{"since a weekday", "The ministry has closed 12 schools since Friday.", "The ministry has closed 12 schools since [Friday→11 February 2022]."},
		{"a weekday to come", "The ministry will close 12 schools on Friday.", "The ministry will close 12 schools on [Friday→18 February 2022]."},
		{"a weekday in no tense", "The ministry opens 12 schools on Friday.", "The ministry opens 12 schools on ?Friday?."},
		{"last weekday, last week", "The ministry closed 12 schools last Friday.", "The ministry closed 12 schools [last Friday→on 11 February 2022]."},
		{"last weekday, either", "The ministry closed 12 schools last Monday.", "The ministry closed 12 schools ?last? Monday."},
		{"no day of the article's", "He read the Sunday Times for 12 years.", "?He? read the Sunday Times for 12 years."},
		{"last year", "The ministry closed 12 schools last year.", "The ministry closed 12 schools [last year→in 2021]."},
		{"by next year", "The ministry will close 12 schools by next year.", "The ministry will close 12 schools by [next year→2023]."},
		{"a year that owns", "One of this year's fires killed 12 people.", "One of [this year→2022]'s fires killed 12 people."},
		{"a year as the subject", "Last year was the hottest in 120 years.", "[Last year→2021] was the hottest in 120 years."},
		{"last month", "The ministry closed 12 schools last month.", "The ministry closed 12 schools [last month→in January 2022]."},
		{"next week", "The ministry will close 12 schools next week.", "The ministry will close 12 schools [next week→in the week of 21 February 2022]."},
		{"the last week", "The ministry closed 12 schools in the last week.", "The ministry closed 12 schools in the last week."},
		{"years ago", "The ministry closed 12 schools three years ago.", "The ministry closed 12 schools three years [ago→before 15 February 2022]."},
		{"a month gone", "The ministry closed 12 schools in October.", "The ministry closed 12 schools in [October→October 2021]."},
		{"a month to come", "The ministry will close 12 schools in October.", "The ministry will close 12 schools in ?October?."},
		{"a day of a month", "The ministry closed 12 schools on 9 May.", "The ministry closed 12 schools on 9 ?May?."},
		{"a month and a day", "The ministry will close 12 schools on March 9.", "The ministry will close 12 schools on [March 9→March 9, 2022]."},
		{"a month with its year", "The ministry closed 12 schools in October 2019.", "The ministry closed 12 schools in October 2019."},
		{"a month among other years", "In 2014 the ministry closed 12 schools and in March another.", "In 2014 the ministry closed 12 schools and in ?March? another."},
		{"this spring, before it", "The ministry will close 12 schools this winter.", "The ministry will close 12 schools ?this? winter."},
		{"a quote of a known day", scholz + "“Russia sent 12 letters yesterday,” Scholz said on Monday.", "Russia sent 12 letters [yesterday→on 13 February 2022]."},
		{"a quote of an unknown day", scholz + "“Russia sent 12 letters yesterday,” Scholz said.", "Russia sent 12 letters ?yesterday?."},
		{"a quote's year", scholz + "“Russia sent 12 letters last year,” Scholz said.", "Russia sent 12 letters [last year→in 2021]."},

		// Frames and form.
		{"frame in the middle", "The talks, Blinken said, cost 12 million euros.", "The talks[, Blinken said,→] cost 12 million euros."},
		{"the denial is the claim", "Moscow has denied it is planning 12 attacks.", "Moscow has denied it is planning 12 attacks."},
		{"a link to what was before", scholz + "“We met. But Russia sent 12 letters,” Scholz said.", "Russia sent 12 letters."},
		{"line ends", "The ministry of education closed 12 schools that\nhad stood there for many years and were too old\nto be mended.", "The ministry of education closed 12 schools that had stood ?there? for many years and were too old to be mended."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}

// wantWording looks for a candidate with that wording, as marked shows it.
func wantWording(t *testing.T, text, want string) {
	t.Helper()
	wantShown(t, text, want, marked)
}

// wantAsked is wantWording with the questions that the words leave, as asked shows them.
func wantAsked(t *testing.T, text, want string) {
	t.Helper()
	wantShown(t, text, want, asked)
}

func wantShown(t *testing.T, text, want string, show func(claims.Found) string) {
	t.Helper()
	var got []string
	for _, f := range all(found.Article{Text: text, Published: tuesday}) {
		got = append(got, show(f))
	}
	if !slices.Contains(got, want) {
		t.Errorf("wordings of %q lack\n\t%s\ngot\n\t%s", text, want, strings.Join(got, "\n\t"))
	}
}

// wantNothingAsked: a claim is found, and its words leave nobody with a question.
func wantNothingAsked(t *testing.T, text string) {
	t.Helper()
	found := all(found.Article{Text: text, Published: tuesday})
	if len(found) == 0 {
		t.Errorf("nothing is found in %q", text)
	}
	for _, f := range found {
		for _, question := range f.NotClear() {
			t.Errorf("%q asks %s, want nothing", text, question)
		}
	}
}

func TestReasonsOfAWording(t *testing.T) {
	text := scholz + "Scholz said he closed 12 schools yesterday."
	for _, f := range all(found.Article{Text: text, Published: tuesday}) {
		if f.Wording != "Olaf Scholz closed 12 schools on 14 February 2022." {
			continue
		}
		var got []string
		for _, p := range f.WordingParts {
			got = append(got, p.Reason)
		}
		want := []string{"pronoun: Olaf Scholz, named in paragraph 1", "date: yesterday, the article is of 2022-02-15", "form: full stop"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("reasons (-want +got):\n%s", diff)
		}
		name := f.WordingParts[0].From
		if string([]rune(text)[name.Start:name.End]) != "Olaf Scholz" {
			t.Errorf("the name is said to stand at %v", name)
		}
		return
	}
	t.Error("no such wording")
}

func TestNoDateNoGuess(t *testing.T) {
	for _, f := range all(found.Article{Text: "Norway closed 12 schools yesterday."}) {
		if got := marked(f); got != "Norway closed 12 schools ?yesterday?." {
			t.Errorf("without a date of publication: %s", got)
		}
		if why := f.WordingParts[0].Reason; !strings.Contains(why, "the article's date is unknown") {
			t.Errorf("the reason is %q", why)
		}
	}
}

// TestWordingsOfArticles holds every wording of every article at hand to what is
// promised of it.
func TestWordingsOfArticles(t *testing.T) {
	n, changed := 0, 0
	for _, pattern := range []string{"../testdata/articles/*.txt", "../../../seeds/articles/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files (%v)", pattern, len(files), err)
		}
		for _, file := range files {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range all(found.Article{Text: string(raw), Published: tuesday}) {
				checkWording(t, string(raw), f)
				n++
				if slices.ContainsFunc(f.WordingParts, claims.Part.Changed) {
					changed++
				}
			}
		}
	}
	t.Logf("%d candidates, %d of them with words replaced or left out", n, changed)
	if n < 700 || changed < n/6 {
		t.Errorf("%d candidates and %d changed: the rules do not run", n, changed)
	}
}

// checkWording holds one wording to what claims.Part promises: whatever no part marks
// is verbatim in the span and in its order, parts tell what they replaced, and no
// number comes or goes but those of dates.
func checkWording(t foundtest.Failer, s string, f claims.Found) {
	t.Helper()
	w, runes := []rune(f.Wording), []rune(s)
	if len(w) == 0 || f.WordingParts == nil {
		t.Fatalf("empty wording of %q, in %q", f.Exact, s)
	}
	at, from := 0, f.Start
	stretch := func(end, to int) {
		if kept := string(w[at:end]); end < at || to < from || kept != string(runes[from:to]) {
			t.Fatalf("unmarked %q of %q is not what the article has there, in %q", kept, f.Wording, s)
		}
	}
	for _, p := range f.WordingParts {
		if p.Kind() == "" {
			t.Fatalf("no kind of change begins %q", p.Reason)
		}
		if p.Start < at || p.End < p.Start || p.End > len(w) || p.Source.Start < from || p.Source.End > f.End || p.Source.End < p.Source.Start {
			t.Fatalf("part %+v of %q is out of place, in %q", p, f.Wording, s)
		}
		stretch(p.Start, p.Source.Start)
		if p.Exact != string(runes[p.Source.Start:p.Source.End]) {
			t.Fatalf("part %+v of %q does not tell what the article has, in %q", p, f.Wording, s)
		}
		if p.From.Start < 0 || p.From.End > len(runes) || p.From.Start > p.From.End {
			t.Fatalf("part %+v of %q comes from nowhere, in %q", p, f.Wording, s)
		}
		if words := string(w[p.Start:p.End]); p.Kind() == claims.PartLeft && !strings.EqualFold(words, p.Exact) {
			t.Fatalf("part %+v of %q is not left as it was but %q, in %q", p, f.Wording, words, s)
		}
		at, from = p.End, p.Source.End
	}
	stretch(len(w), f.End)
	checkNumbers(t, s, f)
}

// checkNumbers compares the digits of a wording with those of the words, part by part:
// only dates and names bring any.
func checkNumbers(t foundtest.Failer, s string, f claims.Found) {
	t.Helper()
	digits := func(s string) string {
		return strings.Map(func(c rune) rune {
			if unicode.IsDigit(c) {
				return c
			}
			return -1
		}, s)
	}
	w := []rune(f.Wording)
	for _, p := range f.WordingParts {
		was, is := digits(p.Exact), digits(string(w[p.Start:p.End]))
		switch p.Kind() {
		case claims.PartDate, claims.PartName, claims.PartPronoun:
			if was != "" && !strings.Contains(is, was) {
				t.Fatalf("part %+v of %q drops a number, in %q", p, f.Wording, s)
			}
		default:
			if was != is {
				t.Fatalf("part %+v of %q changes a number, in %q", p, f.Wording, s)
			}
		}
	}
}

// TestLongWording reads half a megabyte of one sentence in which every word is to be
// replaced: the time stays linear in its length.
func TestLongWording(t *testing.T) {
	for _, piece := range []string{"I have ", "I know that we ", "Scholz ", "he  ", "yesterday ", "last year ", "in March ", "and "} {
		s := scholz + "“It " + strings.Repeat(piece, 500_000/len(piece)) + "said,” Scholz said on Friday."
		foundtest.Bounded(t, fmt.Sprintf("half a megabyte of %q", piece), 20*time.Second, func() {
			for _, f := range all(found.Article{Text: s, Published: tuesday}) {
				checkWording(t, s, f)
			}
		})
	}
}

func FuzzWording(f *testing.F) {
	f.Add("Olaf Scholz met Jane Roe, head of the Peat Trust, on Friday. “I’m here and I know us all,” he said last year. We’re, he said, 12.", "2022-02-15")
	f.Add("The ministry said it would, and but “He’d put 9 May to March 9 ago” yesterday’s this spring.", "2024-02-29")
	f.Fuzz(func(t *testing.T, s, day string) {
		for _, c := range all(found.Article{Text: s, Published: day}) {
			checkWording(t, string([]rune(s)), c)
		}
	})
}

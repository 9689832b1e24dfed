package when

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// The grammar stands in a file that can be read without Go. A rule has a name, a line on
// what it reads, and under it the ways to write that, one a line, the first that fits:
//
//	DayMonth: 21 January 2022, 21st of January
//	    [the] Day [of | ~-] Month [YearBehind] CalendarDay
//
// A word in lower case or a sign is itself. A name with a capital is another rule, or a
// slot that is written in Go (see slots.go): such a one reads a piece, looks whether
// something holds, or makes the date of what has been read. Further:
//
//	[a]      a or nothing          (a | b)  a, else b
//	!a  &a   no a here; an a here  <a  <<a  an a at the piece before; at the one before that
//	~a       a without a space before it
//	a => b   where a can be read, b decides: no other way is tried
//
//go:embed grammar.txt
var grammarText string

// grammar is the rules: by their names, and those that Go asks for.
type grammar struct {
	rules map[string]*rule
	asked
	forms [len(dateForms)]slot
}

type rule struct {
	about   string // what it reads
	slot    slot
	isQuiet bool // notes nothing
}

// asked are the rules that Go asks for.
type asked struct {
	when, day, stint, amount, yearBehind, unitAlone, edgeStart, dayPart, bareNumber, hourBehind, shortDay, openEnded, lasting, rangeLead, to, and, comma, dash,
	dayJoint slot
}

func (g *grammar) ask() {
	of := func(name string) slot { // a language need not have every one
		if g.rules[name] == nil {
			return func(*scan, int) int { return miss }
		}
		return g.rules[name].slot
	}
	g.asked = asked{
		when: of("When"), day: of("Day"), stint: of("Stint"), amount: of("Amount"), yearBehind: of("YearBehind"), unitAlone: of("UnitAlone"),
		edgeStart: of("EdgeStart"), dayPart: of("DayPart"), bareNumber: of("BareNumber"), hourBehind: of("HourBehind"), shortDay: of("ShortDay"),
		openEnded: of("OpenEnded"), lasting: of("Lasting"), rangeLead: of("RangeLead"), to: of("To"), and: of("And"), comma: of("Comma"),
		dash: of("Dash"), dayJoint: of("DayJoint"),
	}
	for k, name := range dateForms {
		g.forms[k] = of(name)
	}
}

// What only the specifications ask for costs a newsroom nothing: each has its grammar.
var (
	newsGrammar  = sync.OnceValue(func() *grammar { return mustParse(grammarText, audience{"News": true}) })
	specsGrammar = sync.OnceValue(func() *grammar { return mustParse(grammarText, audience{"Specs": true}) })
)

// audience says for which of the two ways that begin with "News" or "Specs" are.
type audience map[string]bool

func mustParse(text string, readers audience) *grammar {
	g, err := parseGrammar(text, readers)
	if err != nil {
		panic(err)
	}
	return g
}

var ruleHead = regexp.MustCompile(`^([A-Z]\w*): (\S.*)$`)

// parseGrammar reads the rules, and looks whether each name has its rule or slot. Whether
// a rule notes anything is known when those that it asks for are: so it reads them again
// until there is no more to learn.
func parseGrammar(text string, readers audience) (*grammar, error) {
	quiet := map[string]bool{}
	for {
		p := grammarParser{audience: readers, quiet: quiet, rules: map[string]*rule{}, ways: map[string][]way{}}
		if err := p.text(text); err != nil {
			return nil, err
		}
		found := len(quiet)
		for name, r := range p.rules {
			if r.isQuiet {
				quiet[name] = true
			}
		}
		if len(quiet) == found {
			g := &grammar{rules: p.rules}
			g.ask()
			return g, nil
		}
	}
}

func (p *grammarParser) text(text string) error {
	name := ""
	for line := range strings.Lines(text) {
		switch body := strings.TrimSpace(line); {
		case body == "", strings.HasPrefix(body, "#"):
		case unicode.IsSpace(rune(line[0])):
			p.line(name, body)
		default:
			m := ruleHead.FindStringSubmatch(body)
			if m == nil {
				return fmt.Errorf("%q is no head of a rule", body)
			}
			name = m[1]
			p.rule(name).about = m[2]
		}
	}
	for name, r := range p.rules {
		if p.ways[name] == nil {
			return fmt.Errorf("%s is neither a rule with ways nor a slot", name)
		}
		r.slot, r.isQuiet = p.either(p.ways[name])
	}
	return p.err
}

type grammarParser struct {
	audience
	quiet  map[string]bool // the rules that note nothing
	rules  map[string]*rule
	ways   map[string][]way
	tokens []string // what is left of a line
	err    error
}

// rule is the rule of a name, which may be read later.
func (p *grammarParser) rule(name string) *rule {
	if p.rules[name] == nil {
		p.rules[name] = &rule{}
	}
	return p.rules[name]
}

// grammarToken is a bracket, the arrow, a sign before a slot, a quoted sign, a word.
var grammarToken = regexp.MustCompile(`=>|[][()|!&<~]|"[^"]*"|[^][()|!&<~\s]+`)

func (p *grammarParser) line(name string, body string) {
	p.tokens = grammarToken.FindAllString(body, -1)
	p.ways[name] = append(p.ways[name], p.way())
	for p.peek() == "|" {
		p.next()
		p.ways[name] = append(p.ways[name], p.way())
	}
	if len(p.tokens) > 0 {
		p.err = fmt.Errorf("%s: what to do with %q?", name, p.tokens)
	}
}

func (p *grammarParser) peek() string {
	if len(p.tokens) == 0 {
		return ""
	}
	return p.tokens[0]
}

func (p *grammarParser) next() string {
	t := p.peek()
	p.tokens = p.tokens[min(1, len(p.tokens)):]
	return t
}

// way reads parts up to a bar or bracket.
func (p *grammarParser) way() way {
	var w way
	quiet := true
	for {
		switch p.peek() {
		case "", "|", ")", "]":
			return w
		case "=>":
			p.next()
			w.given = len(w.parts)
			continue
		case "News", "Specs":
			p.meant(&w)
			continue
		}
		word := p.peek()
		part, silent := p.part()
		w.parts = append(w.parts, part)
		w.word = ""
		if len(w.parts) == 1 {
			w.word = plainWord(word)
		}
		if quiet = quiet && silent; quiet {
			w.quiet++
		}
	}
}

// meant looks whether a way is for the audience. One for nobody still decides once its
// given parts are there.
func (p *grammarParser) meant(w *way) {
	switch {
	case p.audience[p.next()]:
	case w.given > 0:
		w.parts = append(w.parts, func(*scan, int) int { return miss })
	default:
		w.dead = true
	}
}

// part reads one slot, and whether it notes nothing.
func (p *grammarParser) part() (read slot, quiet bool) {
	t := p.next()
	if around := prefixes[t]; around != nil {
		part, quiet := p.part()
		if t == "~" {
			return glued(part), quiet
		}
		if !quiet {
			part = forgotten(part)
		}
		return around(part), true
	}
	switch {
	case t == "(", t == "[":
		return p.group(t)
	case plainWord(t) != "":
		return literal(plainWord(t)), true
	}
	if read := slots[t]; read != nil {
		return read, false
	}
	if holds := looks[t]; holds != nil {
		return zero(holds), true
	}
	if holds := pieces[t]; holds != nil {
		return one(holds), true
	}
	r := p.rule(t)
	return func(s *scan, i int) int { return r.slot(s, i) }, p.quiet[t]
}

// plainWord is what a sign of the grammar reads as it stands; "" for one that means something.
func plainWord(t string) string {
	switch first, _ := utf8.DecodeRuneInString(t); {
	case unicode.IsUpper(first), prefixes[t] != nil, first == '(', first == '[':
		return ""
	}
	return strings.Trim(t, `"`)
}

var prefixes = map[string]func(slot) slot{"!": no, "&": ahead, "<": behind, "~": glued}

// group reads "(a | b)" and "[a | b]" behind the bracket.
func (p *grammarParser) group(open string) (slot, bool) {
	ways := []way{p.way()}
	for p.next() == "|" {
		ways = append(ways, p.way())
	}
	if open == "[" {
		ways = append(ways, way{})
	}
	return p.either(ways)
}

// either is one of the ways that are for the audience, and whether it notes nothing.
func (p *grammarParser) either(ways []way) (slot, bool) {
	ways = slices.DeleteFunc(ways, func(w way) bool { return w.dead })
	noisy := slices.ContainsFunc(ways, func(w way) bool { return !w.isQuiet() })
	return either(ways), !noisy
}

package differ

// Op says what became of a Wording.
type Op string

const (
	Same    Op = "same"
	Removed Op = "removed" // it stood in the text before
	Added   Op = "added"   // it stands in the text after
)

// Wording is a run of words of one kind, as its text has them.
type Wording struct {
	Op   Op     `json:"op"`
	Text string `json:"text"`
}

// Difference is what two texts differ in.
type Difference struct {
	Removed int       `json:"removed"` // words
	Added   int       `json:"added"`   // words
	Parts   []Wording `json:"parts"`   // what differs, with some words around; … for what is left out
	More    int       `json:"more"`    // parts that differ besides
}

const (
	maxParts = 100  // that are told
	maxPart  = 2000 // bytes of one
	around   = 8    // words before and behind what differs
)

// Between tells what a text has in other words than one before it.
func Between(before, after string) Difference {
	a, b := split(before), split(after)
	out := Difference{Parts: []Wording{}}
	for _, r := range runs(a, b) {
		switch r.op {
		case Removed:
			out.Removed += r.to - r.from
			out.add(Wording{Removed, span(before, a[r.from:r.to])})
		case Added:
			out.Added += r.to - r.from
			out.add(Wording{Added, span(after, b[r.from:r.to])})
		default:
			out.add(Wording{Same, r.context(after, b)})
		}
	}
	return out
}

func (d *Difference) add(p Wording) {
	if len(d.Parts) < maxParts {
		d.Parts = append(d.Parts, p)
	} else if p.Op != Same {
		d.More++
	}
}

// span is the text from the first of words to the last.
func span(text string, words []word) string {
	return shorten(text[words[0].start:words[len(words)-1].end])
}

func shorten(s string) string {
	if len(s) <= maxPart {
		return s
	}
	end := maxPart
	for s[end]&0xC0 == 0x80 { // in the middle of a letter
		end--
	}
	return s[:end] + "…"
}

// run is a run of words: of the text before when they were removed, else of that after.
type run struct {
	op          Op
	from, to    int
	first, last bool // of the whole text
}

// context is the beginning and the end of words that are the same.
func (r run) context(text string, words []word) string {
	from, to := r.from, r.to
	if r.first {
		from = max(from, to-around)
	}
	if r.last {
		to = min(to, from+around)
	}
	switch {
	case from > r.from:
		return "… " + span(text, words[from:to])
	case to < r.to:
		return span(text, words[from:to]) + " …"
	case to-from <= 2*around:
		return span(text, words[from:to])
	}
	return span(text, words[r.from:r.from+around]) + " … " + span(text, words[r.to-around:r.to])
}

// runs are the two texts as runs of words.
func runs(a, b []word) []run {
	head := 0
	for head < min(len(a), len(b)) && a[head].form == b[head].form {
		head++
	}
	tail := 0
	for tail < min(len(a), len(b))-head && a[len(a)-1-tail].form == b[len(b)-1-tail].form {
		tail++
	}
	m := merge{a: a, b: b}
	m.add(Same, 0, head)
	m.middle(head, len(a)-tail, head, len(b)-tail)
	m.add(Same, len(b)-tail, len(b))
	if n := len(m.out); n > 0 {
		m.out[0].first, m.out[n-1].last = true, true
	}
	return m.out
}

type merge struct {
	a, b []word
	out  []run
}

func (m *merge) add(op Op, from, to int) {
	if from == to {
		return
	}
	if n := len(m.out); n > 0 && m.out[n-1].op == op {
		m.out[n-1].to = to
		return
	}
	m.out = append(m.out, run{op: op, from: from, to: to})
}

// middle walks along the words that both have in common. What stands between two of them
// is told as removed, then as added.
func (m *merge) middle(a, aEnd, b, bEnd int) {
	x, y := a, b
	for _, s := range snakes(m.a[a:aEnd], m.b[b:bEnd]) {
		m.add(Removed, x, a+s.x)
		m.add(Added, y, b+s.y)
		m.add(Same, b+s.y, b+s.y+s.n)
		x, y = a+s.x+s.n, b+s.y+s.n
	}
	m.add(Removed, x, aEnd)
	m.add(Added, y, bEnd)
}

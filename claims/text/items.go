package text

// item is where a list item begins in a block, and where its marker ends.
type item struct{ start, end int }

// form is the form of a list marker: two of one list have the same.
type form struct {
	bullet, open, close rune // '•' or 0; '1' for digits, 'a' for letters, 0 for neither; '.' or ')'
	both                bool // ".)"
}

// marker is a list marker: its form, its place in the list ("2.)" is 2) and its end.
type marker struct {
	form
	value, end int
}

// items are the list items of a block that begins with a marker: those with the
// next number, or with the same bullet. A lone number begins no list, but its stop
// ends no sentence.
func items(d *Doc, b *Block) []item {
	m, ok := readMarker(d.Runes, b.Mark, b.End)
	if !ok {
		return nil
	}
	found := []item{{b.Mark, m.end}}
	for i := m.end; i < b.End; i++ {
		if !IsSpace(d.Runes[i-1]) {
			continue
		}
		if n, ok := readMarker(d.Runes, i, b.End); ok && m.leadsTo(n) {
			found = append(found, item{i, n.end})
			i, m = n.end, n
		}
	}
	return found
}

// leadsTo reports that n may mark the item behind m's.
func (m marker) leadsTo(n marker) bool {
	switch {
	case m.form != n.form:
		return false
	case m.open == 0:
		return true
	}
	return n.value == m.value+1
}

// readMarker reads a marker and the white space that must stand behind it.
func readMarker(runes []rune, i, end int) (marker, bool) {
	at := markerReader{runes: runes[:end], i: i}
	at.bullet()
	from := at.i
	at.digits()
	at.letter()
	if at.m.open == 0 {
		at.m.end = from
		return at.m, at.m.bullet != 0 && IsSpace(runes[from-1])
	}
	if !at.closes() {
		return at.m, false
	}
	at.m.end = at.i
	return at.m, IsSpace(at.peek(0))
}

// markerReader reads a marker part by part.
type markerReader struct {
	runes []rune
	i     int
	m     marker
}

func (at *markerReader) peek(n int) rune {
	if at.i+n >= len(at.runes) {
		return noRune
	}
	return at.runes[at.i+n]
}

func (at *markerReader) bullet() {
	r := at.peek(0)
	if !isBullet(r) {
		return
	}
	at.m.bullet = r
	for at.i++; IsSpace(at.peek(0)); at.i++ {
	}
}

const longestNumber = 3 // digits; what is longer counts no items

func (at *markerReader) digits() {
	for from := at.i; at.i < from+longestNumber && isDigit(at.peek(0)); at.i++ {
		at.m.open, at.m.value = '1', at.m.value*10+int(at.peek(0)-'0')
	}
}

// letter reads "a." or "a)" where no number stands.
func (at *markerReader) letter() {
	r := at.peek(0)
	if at.m.open != 0 || r != asciiLower(r) {
		return
	}
	if asciiLetter(r) && closesMarker(at.peek(1)) {
		at.m.open, at.m.value = 'a', int(r)
		at.i++
	}
}

// closes reads ".", ")" or ".)".
func (at *markerReader) closes() bool {
	if !closesMarker(at.peek(0)) {
		return false
	}
	at.m.close = at.peek(0)
	at.i++
	if at.m.close == '.' && at.peek(0) == ')' {
		at.m.both = true
		at.i++
	}
	return true
}

func closesMarker(r rune) bool { return r == '.' || r == ')' }

func asciiLetter(r rune) bool { return uint32(r|0x20)-'a' <= 'z'-'a' }

func isBullet(r rune) bool {
	switch r {
	case '•', '‣', '▪', '●', '■', '◦', '⁃':
		return true
	}
	return false
}

package text

// item is where a list item begins in a block, and where its marker ends.
type item struct{ start, end int }

// marker is the form of a list marker and its place in the list: "2.)" is 2.
type marker struct {
	bullet, open, close rune // '•' or 0; '1' for digits, 'a' for letters, 0 for neither; '.' or ')'
	both                bool // ".)"
	value, end          int
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
	sameForm := m.bullet == n.bullet && m.open == n.open && m.close == n.close && m.both == n.both
	return sameForm && (m.open == 0 || n.value == m.value+1)
}

// readMarker reads a marker and the white space that must stand behind it.
func readMarker(runes []rune, i, end int) (marker, bool) {
	var m marker
	if isBullet(runes[i]) {
		m.bullet = runes[i]
		for i++; i < end && IsSpace(runes[i]); i++ {
		}
	}
	from := i
	for ; i < end && i < from+3 && isDigit(runes[i]); i++ {
		m.open, m.value = '1', m.value*10+int(runes[i]-'0')
	}
	if m.open == 0 && i+1 < end && 'a' <= runes[i] && runes[i] <= 'z' && (runes[i+1] == '.' || runes[i+1] == ')') {
		m.open, m.value = 'a', int(runes[i])
		i++
	}
	if m.open == 0 {
		m.end = from
		return m, m.bullet != 0 && IsSpace(runes[from-1])
	}
	if i >= end || runes[i] != '.' && runes[i] != ')' {
		return m, false
	}
	m.close = runes[i]
	if i++; i < end && m.close == '.' && runes[i] == ')' {
		m.both = true
		i++
	}
	m.end = i
	return m, i < end && IsSpace(runes[i])
}

func isBullet(r rune) bool {
	switch r {
	case '•', '‣', '▪', '●', '■', '◦', '⁃':
		return true
	}
	return false
}

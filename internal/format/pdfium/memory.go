package pdfium

import "github.com/tetratelabs/wazero/experimental"

// memory is PDFium's. It grows by copying itself into four times the room, of which the
// machine gives what is used: grown by wazero, a quarter at a time, the copies that wait to
// be collected came to three times the document's own.
type memory struct {
	bytes []byte
	most  uint64
}

func newMemory(_, most uint64) experimental.LinearMemory { return &memory{most: most} }

// Reallocate is called when the memory grows. It never shrinks, so that what is behind its
// end is zero.
func (m *memory) Reallocate(size uint64) []byte {
	if size > uint64(cap(m.bytes)) {
		larger := make([]byte, len(m.bytes), min(4*size, max(m.most, size)))
		copy(larger, m.bytes)
		m.bytes = larger
	}
	m.bytes = m.bytes[:size]
	return m.bytes
}

// Free is called when the document is closed.
func (m *memory) Free() { m.bytes = nil }

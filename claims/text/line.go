package text

// NoLine names what a line of a stream is when it is no line of text: "a PDF file", "a
// binary file", "UTF-16 text"; "" for text in UTF-8 or a charset of single bytes. Lines
// are looked at as they come, so that a stream need not be read ahead.
func NoLine(raw []byte) string {
	if marksUTF16(raw) {
		return "UTF-16 text"
	}
	if order, _ := guessUTF16(raw); order != nil {
		return "UTF-16 text"
	}
	return binaryKind(raw)
}

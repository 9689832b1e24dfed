package xlsx

import (
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// odd are the characters that XML can't hold, and what reads like the way in which a
// workbook writes them: _x0007_ is a bell.
var odd = regexp.MustCompile("[\x00-\x08\x0b\x0c\x0e-\x1f]|_x[0-9A-Fa-f]{4}_")

// escape writes a text so that it is read as it was.
func escape(w io.Writer, s string) {
	if strings.Contains(s, "_x") || strings.IndexFunc(s, isControl) >= 0 {
		s = odd.ReplaceAllStringFunc(s, escapeOdd)
	}
	xml.EscapeText(w, []byte(s)) // it fails as w does, which whoever flushes w is told
}

func isControl(r rune) bool { return r < ' ' }

func escapeOdd(s string) string {
	if len(s) == 1 {
		return fmt.Sprintf("_x%04X_", s[0])
	}
	return "_x005F" + s
}

package ingest

import (
	"fmt"

	"factdesk/claims/text"
	"factdesk/internal/errs"
	"factdesk/internal/format/captions"
)

// readCaptions reads the subtitles of a recording. What could not be read is said; a file
// without words is refused.
func readCaptions(decoded, charset string) (*Document, error) {
	got := captions.Read(decoded)
	if got.Text == "" {
		return nil, errs.New(errs.Invalid, "These subtitles hold no words that could be read: %d times are broken, and %d cues are empty. Open the file to see, or paste what was said.", got.Bad, got.Empty)
	}
	doc := &Document{Text: got.Text, Places: got.Places, Charset: charset, Extractor: "captions", ExtractorVersion: "3"}
	doc.Meta.Language = text.Language(got.Text)
	if got.Bad > 0 {
		doc.Says = append(doc.Says, fmt.Sprintf("%d cues of the subtitles have a time that can't be read, and were left out.", got.Bad))
	}
	return doc, nil
}

package ingest_test

import (
	"testing"

	"factdesk/internal/ingest"
)

// TestSubtitlesAreRead: a film's text has the words of its cues, with their times, and says
// what could not be read.
func TestSubtitlesAreRead(t *testing.T) {
	doc, err := ingest.ReadText(t.Context(), []byte("WEBVTT\n\n00:12:41.000 --> 00:12:44.000\n<v Ruth Odell>It cost $2 million\n\n00:12:44.000 --> 00:12:46.000\n<v Ruth Odell>and never opened.\n\nx --> y\nLost.\n"), "")
	if err != nil {
		t.Fatal(err)
	}
	if doc.Text != "Ruth Odell: It cost $2 million and never opened." || len(doc.Places) != 2 || doc.Places[0].String() != "00:12:41" || len(doc.Says) != 1 {
		t.Errorf("%q at %+v, says %q", doc.Text, doc.Places, doc.Says)
	}
	if _, err := ingest.ReadText(t.Context(), []byte("00:00:01 --> "), ""); err == nil {
		t.Error("subtitles without words are taken")
	}
}

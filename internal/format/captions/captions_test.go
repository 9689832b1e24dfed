package captions

import (
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	for _, tt := range []struct{ name, file, text, at string }{
		{"SRT", "1\r\n00:00:01,000 --> 00:00:03,500\r\nThe city paid it\r\n\r\n2\r\n00:00:03,500 --> 00:00:05,000\r\ntwice in March.\r\n", "The city paid it twice in March.", "00:00:01 00:00:03.500"},
		{"voices", "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ruth Odell>We paid once.\n\n00:03.000 --> 00:05.000\n<v.loud Tom Gray>Twice!</v>\n", "Ruth Odell: We paid once.\n\nTom Gray: Twice!", "00:00:01 00:00:03"},
		{"rolling", "WEBVTT\n\n00:01.000 --> 00:03.000\nwe paid\n\n00:03.000 --> 00:03.010\nwe paid\n\n00:03.010 --> 00:05.000\nwe paid\ntwice in March\n", "we paid twice in March", "00:00:01 00:00:03.010"},
		{"head, note, style, region and settings", "\ufeffWEBVTT - talk\nKind: captions\n\nNOTE by me\nnot said\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\nintro\n00:01.000 --> 00:03.000 align:start line:0%\n<i>We</i> paid &amp; left.\n", "We paid & left.", "00:00:01"},
		{"nothing behind the arrow", "1\n00:00:01 --> \nWe paid.\n", "We paid.", "00:00:01"},
		{"nothing at all", "00:00:01 --> ", "", ""},
		{"a broken time", "1\n00:0x:01,000 --> 00:00:02,000\nLost.\n\n2\n00:00:03,000 --> 00:00:04,000\nKept.\n", "Kept.", "00:00:03"},
		{"out of order and overlapping", "1\n00:00:05,000 --> 00:00:09,000\nSecond.\n\n2\n00:00:01,000 --> 00:00:06,000\nFirst.\n", "First. Second.", "00:00:01 00:00:05"},
		{"dashes part speakers", "1\n00:00:01,000 --> 00:00:03,000\n- Did you pay?\n- Twice.\n", "Did you pay?\n\nTwice.", "00:00:01 00:00:01"},
		{"labels", "1\n00:00:01,000 --> 00:00:03,000\n>> ODELL: We paid.\n\n2\n00:00:03,000 --> 00:00:05,000\n>> GRAY: No.\n", "ODELL: We paid.\n\nGRAY: No.", "00:00:01 00:00:03"},
		{"a pause", "1\n00:00:01,000 --> 00:00:03,000\nWe paid.\n\n2\n00:01:00,000 --> 00:01:05,000\nThen we left.\n", "We paid.\n\nThen we left.", "00:00:01 00:01:00"},
	} {
		got := Read(tt.file)
		var at []string
		for _, p := range got.Places {
			at = append(at, p.From)
			if p.End > len([]rune(got.Text)) || p.Start >= p.End {
				t.Errorf("%s: a place of %+v", tt.name, p)
			}
		}
		if got.Text != tt.text || strings.Join(at, " ") != tt.at {
			t.Errorf("%s: %q at %v, want %q at %s", tt.name, got.Text, at, tt.text, tt.at)
		}
	}
	if got := Read("1\nx --> y\nLost.\n\n00:00:01 --> 00:00:02\n\n"); got.Bad != 1 || got.Empty != 1 {
		t.Errorf("%d bad and %d empty cues, want 1 and 1", got.Bad, got.Empty)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("1\n00:00:01 --> \n<v A>b <c")
	f.Fuzz(func(t *testing.T, s string) {
		got := Read(s)
		n, end := len([]rune(got.Text)), 0
		for _, p := range got.Places {
			if p.Start < end || p.End <= p.Start || p.End > n {
				t.Fatalf("%q: a place of %d to %d behind %d in %d", s, p.Start, p.End, end, n)
			}
			end = p.End
		}
	})
}

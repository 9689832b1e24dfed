package captions

import (
	"fmt"
	"runtime"
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
		{"an empty line within", "1\n00:00:01,000 --> 00:00:03,000\nThe city paid\n\ntwice in 2019.\n\n2\n00:00:03,000 --> 00:00:05,000\nWe know.\n", "The city paid twice in 2019. We know.", "00:00:01 00:00:03"},
		{"no empty line between", "1\n00:00:01,000 --> 00:00:03,000\nWe paid in\n2019\n2\n00:00:03,000 --> 00:00:05,000\nand left.\n3\n", "We paid in 2019 and left.", "00:00:01 00:00:03"},
		{"a minus is no dash", "1\n00:00:01,000 --> 00:00:03,000\n-40 degrees, then\n- -3 percent.\n", "-40 degrees, then\n\n-3 percent.", "00:00:01 00:00:01"},
		{"signs that are no tags", "1\n00:00:01,000 --> 00:00:03,000\n{\\an8}a < b, {so far} x > 2 <inaudible>\n", "a < b, {so far} x > 2 <inaudible>", "00:00:01"},
		{"tags within words", "WEBVTT\n\n00:01.000 --> 00:03.000\nYou <b>did</b>? <ruby>東京<rt>Tokyo</rt></ruby>!<br/>No.\n", "You did? 東京(Tokyo)! No.", "00:00:01"},
		{"said twice, and not shown twice", "1\n00:00:01,000 --> 00:00:03,000\nIt was very\n\n2\n00:00:03,000 --> 00:00:05,000\nvery late.\n", "It was very very late.", "00:00:01 00:00:03"},
		{"a line with a blank, as YouTube begins", "WEBVTT\n\n00:01.000 --> 00:03.000\n \nwe<00:02.000><c> paid</c>\n\n00:03.000 --> 00:03.010\nwe paid\n \n", "we paid", "00:00:01"},
		{"YouTube's own", "0:00:01.000,0:00:03.500\nThe city paid it\n\n0:00:03.500,0:00:05.000\ntwice in March.\n", "The city paid it twice in March.", "00:00:01 00:00:03.500"},
		{"what a program hears", "[00:00:01.000 --> 00:00:04.000]   We paid.\n[00:00:04.000 --> 00:00:07.000]   Twice.\n", "We paid. Twice.", "00:00:01 00:00:04"},
		{"times alone on their lines", "0:00\nwe paid for the\n0:03\npumps twice\n1:02:07\nthank you\n", "we paid for the pumps twice thank you", "00:00:00 00:00:03 01:02:07"},
		{"times before the words", "[ti:The council]\n[00:12.00]We paid for the\n[00:15.30]pumps twice.\n[00:19.00]\n[01:02:07] Thank you.\n", "We paid for the pumps twice.\n\nThank you.", "00:00:12 00:00:15.300 01:02:07"},
		{"times before the words, several of them", "[00:12.00][00:40.00]We paid.\n[00:15.30]Twice.\nIn March.\n[00:19.00]So.\n", "We paid. Twice. In March. So.", "00:00:12 00:00:15.300 00:00:19"},
		{"times before the words, soon after the beginning", "[00:09] We paid.\n[00:15] Twice.\n[00:19] So.\n", "We paid. Twice. So.", "00:00:09 00:00:15 00:00:19"},
		{"times before the words, late, with a tag", "[ar:Council]\n[09:15] We paid.\n[09:19] Twice.\n[09:23] So.\n", "We paid. Twice. So.", "00:09:15 00:09:19 00:09:23"},
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

// TestIs: what has times in it is no file of captions yet.
func TestIs(t *testing.T) {
	for _, s := range []string{
		"12:41\nThe council met.\n",
		"10:00\nDoors open\n09:30\nBreakfast\n11:00\nTalks begin\n",
		"8:15\n8:30\n8:45\n9:00\n9:15\n",
		"Jane Doe  0:03\nWe paid.\n\nBob Lee  0:12\nWhen?\n",
		"[00:01:02] JANE: We paid.\n[00:01:09] BOB: When?\n",
		"[10:00] Doors open\n[09:30] Breakfast\n[11:00] Talks begin\n",
		"[1] See the report.\n[2] Ibid.\n[3] Ibid.\n",
		"[12:41] The council met, and nobody came.\nThen it rained.\n",
		"[09:15] The council met.\n[09:40] The mayor resigned.\n[10:05] Nobody knows who is next.\n",
		"[09:15:10] The council met.\n[09:40:20] The mayor resigned.\n[10:05:00] Nobody knows who is next.\n",
		"1,200.50,3,400.75\nare the sums.\n",
	} {
		if Is(s) {
			t.Errorf("%q is taken for captions", s)
		}
	}
}

// TestACueTakesLittle: cues are written as they are read, and not kept. Bytes a cue: the bound
// is twice what was measured, and less than half of what it was. The number of a cue is none of
// its words, however long the file.
func TestACueTakesLittle(t *testing.T) {
	const cues = 20_000
	var b strings.Builder
	for i := range cues {
		fmt.Fprintf(&b, "%d\n%02d:%02d:%02d,000 --> %02d:%02d:%02d,900\npaid %d times\n\n", i+1, i/3600, i/60%60, i%60, i/3600, i/60%60, i%60, i)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	got := Read(b.String())
	runtime.ReadMemStats(&after)
	if n := (after.TotalAlloc - before.TotalAlloc) / cues; len(got.Places) != cues || strings.Contains(got.Text, "times 12") || n > 1900 {
		t.Errorf("%d places, %d bytes a cue", len(got.Places), n)
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

package text

import (
	"fmt"
	"testing"
)

// TestReadLabel reads what stands before somebody's words: title, name, what stands beside
// it, and the words behind.
func TestReadLabel(t *testing.T) {
	for line, want := range map[string]string{
		"HALE: We paid.":                      "|HALE||capitals|We paid.",
		"Mr. Vance: No.":                      "Mr.|Vance||sure|No.",
		"SEN. JOHN DOE (R-TX): I ask.":        "SEN.|JOHN DOE|R-TX|sure|I ask.",
		"Frau Dr. Müller: Ja.":                "Frau Dr.|Müller||sure|Ja.",
		"Ursula von der Leyen: We act.":       "|Ursula von der Leyen||named|We act.",
		"THE COURT: Sit down.":                "|THE COURT||sure|Sit down.",
		"Speaker 2: Hello.":                   "|Speaker 2||sure|Hello.",
		"Unidentified male: Stop!":            "|Unidentified male||sure|Stop!",
		"Reporter Jane Roe: Why?":             "Reporter|Jane Roe||sure|Why?",
		"JOHN KING, CNN CORRESPONDENT: Good.": "|JOHN KING|CNN CORRESPONDENT|sure|Good.",
		"PAUL DORN, (D-OH) SENATOR: No.":      "|PAUL DORN|D-OH, SENATOR|sure|No.",
		"PAUL DORN, SENATOR (D-OH): No.":      "|PAUL DORN|SENATOR, D-OH|sure|No.",
		"Alice Berg (AfD): Nein.":             "|Alice Berg|AfD|sure|Nein.",
		"Jane Roe, mayor of Selm: We know.":   "|Jane Roe|mayor of Selm|named|We know.",
		"Bob O'Neil (he/him): When?":          "|Bob O'Neil|he/him|named|When?",
		"00:00:12 Speaker 2":                  "|Speaker 2||sure|",
		"[00:00:03] Speaker A  We paid.":      "|Speaker A||sure|We paid.",
		"[Jane Roe] 10:00:12":                 "|Jane Roe||named|",
		"Theresa May: I will.":                "|Theresa May||named|I will.",
		"Q. Where?":                           "|Q||examined|Where?",
		"Q\tWhere?":                           "|Q||examined|Where?",
		"A: There.":                           "|A||examined|There.",
		"BY MR. HALE:":                        "MR.|HALE||sure|",
		"Mr. HALE. I rise.":                   "Mr.|HALE||sure|I rise.",
		">> ANNA: Hi.":                        "|ANNA||capitals|Hi.",
		"**Anna Silva:** I do.":               "|Anna Silva||named|I do.",
		"[00:12:41] HALE: Yes.":               "|HALE||capitals|Yes.",
		"HALE [12:41]: Yes.":                  "|HALE||capitals|Yes.",
		"12:41 Ruth Odell: Yes.":              "|Ruth Odell||named|Yes.",
		"Ruth Odell 0:12":                     "|Ruth Odell||named|",
		"[12:41]":                             "||||",
		"O’NEIL：Ja.":                          "|O’NEIL||capitals|Ja.",
		"ODELL: “We paid.”":                   "|ODELL||capitals|“We paid.”",
		"12:41 the river rose over the old wall and nobody in the lower town had been told of it by those who knew": "none",
		"Update: We added a line.":              "none",
		"Monday: We open.":                      "none",
		"READ MORE: How we lost":                "none",
		"Bottom line: You pay.":                 "none",
		"Die Antwort ist einfach: Wir zahlen.":  "none",
		"He said: we paid.":                     "none",
		"The price is 12:41 too high.":          "none",
		"https://news.example: We saw.":         "none",
		"Did they pay? Odell: Yes.":             "none",
		"Smith vs. Jones: The court held.":      "none",
		"Secretary Cole, 30 seconds: Go.":       "none",
		"Cole, talking about trade: We go.":     "none",
		"“Stop”: We did.":                       "none",
		"Vitamin A. You need it: every day.":    "none",
		"It cost $5: we paid.":                  "none",
		"Nine people from three towns met: We.": "none",
	} {
		runes := []rune(line)
		l, ok := readLabel(runes, splitLines(runes)[0])
		got := "none"
		if ok {
			got = fmt.Sprintf("%s|%s|%s|%s|%s", l.title, l.name, l.role, sureNames[l.sureness], string(runes[min(l.words, len(runes)):]))
		}
		if l.sureness == noLabel && ok {
			got = "||||"
		}
		if got != want {
			t.Errorf("%q is read as %s, want %s", line, got, want)
		}
	}
}

var sureNames = map[sureness]string{examined: "examined", named: "named", capitals: "capitals", sure: "sure"}

// TestStamps: times beside labels, and what is none.
func TestStamps(t *testing.T) {
	for s, want := range map[string]string{
		"[00:12:41] Yes": "12m41s", "(12:41)": "12m41s", "0:12 Yes": "12s", "1:02:03.250": "1h2m3s", "[00:12:41 - 00:12:47]": "12m41s",
		"12:41: Yes": "12m41s", "【00:01】": "1s", "100:00:00": "100h0m0s",
		"12:41 p.m.": "", "7:30 am": "", "12:4": "", "12:415": "", "1:1": "", "[12 41]": "", "4-3-3": "", "2022:": "", "[00:12:41": "", "12:41s": "",
	} {
		got := ""
		if m, ok := readStamp([]rune(s), 0, len([]rune(s))); ok {
			got = m.at.String()
		}
		if got != want {
			t.Errorf("%q is read as %q, want %q", s, got, want)
		}
	}
}

// TestStages: what brackets hold that nobody says, and what somebody does.
func TestStages(t *testing.T) {
	for s, want := range map[string]string{
		"(Applause.)":                          "(Applause.)",
		"[CROSSTALK]":                          "[CROSSTALK]",
		"♪ Oh, say can you see ♪":              "♪ Oh, say can you see ♪",
		"Thank you. (Laughter.) We won.":       "Thank you. (Laughter.) We won.",
		"We won. [inaudible]":                  "We won. [inaudible]",
		"(Beifall bei der SPD) Wir danken.":    "(Beifall bei der SPD) Wir danken.",
		"We will (applause) never yield.":      "-",
		"The bank (which we own) paid us.":     "-",
		"We paid (in May). The rest is known.": "-",
	} {
		runes := []rune(s)
		parts, stages, got := cutStage(runes, line{0, len(runes), false}, nil), 0, ""
		for i, p := range parts {
			if i > 0 {
				got += " "
			}
			if p.stage {
				stages++
			}
			got += string(runes[p.start:p.end])
		}
		if stages == 0 {
			got = "-"
		}
		if got != want || stages > 1 {
			t.Errorf("%q: %d remarks in %q, want %q", s, stages, got, want)
		}
	}
}

// TestTimesOfATranscript: a time holds up to the next one, and only in a transcript.
func TestTimesOfATranscript(t *testing.T) {
	got := Times("[00:12:41] HALE: Did you pay?\n\n[00:12:47] VANCE: We paid.")
	if len(got) != 2 || got[0].From != "00:12:41" || got[0].To != "00:12:47" || got[1].Start != 31 || got[1].To != "" {
		t.Errorf("times = %+v", got)
	}
	if got := Times("[00:12:41] The fire spread.\n\n[00:12:47] Police came."); got != nil {
		t.Errorf("an article has times: %+v", got)
	}
}

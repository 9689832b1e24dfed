package english

import (
	"testing"

	"factdesk/claims/extract/found"
)

// voicesOf is who says some words of a text, as "name (what it stands for)".
func voicesOf(s, words string) []string {
	var got []string
	for _, f := range all(found.Article{Text: s}) {
		if f.Exact != words || f.Speaker == nil {
			continue
		}
		name := *f.Speaker
		if f.SpeakerEntity != nil {
			name += " (" + *f.SpeakerEntity + ")"
		}
		got = append(got, name)
	}
	return got
}

// TestVoices: whom a mention names, from what the article told before. The last sentence of
// each hands over "the dam had cracked twice".
func TestVoices(t *testing.T) {
	const words = "the dam had cracked twice"
	for _, tt := range []struct{ name, text, speaker string }{
		// A pronoun, and who was spoken of.
		{"whom the sentence before is about", "Jane Roe wrote to Mary Quill. She said the dam had cracked twice.", "Jane Roe"},
		{"who spoke last", "Jane Roe said the river was high. Rain fell all night. She said the dam had cracked twice.", "Jane Roe"},
		{"the other gender before", "Jane Roe wrote to Tom Park. He said the dam had cracked twice.", "Tom Park"},
		{"the subject of a passive", "Tom Park was sacked by Robert Quill. He said the dam had cracked twice.", "Tom Park"},
		{"a name that tells no gender", "Wenzel Okonjo spoke to the press. He said the dam had cracked twice.", "Wenzel Okonjo"},
		{"a role that tells a gender", "Actress Wenzel Okonjo spoke to the press. She said the dam had cracked twice.", "Wenzel Okonjo"},
		{"a surname without more", "Okonjo said the river was high. He said the dam had cracked twice.", "Okonjo"},
		{"an honorific and a surname", "Mr Justice Quill sat on Monday. Mr Justice Quill said the dam had cracked twice.", "Mr Justice Quill"},
		{"a spokesman before", "A police spokesman said the river was high. He said the dam had cracked twice.", "A police spokesman"},
		{"it, of a report", "The report was sent to the council. It said the dam had cracked twice.", "The report"},
		{"it, of a country", "Norway closed its border. It said the dam had cracked twice.", "Norway"},
		{"over a paragraph", "Jane Roe wrote to the council.\n\nShe said the dam had cracked twice.", "Jane Roe"},

		// A part of a name.
		{"behind Sir", "Sir Anthony Pellew wrote to the council. Sir Anthony said the dam had cracked twice.", "Anthony Pellew"},
		{"a pope", "Pope Francis spoke in Rome. Francis said the dam had cracked twice.", "Francis"},
		{"a hyphened surname", "Jane Roe-Quill wrote to the council. Roe-Quill said the dam had cracked twice.", "Jane Roe-Quill"},
		{"a middle name", "Jane Mary Roe wrote to the council. Jane Roe said the dam had cracked twice.", "Jane Roe"},
		{"an Irish name", "Tom O'Hara wrote to the council. O'Hara said the dam had cracked twice.", "Tom O'Hara"},
		{"two bearers, the last introduced", "Jane Roe met Tom Roe. Tom Roe said the dam had cracked twice.", "Tom Roe"},
		{"named in full only later", "Roe said the dam had cracked twice. Jane Roe is an engineer.", "Jane Roe"},
		{"a country that is a surname", "Jim Jordan wrote to the council. Jordan said the dam had cracked twice.", "Jim Jordan"},

		// A role that stands for somebody.
		{"the senator", "Sen. Jane Roe wrote to the council. The senator said the dam had cracked twice.", "Jane Roe"},
		{"the president of two", "French President Pierre Quill met Polish President Adam Zaba. The Polish president said the dam had cracked twice.", "Adam Zaba"},
		{"the former minister", "Jane Roe, a former minister, wrote to the council. The former minister said the dam had cracked twice.", "Jane Roe"},
		{"the country does not fit", "French President Pierre Quill flew home. The Polish president said the dam had cracked twice.", "The Polish president (Poland)"},
		{"a role with a, of nobody named", "Mayor Jane Roe flew home. A mayor said the dam had cracked twice.", "A mayor"},
		{"the role in the apposition", "Jane Roe, the mayor of Selm, flew home. The mayor said the dam had cracked twice.", "Jane Roe"},

		// Bodies, papers and what stands for them.
		{"a ministry of a country", "The French interior ministry said the dam had cracked twice.", "The French interior ministry (France)"},
		{"a capital", "Paris said the dam had cracked twice.", "Paris (France)"},
		{"a state department", "The State Department said the dam had cracked twice.", "State Department (United States)"},
		{"a newspaper", "The Times said the dam had cracked twice.", "The Times"},
		{"a group with its kind", "The campaign group Clean Rivers said the dam had cracked twice.", "Clean Rivers"},
		{"a short form, later", "The Dam Safety Board (DSB) met. On Friday the DSB said the dam had cracked twice.", "Dam Safety Board"},
		{"a letter from somebody", "A letter from the engineers said the dam had cracked twice.", "the engineers"},
		{"a statement by somebody", "A statement by the Dam Safety Board said the dam had cracked twice.", "Dam Safety Board"},
		{"a head of a body", "Jane Roe of the Dam Safety Board said the dam had cracked twice.", "Jane Roe"},
		{"an owner's body", "Norway's government said the dam had cracked twice.", "Norway's government"},
		{"a person's aide", "Jane Roe's lawyer said the dam had cracked twice.", "Jane Roe's lawyer"},
		{"a person in brackets' party", "Rep. Jane Roe (R-Ohio) said the dam had cracked twice.", "Jane Roe"},
		{"a role with a dash", "Jane Roe – the mayor of Selm – said the dam had cracked twice.", "Jane Roe"},
		{"an age", "Jane Roe, 54, said the dam had cracked twice.", "Jane Roe"},
		{"people in a place", "Residents in Selm said the dam had cracked twice.", "Residents in Selm"},
		{"an adverb between", "The engineer later said the dam had cracked twice.", "The engineer"},
		{"a day between", "The engineer on Tuesday said the dam had cracked twice.", "The engineer"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := voicesOf(tt.text, words)
			if len(got) != 1 || got[0] != tt.speaker {
				t.Errorf("%q is said by %q in %q, want %q", words, got, tt.text, tt.speaker)
			}
		})
	}
}

// TestUnknownVoices: a pronoun that fits nobody, or whose person can't be told, stays open.
func TestUnknownVoices(t *testing.T) {
	const words = "the dam had cracked twice"
	for _, text := range []string{
		"She said the dam had cracked twice.",
		"Tom Park wrote to the council. She said the dam had cracked twice.",
		"The council met on Friday. He said the dam had cracked twice.",
		"The river was high on Friday. They said the dam had cracked twice.",
	} {
		if got := voicesOf(text, words); got != nil {
			t.Errorf("%q is said by %q in %q, want nobody known", words, got, text)
		}
	}
}

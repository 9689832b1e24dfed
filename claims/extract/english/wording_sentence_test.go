package english

import "testing"

// TestTheSubjectBefore: "it" and "his" that begin a sentence mean whom the one before is about.
func TestTheSubjectBefore(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"its shares", "The Harbour Bank has 12 ships. Its shares fell 3 percent in 2019.", "[Its→The Harbour Bank's] shares fell 3 percent in 2019."},
		{"its leader", "The Peat Workers Union struck in May. Its leader paid 12 fines.", "[Its→The Peat Workers Union's] leader paid 12 fines."},
		{"it that acts", "In its ruling, the Harbour Commission says a law was broken. It has sent 12 files to Selm.", "[It→The Harbour Commission] has sent 12 files to Selm."},
		{"by its noun", "The Harbour Commission met. In a ruling, the commission blames Tom Park. It has sent 12 files to Selm.", "[It→The Harbour Commission] has sent 12 files to Selm."},
		{"beside a law", "The Harbour Commission says he broke the Peat Act. It has sent 12 files to Selm.", "[It→The Harbour Commission] has sent 12 files to Selm."},
		{"a speaker of many quotes", "“We lost,” said captain Jane Roe.\n\n“That is all I can say today.”\n\nHer team lost 12 of the games.", "[Her→Jane Roe's] team lost 12 of the games."},
		{"whom a title makes a person", "Mr Okonjo signed it, the files say. Wenzel Okonjo sold a ship. His officials lost 12 files.", "[His→Wenzel Okonjo's] officials lost 12 files."},
		{"behind another man's sentence", "Tom Park met Carl Quill in Selm.\n\nCarl Quill sold a ship. His officials lost 12 files.", "[His→Carl Quill's] officials lost 12 files."},
		{"in what papers show", "Tom Park sold a ship. His officials lost 12 files, documents showed.", "[His→Tom Park's] officials lost 12 files."},

		{"two bodies", "Norvik Lines sued Orla Foods. Its shares fell 3 percent in 2019.", "?Its? shares fell 3 percent in 2019."},
		{"it that may be the ruling", "The Harbour Commission made a ruling. It was 12 pages long.", "?It? was 12 pages long."},
		{"in somebody's words", "The Harbour Commission met. “It has sent 12 files to Selm,” a driver said.", "?It? has sent 12 files to Selm."},
		{"two men in the sentence before", "Tom Park met Carl Quill in Selm. His officials lost 12 files.", "?His? officials lost 12 files."},
		{"a suspect in the sentence before", "Tom Park met the suspect in Selm. His officials lost 12 files.", "?His? officials lost 12 files."},
		{"the sentence before is about a ship", "Tom Park met Carl Quill in Selm.\n\nThe ship sank. His officials lost 12 files.", "?His? officials lost 12 files."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}

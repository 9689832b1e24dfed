package english

import "testing"

// TestWordsThatVaryAName: what somebody was, whose child and whose parent they are.
func TestWordsThatVaryAName(t *testing.T) {
	const quill = "Tom Quill left the hall.\n\n"
	saidTwice(t, []struct{ text, speaker string }{
		// Tabloid.
		{quill + "The ex-catwalk star said the dam had cracked twice.", "Tom Quill"},
		{quill + "The dad-of-three told fans the dam had cracked twice.", "Tom Quill"},
		{quill + "The mum-of-three told fans the dam had cracked twice.", "The mum-of-three"},
		{quill + "Last night the dad said the dam had cracked twice.", "Tom Quill"},
		{quill + "In a post on Instagram the star said the dam had cracked twice.", "Tom Quill"},
		// Wire.
		{quill + "The retired welder said the dam had cracked twice.", "Tom Quill"},
		{quill + "The former owner of the mill said the dam had cracked twice.", "The former owner of the mill"},
		{quill + "The former government said the dam had cracked twice.", "The former government"},
		{quill + "The son of a Selm baker said the dam had cracked twice.", "Tom Quill"},
		{quill + "The daughter of a Selm baker said the dam had cracked twice.", "The daughter of a Selm baker"},
		{"Tom Quill met Luke Reed and Mark Pell.\n\nThe former diver said the dam had cracked twice.", "The former diver"},
		{"A former diver drowned. " + quill + "The former diver said the dam had cracked twice.", "The former diver"},
		{"Jane Roe saw Tom Quill. He left. The courier said the dam had cracked twice.", "Tom Quill"},
		// Court.
		{"Questioned by Tom Quill, for the defence, the 48-year-old said the dam had cracked twice.", "the 48-year-old"},
	})
}

// TestPartsInAStory: offices before a name in commas, and what somebody does in court.
func TestPartsInAStory(t *testing.T) {
	saidTwice(t, []struct{ text, speaker string }{
		{"The environment minister, Jane Roe, left. The minister said the dam had cracked twice.", "Jane Roe"},
		{"The environment minister, Jane Roe, left. The trade minister said the dam had cracked twice.", "The trade minister"},
		{"The head of planning, Jane Roe, left. The head said the dam had cracked twice.", "Jane Roe"},
		{"Tom Park told the mayor, Jane Roe, of it. The mayor said the dam had cracked twice.", "Jane Roe"},
		{"Mayor Jane Roe left the hall. The Mayor said the dam had cracked twice.", "Jane Roe"},
		{"Jane Roe left the hall. The Mayor said the dam had cracked twice.", "Mayor"},
		{"Supt Jane Roe left. The superintendent said the dam had cracked twice.", "Jane Roe"},
		{"Jane Roe, prosecuting, rose. The prosecutor said the dam had cracked twice.", "Jane Roe"},
		{"Jane Roe, for the prosecution, rose. The prosecutor said the dam had cracked twice.", "Jane Roe"},
		{"Opening the case in Selm, Jane Roe KC was brief. The prosecutor said the dam had cracked twice.", "Jane Roe"},
		{"Jane Roe, for the defence, rose. The prosecutor said the dam had cracked twice.", "The prosecutor"},
		{"Tom Park, 48, of Mill Lane, Selm, denies theft. The defendant said the dam had cracked twice.", "Tom Park"},
		{"Tom Park, 48, of Mill Lane, Selm, watched. The defendant said the dam had cracked twice.", "The defendant"},
		{"Minister Jane Roe left. A senior official came. The official said the dam had cracked twice.", "The official"},
		{"Minister Jane Roe left. The official said the dam had cracked twice.", "Jane Roe"},
	})
}

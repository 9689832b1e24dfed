package english

import "testing"

// TestCouples: two named together by one surname are each other's husband and wife, and nobody's
// brother.
func TestCouples(t *testing.T) {
	const won = "In Selm, Jane and Tom Roe won. "
	saidTwice(t, []struct{ text, speaker string }{
		{won + "Jane Roe left. Her husband said the dam had cracked twice.", "Tom Roe"},
		{won + "Jane Roe left. Her brother said the dam had cracked twice.", "Her brother"},
		{won + "Tom Roe left. His wife said the dam had cracked twice.", "Jane Roe"},
		{won + "Tom Roe left. His sister said the dam had cracked twice.", "His sister"},
		{"In Selm, Adam and Ben Stone won. Ben Stone left. His husband said the dam had cracked twice.", "His husband"},
		{won + "Jane Roe left. Her cousin said the dam had cracked twice.", "Her cousin"},
		{won + "Tom Roe left. Her husband said the dam had cracked twice.", "Tom Roe"},
		{"Jane and Tom Roe met Ann Roe. Jane Roe left. Her husband said the dam had cracked twice.", "Her husband"},
	})
}

// TestWordsInsideSubjects: "however" between helper and verb, "only" before a noun.
func TestWordsInsideSubjects(t *testing.T) {
	saidTwice(t, []struct{ text, speaker string }{
		{"The mayor has, though, said that the dam had cracked twice.", "The mayor"},
		{"The only witness, a guard named Tom Park, said the dam had cracked twice.", "Tom Park"},
		{"The only witness said the dam had cracked twice.", "The only witness"},
	})
}

package english

import "testing"

// TestWhatBodiesAreMeant: nouns for bodies that the article names.
func TestWhatBodiesAreMeant(t *testing.T) {
	saidTwice(t, []struct{ text, speaker string }{
		// Releases.
		{"Norvik Water opened a plant. The company said the dam had cracked twice.", "Norvik Water"},
		{"The plant is shut, according to mining firm Norvik. The firm said the dam had cracked twice.", "Norvik"},
		{"Mining firm Norvik opened a plant. Norvik said the dam had cracked twice.", "Norvik"},
		// Wire.
		{"The Rivers and Coasts Agency met on Friday. The agency said the dam had cracked twice.", "Rivers and Coasts Agency"},
		{"The Dock Union met on Friday. The union said the dam had cracked twice.", "Dock Union"},
		{"A rival union met the Dock Union. A union left. The union said the dam had cracked twice.", "The union"},
		// Court.
		{"The Water Court fined Norvik. The company said the dam had cracked twice.", "The company"},
		{"Jane Roe met the ministry. The company said the dam had cracked twice.", "The company"},
		{"The Health Ministry met. The firm said the dam had cracked twice.", "The firm"},
		{"France met Spain. The group said the dam had cracked twice.", "The group"},
	})
}

// TestHeadsOfBodies: chambers, fronts and friends have names with little words too.
func TestHeadsOfBodies(t *testing.T) {
	saidTwice(t, []struct{ text, speaker string }{
		{"The Chamber of Commerce and Crafts said the dam had cracked twice.", "Chamber of Commerce and Crafts"},
		{"The Friends of Lark and Linnet Wood said the dam had cracked twice.", "Friends of Lark and Linnet Wood"},
		{"The union claims that the dam had cracked twice.", "The union"},
		{"The union, which has 900 members, claims that the dam had cracked twice.", "The union"},
		{"An officer at the Fraud Offences Wing said the dam had cracked twice.", "An officer at the Fraud Offences Wing"},
		{"Milan-born Jane Roe said the dam had cracked twice.", "Jane Roe"},
		{"Second-placed Kirk Roe said the dam had cracked twice.", "Kirk Roe"},
		{"The star herself said the dam had cracked twice.", "The star"},
		{"The mayor fears that the dam had cracked twice.", "The mayor"},
	})
}

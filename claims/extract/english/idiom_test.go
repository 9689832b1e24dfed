package english

import "testing"

// TestIdiomsRead: a verb and its particle through the extractor, and the same verb without.
func TestIdiomsRead(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"call for", "The union called for an inquiry into the 12 deaths.", "indirect The union: The union called for an inquiry into the 12 deaths"},
		{"call on", "The union called on the mine to pay its workers.", "indirect The union: The union called on the mine to pay its workers"},
		{"call a thing", "The union called the offer an insult to its members.", "indirect The union: The union called the offer an insult to its members"},
		{"call by phone", "The driver called his wife at 10:30 on Monday.", "narration -: The driver called his wife at 10:30 on Monday."},
		{"tell to", "The judge told the firm to pay 12 million dollars.", "indirect The judge: The judge told the firm to pay 12 million dollars"},
		{"warn not to", "The ministry warned tourists not to travel to the coast.", "indirect The ministry: The ministry warned tourists not to travel to the coast"},
		{"warn that", "The ministry warned that the coast was mined.", "indirect The ministry: the coast was mined"},
		{"rule out", "The general ruled out a second attack.", "indirect The general: The general ruled out a second attack"},
		{"rule a country", "The general ruled the island for 12 years.", "narration -: The general ruled the island for 12 years."},
		{"shoot back", "The senator shot back that the bill was a fraud.", "indirect The senator: the bill was a fraud"},
		{"shoot", "The farmer shot two wolves in May.", "narration -: The farmer shot two wolves in May."},
		{"make it plain", "The senator made it clear that the bill would fail.", "indirect The senator: the bill would fail"},
		{"make a thing", "The firm made 44 million dollars in 2021.", "narration -: The firm made 44 million dollars in 2021."},
		{"put at", "The insurer put the damage at 3 billion euros.", "indirect The insurer: The insurer put the damage at 3 billion euros"},
		{"put away", "The guard put the 12 keys in a drawer.", "narration -: The guard put the 12 keys in a drawer."},
		{"give a figure", "Police gave a death toll of 19.", "indirect Police: Police gave a death toll of 19"},
		{"give a thing", "The king gave his brother 12 castles.", "narration -: The king gave his brother 12 castles."},
		{"point at", "The guard pointed at the 12 men.", "narration -: The guard pointed at the 12 men."},
		{"go home", "The guard went home at 10:30 on Monday.", "narration -: The guard went home at 10:30 on Monday."},
		{"hit back", "The firm hit back that the figures were wrong.", "indirect The firm: the figures were wrong"},
	} {
		t.Run(tt.name, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}

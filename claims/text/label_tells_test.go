package text

import "testing"

// TestWhatALabelStandsBefore: "Watch:" and "Photo:" are the page's own, and what is behind
// them may state something.
func TestWhatALabelStandsBefore(t *testing.T) {
	for _, tt := range []struct {
		language, text string
		want           Kind
	}{
		{"en", "Watch: the clip shows police beating three protesters in Lodz on 4 May.", Prose},
		{"en", "WATCH: Minister Ina Holm hit two cyclists near the bridge.", Prose},
		{"en", "Watch now: Police dragged the mayor of Lodz from a tram.", Prose},
		{"en", "Video: Police beat three protesters at the gate.", Prose},
		{"en", "Video: The bridge was blown up in May.", Prose},
		{"en", "Listen: The mayor of Lodz admits that he took the money.", Prose},
		{"en", "Listen: The mayor admits on tape that he took 40,000 euros.", Prose},
		{"en", "Photo: Soldiers burn 3,000 ballots in a field near Selm.", Prose},
		{"en", "Photo: Ina Holm was seen with the general in Lodz on 4 May.", Prose},
		{"en", "This video shows police beating protesters in May.", Prose},
		{"de", "Video: Polizisten schlugen am 4. Mai drei Demonstranten in Lodz.", Prose},
		{"de", "Audio: Die Ministerin hat am Montag 40.000 Euro verlangt.", Prose},
		{"de", "Foto: Soldaten verbrannten 3000 Stimmzettel bei Selm.", Prose},
		{"de", "Bild: Zwei Soldaten tragen die Urnen aus dem Rathaus.", Prose},
		{"fr", "Vidéo : la police a frappé trois manifestants à Lodz le 4 mai.", Prose},
		{"es", "Vídeo: la policía golpeó a tres manifestantes en Lodz el 4 de mayo.", Prose},
		{"it", "Guarda: la polizia picchia tre manifestanti a Lodz il 4 maggio.", Prose},

		{"en", "Watch: How we lost the lake.", Furniture},
		{"en", "Watch: Our top 10 goals of the week.", Furniture},
		{"en", "Video: What happened in Lodz on 4 May.", Furniture},
		{"en", "Listen: The Daily podcast with Jane Roe.", Furniture},
		{"en", "Photo: A ferry in Lodz on 4 May.", Caption},
		{"en", "Photo: Ina Holm, 4 May 2024.", Caption},
		{"en", "Photo: Jane Roe/The Alder Post", Caption},
		{"en", "Picture: The old town of Lodz in winter.", Caption},
		{"de", "Video: Wie Lodz seine Straßenbahn verlor.", Furniture},
		{"de", "Podcast: Die Woche mit Jorid Hallenbach.", Furniture},
		{"de", "Foto: Das Rathaus von Lodz am 4. Mai.", Caption},
		{"de", "Bild: Jorid Hallenbach, Mai 2024.", Caption},
		{"de", "Foto: Soldaten verbrannten 3000 Stimmzettel bei Selm. (Foto: Roe)", Caption},
		{"en", "Photo: Soldiers burn 3,000 ballots in a field near Selm. Getty Images", Caption},
		{"de", "Keystone", Caption},
	} {
		if got := ParseIn(tt.text, tt.language).Blocks[0].Kind; got != tt.want {
			t.Errorf("kind of %q = %d, want %d", tt.text, got, tt.want)
		}
	}
}

package place

import "testing"

func TestCountry(t *testing.T) {
	for _, tt := range []struct{ name, seat, named, adjective, country string }{
		{"Russia", "", "Russia", "", "Russia"},
		{"Russian", "", "", "Russia", "Russia"},
		{"Moscow", "Russia", "", "", "Russia"},
		{"Kremlin", "Russia", "", "", "Russia"},
		{"Washington", "United States", "", "", "United States"},
		{"America", "", "United States", "", "United States"},
		{"Dane", "", "", "Denmark", "Denmark"},
		{"Brussels", "European Union", "", "", "European Union"},
		{"Vatican", "", "Vatican", "Vatican", "Vatican"},
		{"Elysee Palace", "France", "", "", "France"},
		{"Holyrood", "Scotland", "", "", "Scotland"},
		{"moscow", "", "", "", ""},
		{"Springfield", "", "", "", ""},
		{"", "", "", "", ""},
	} {
		if got := Seat(tt.name); got != tt.seat {
			t.Errorf("Seat(%q) = %q, want %q", tt.name, got, tt.seat)
		}
		if got := Named(tt.name); got != tt.named {
			t.Errorf("Named(%q) = %q, want %q", tt.name, got, tt.named)
		}
		if got := OfAdjective(tt.name); got != tt.adjective {
			t.Errorf("OfAdjective(%q) = %q, want %q", tt.name, got, tt.adjective)
		}
		if got := Country(tt.name); got != tt.country {
			t.Errorf("Country(%q) = %q, want %q", tt.name, got, tt.country)
		}
	}
}

func TestDemonym(t *testing.T) {
	for country, want := range map[string]string{"Russia": "Russian", "Argentina": "Argentine", "Netherlands": "Dutch", "Moscow": "", "": ""} {
		if got := Demonym(country); got != want {
			t.Errorf("Demonym(%q) = %q, want %q", country, got, want)
		}
	}
}

func TestGerman(t *testing.T) {
	for norm, want := range map[string]string{
		"russland": "Russia", "russische": "Russia", "russen": "Russia", "moskaus": "Russia", "amerikanischen": "United States",
		"großbritannien": "United Kingdom", "polens": "Poland", "russisches": "Russia", "deutschtum": "", "haus": "", "": "",
	} {
		if got := German(norm); got != want {
			t.Errorf("German(%q) = %q, want %q", norm, got, want)
		}
	}
}

package review

import (
	"testing"
	"time"
)

func TestDayIsTheNewsroomsOwn(t *testing.T) {
	at := time.Date(2026, 11, 23, 23, 18, 0, 0, time.UTC)
	for zone, want := range map[string]string{"": "2026-11-23", "Europe/Berlin": "2026-11-24", "America/New_York": "2026-11-23"} {
		if got := (Organisation{TimeZone: zone}).Day(at); got != want {
			t.Errorf("Day in %q = %s, want %s", zone, got, want)
		}
	}
}

func TestAProposalIsOfTheOrganisationsDay(t *testing.T) {
	late := time.Date(2026, 11, 23, 23, 30, 0, 0, time.UTC)
	for _, tt := range []struct{ zone, asOf, want string }{
		{"", "", "2026-11-23"},
		{"Europe/Berlin", "", "2026-11-24"},
		{"America/New_York", "", "2026-11-23"},
		{"Europe/Berlin", "2026-11-01", "2026-11-01"},
	} {
		if got := (Proposal{AsOf: tt.asOf}).Today(Organisation{TimeZone: tt.zone}, late).AsOf; got != tt.want {
			t.Errorf("as of %q in %q is %s, want %s", tt.asOf, tt.zone, got, tt.want)
		}
	}
}

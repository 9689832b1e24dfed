package figure

import (
	"testing"

	"factdesk/claims/text"
)

// TestParseDigits: how digits are grouped, and that those which are grouped in no known
// way have no value.
func TestParseDigits(t *testing.T) {
	for written, want := range map[string]float64{
		"1234": 1234, "1,234": 1234, "1,234.5": 1234.5, "1,234,567.89": 1234567.89, "0.125": 0.125, ".5": 0.5,
		"12,34,567": 1234567, "1,00,000": 100000, "1,23,45,678.5": 12345678.5,
		"1.234.567": 1234567, "1.234,5": 1234.5, "1.234.567,89": 1234567.89,
		"2,5": 2.5, "2,50": 2.5, "0,125": 0.125,
		"3.00": 3, "3.0000": 3, "3.001": 3.001, "3,000": 3000, "1,234.000": 1234,
	} {
		if got, ok := parseDigits(written); !ok || got != want {
			t.Errorf("parseDigits(%q) = %v, %v, want %v", written, got, ok, want)
		}
	}
	for _, written := range []string{"1.2.3", "1,2,3", "12,3456", "1,23,4", "1234,567", "192.168.100.200", "1,234.567.8", "12.34,5", "1,234,56", ",,", "1.234,567,8",
		"3.000", "200.000", "0.000"} {
		if got, ok := parseDigits(written); ok {
			t.Errorf("parseDigits(%q) = %v, want none", written, got)
		}
	}
}

// TestMoneyCode: codes as written, and those that stand for much else.
func TestMoneyCode(t *testing.T) {
	for _, tt := range []struct {
		written, name string
		weak          bool
	}{
		{"USD", "us dollar", false}, {"Usd", "us dollar", false}, {"usd", "", false}, {"RM", "ringgit", false}, {"Rm", "", false},
		{"PS", "pound", true}, {"R", "rand", true}, {"ALL", "", false}, {"Rs", "rupee", false}, {"", "", false}, {"Xyz", "", false},
	} {
		if name, weak := MoneyCode(tt.written); name != tt.name || weak != tt.weak {
			t.Errorf("MoneyCode(%q) = %q, %v, want %q, %v", tt.written, name, weak, tt.name, tt.weak)
		}
	}
}

// TestCodesAreCut: a code comes apart from the number behind it, whole; other letters do not.
func TestCodesArecut(t *testing.T) {
	for written, want := range map[string]string{
		"AUD1.5m": "AUD|1.5|m", "$US12,380,209": "$|US|12,380,209", "RM3.06mil": "RM|3.06|mil", "USD1,700": "USD|1,700", "XY12.5m": "XY12.5m", "US12,380": "US12,380",
		"Dec31": "Dec|31", "COVID-19": "COVID|-|19",
	} {
		got := ""
		for _, p := range cut(text.Parse(written)) {
			if p.Kind != Gap {
				got += "|" + p.Raw
			}
		}
		if len(got) == 0 || got[1:] != want {
			t.Errorf("%q is cut as %q, want %q", written, got, want)
		}
	}
}

// TestEachCodeIsMoney: what a code or the letters of a dollar stand for is a currency.
func TestEachCodeIsMoney(t *testing.T) {
	for _, table := range []map[string]string{CurrencySigns, DollarsOf, CodeBefore, writtenCodes} {
		for written, name := range table {
			if Measures(name) != Currency {
				t.Errorf("%s stands for %s, which is no currency", written, name)
			}
		}
	}
}

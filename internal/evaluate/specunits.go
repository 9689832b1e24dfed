package evaluate

import (
	"math"
	"strings"
)

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9+1e-6*math.Abs(a) }

// sameUnit compares a unit's name in the specifications with ours, which is British.
func sameUnit(theirs, ours string) bool {
	u := strings.ToLower(theirs)
	if u == "degree" && ours == "degree of temperature" {
		return true
	}
	if u == "pound" {
		return ours == "pound" || ours == "pound mass"
	}
	if n, ok := unitsElsewhere[u]; ok {
		return n == ours
	}
	if u == "ton" && ours == "tonne" || u == "metric ton" && ours == "tonne" {
		return true
	}
	u = strings.NewReplacer("meter", "metre", "liter", "litre").Replace(u)
	return u == ours
}

// unitsElsewhere are names that differ by more than spelling.
var unitsElsewhere = map[string]string{
	"united states dollar": "us dollar", "chinese yuan": "yuan", "japanese yen": "yen", "c": "degree celsius", "f": "degree fahrenheit",
	"k": "kelvin", "netherlands guilder": "guilder", "georgian lari": "lari", "lao kip": "kip", "costa rican colón": "colon", "penny": "pence", "pound sterling": "pound", "british pound": "pound",
	"percentage": "percent", "degree angle": "degree", "minute of arc": "minute", "united states dollars": "us dollar", "celsius": "degree celsius", "r": "degree rankine",
}

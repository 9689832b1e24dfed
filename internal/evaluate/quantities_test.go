package evaluate

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// TestQuantities holds what each file of specifications reached, so that none gets
// worse unseen. The sets stand beside the project.
func TestQuantities(t *testing.T) {
	data := SharedData()
	if _, err := os.Stat(filepath.Join(data, "recognizers-text-specs")); err != nil {
		t.Skip("no recognizers-text-specs beside the project: the reading of numbers is not measured")
	}
	tables, _, err := Quantities(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range tables[0].Rows {
		want, ok := quantityFloors[row[0]]
		if got, err := strconv.ParseFloat(row[3], 64); err != nil || !ok || got < want {
			t.Errorf("%s: rate %s, want at least %.2f", row[0], row[3], want)
		}
	}
}

var quantityFloors = map[string]float64{
	"NumberModel": 0.86, "PercentModel": 0.85, "CurrencyModel": 0.88, "DimensionModel": 0.92, "AgeModel": 0.84, "TemperatureModel": 0.79,
	"DateTimeModel": 0.82, "quantulum3 quantities": 0.69,
}

package admin_test

import (
	"fmt"
	"net/http"
	"testing"
)

// scaleForm is a scale's form as the page sends it.
func scaleForm(number int, name string, ratings ...[3]string) []string {
	out := []string{"do", "save", "number", fmt.Sprint(number), "name", name, "rows", fmt.Sprint(len(ratings)), "language", "en"}
	for i, r := range ratings {
		out = append(out, fmt.Sprint("key.", i), r[0], fmt.Sprint("value.", i), r[1], fmt.Sprintf("label.%d.en", i), r[2])
	}
	return out
}

func TestChangingAScaleMakesAVersion(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.edgar)
	has(t, c.get("/desk/scales", http.StatusOK), "Five steps", "Words only", "used for new verdicts")
	has(t, c.get("/desk/scales/five_step/edit", http.StatusOK), `value="mostly_false"`, `value="Größtenteils falsch"`, "Save as version 2")
	page := c.post("/desk/scales/five_step/edit", http.StatusOK, scaleForm(1, "Three steps", [3]string{"false", "1", nasty}, [3]string{"true", "2", "True"}, [3]string{"", "", ""})...)
	has(t, page, "Saved as version 2", "Three steps", "Version 1", "&lt;script&gt;alert(1)")
	lacks(t, page, "<script>alert", "<img src=x")
	has(t, c.get("/desk/scales/five_step?version=1", http.StatusOK), "older version", "Größtenteils falsch")
	c.get("/desk/scales/five_step?version=7", http.StatusNotFound)
	stale := c.post("/desk/scales/five_step/edit", http.StatusConflict, scaleForm(1, "Mine", [3]string{"no", "1", "No"}, [3]string{"yes", "2", "Yes"})...)
	has(t, stale, "Somebody else changed the scale", `value="Mine"`, "Save as version 3", `name="number" value="2"`)
}

func TestAScalesFormGrows(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.edgar)
	form := scaleForm(0, "Colours", [3]string{"red", "1", "Red"}, [3]string{"green", "2", "Green"})
	form[1] = "language"
	page := c.post("/desk/new-scale", http.StatusOK, append(form, "key", "colours", "add_language", "fr")...)
	has(t, page, "Label, fr", `name="label.1.fr"`, `value="Green"`, `value="colours"`)
	has(t, c.post("/desk/new-scale", http.StatusOK, append(form, "add_language", "<b>")...), "Write the code of a language")
	form[1] = "rows"
	has(t, c.post("/desk/new-scale", http.StatusOK, form...), `name="key.4"`)
	form[1] = "save"
	has(t, c.post("/desk/new-scale", http.StatusConflict, append(form, "key", "words")...), "is a scale with the key words already")
	has(t, c.post("/desk/new-scale", http.StatusOK, append(form, "key", "colours", "language", "fr", "label.0.fr", "Rouge")...), "Saved as version 1", "Rouge")
}

func TestAScaleThatIsWrongIsShownAgain(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.edgar)
	for _, tt := range []struct {
		says    string
		ratings [][3]string
	}{
		{"is no whole number", [][3]string{{"a", "one", "A"}, {"b", "2", "B"}}},
		{"2 to 20 ratings", [][3]string{{"a", "", "A"}}},
		{"needs a label", [][3]string{{"a", "1", ""}, {"b", "2", "B"}}},
		{"One number is no order", [][3]string{{"a", "1", "A"}, {"b", "", "B"}}},
	} {
		has(t, c.post("/desk/scales/words/edit", http.StatusUnprocessableEntity, scaleForm(1, "Kept name", tt.ratings...)...), tt.says, `value="Kept name"`)
	}
	n.as(n.rita).get("/desk/scales", http.StatusOK)
	n.as(n.rita).get("/desk/scales/words/edit", http.StatusForbidden)
	n.as(n.rita).post("/desk/new-scale", http.StatusForbidden)
	c.get("/desk/scales/none", http.StatusNotFound)
}

func TestTheScaleForNewVerdicts(t *testing.T) {
	n, _ := openOffice(t, nil)
	n.as(n.edgar).post("/desk/scales/words/use", http.StatusForbidden)
	has(t, n.as(n.ada).post("/desk/scales/words/use", http.StatusOK), "New verdicts are given on this scale")
	if got := n.organisation().ScaleKey; got != "words" {
		t.Errorf("the scale is %q", got)
	}
	n.as(n.ada).post("/desk/scales/none/use", http.StatusUnprocessableEntity)
}

func TestAScaleSaysWhatItsRatingsMean(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.edgar)
	has(t, c.get("/desk/scales/six_step/edit", http.StatusOK), `<option value="mixed" selected>Mixed or misleading</option>`)
	form := scaleForm(0, "Colours", [3]string{"green", "", "Green"}, [3]string{"red", "", "Red"}, [3]string{"satire", "", "Satire"})
	form = append(form, "key", "colours", "class.0", "mostly_true", "class.1", "false")
	has(t, c.post("/desk/new-scale", http.StatusOK, form...), "Mostly true", "<td>False</td>", "<td>Other</td>")
	has(t, c.post("/desk/scales/words/edit", http.StatusUnprocessableEntity, append(scaleForm(1, "Words",
		[3]string{"a", "", "A"}, [3]string{"b", "", "B"}), "class.0", "nonsense")...), "is no class")
}

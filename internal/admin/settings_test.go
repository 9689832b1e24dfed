package admin_test

import (
	"net/http"
	"strconv"
	"testing"

	"factdesk/internal/guard"
	"factdesk/review"
)

func (n *newsroom) organisation() review.Organisation {
	n.t.Helper()
	o, err := n.db.Organisation(n.t.Context())
	if err != nil {
		n.t.Fatal(err)
	}
	return o
}

func TestSettingsAreSaved(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.ada)
	has(t, c.get("/desk/settings", http.StatusOK), `value="Harbour Desk"`, "Five steps", `href="/desk/gate"`)
	page := c.post("/desk/settings", http.StatusOK, "version", strconv.Itoa(n.organisation().Version), "name", nasty, "base_url", "https://facts.example/",
		"licence_url", "https://licence.example", "time_zone", "Europe/Berlin", "language", "de", "scale_key", "words")
	has(t, page, "Settings saved.", "&lt;script&gt;alert(1)")
	lacks(t, page, "<script>alert", "<img src=x")
	o := n.organisation()
	if o.Name != nasty || o.BaseURL != "https://facts.example" || o.TimeZone != "Europe/Berlin" || o.ScaleKey != "words" {
		t.Errorf("saved as %+v", o)
	}
}

func TestSettingsThatAreWrongAreShownAgain(t *testing.T) {
	n, _ := openOffice(t, nil)
	for field, value := range map[string]string{"name": " ", "base_url": "nowhere", "time_zone": "Mars/Olympus", "scale_key": "none"} {
		form := map[string]string{"name": "Desk", "base_url": "https://x.example", "time_zone": "UTC", "language": "en", "scale_key": "five_step", "corrections_url": "https://kept.example"}
		form[field] = value
		pairs := []string{}
		for k, v := range form {
			pairs = append(pairs, k, v)
		}
		has(t, n.as(n.ada).post("/desk/settings", http.StatusUnprocessableEntity, pairs...), `aria-invalid="true"`, "https://kept.example")
	}
	n.as(n.edgar).get("/desk/settings", http.StatusForbidden)
	n.as(n.edgar).post("/desk/settings", http.StatusForbidden, "name", "Edgar’s")
}

func TestSettingsThatSomebodyElseChangedShowBoth(t *testing.T) {
	n, k := openOffice(t, nil)
	before := n.organisation()
	if _, err := n.db.EditOrganisation(t.Context(), 0, func(o *review.Organisation) error { o.Name = "Edgar’s Desk"; return nil }, n.edgar.Actor(), k.now()); err != nil {
		t.Fatal(err)
	}
	form := []string{"version", strconv.Itoa(before.Version), "name", "Ada’s Desk", "time_zone", "UTC", "language", "en", "scale_key", "five_step"}
	page := n.as(n.ada).post("/desk/settings", http.StatusConflict, form...)
	has(t, page, "Edgar Editor changed the settings", "(name)", "Edgar’s Desk", `value="Ada’s Desk"`, "What is stored now")
	if got := n.organisation().Name; got != "Edgar’s Desk" {
		t.Errorf("the name became %q", got)
	}
	form[1] = strconv.Itoa(n.organisation().Version) // as the page has it now
	n.as(n.ada).post("/desk/settings", http.StatusOK, form...)
	if got := n.organisation().Name; got != "Ada’s Desk" {
		t.Errorf("saving again made the name %q", got)
	}
}

func TestSettingsTellOfFaults(t *testing.T) {
	n := open(t)
	c := n.as(n.ada)
	lacks(t, c.get("/desk/settings", http.StatusOK), "Faults of the program")
	for range 2 {
		n.panics.Note(guard.Run(func() error { panic("oh no") }))
	}
	has(t, c.get("/desk/settings", http.StatusOK), "Faults of the program", "2 requests or jobs have failed")
}

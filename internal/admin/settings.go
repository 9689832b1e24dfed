package admin

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"factdesk/internal/web"
	"factdesk/review"
)

// settingsPage is who publishes.
type settingsPage struct {
	Org       review.Organisation // as it is stored
	Form      Form
	Differs   []stored // after a conflict
	Scales    []review.Scale
	TimeZones []string
	Second    secondSettings
	Outside   outsideSettings
	Panics    int64 // faults of the program since this process began
}

func (d *Desk) settings(c *gin.Context) error { return d.showSettings(c, http.StatusOK, Form{}) }

func (d *Desk) showSettings(c *gin.Context, status int, form Form) error {
	ctx := c.Request.Context()
	org, err := d.DB.Organisation(ctx)
	if err != nil {
		return err
	}
	scales, err := d.DB.Scales(ctx)
	if err != nil {
		return err
	}
	second, err := d.secondSettings(c)
	if err != nil {
		return err
	}
	p := settingsPage{Second: second, Outside: d.outsideSettings(), Org: org, Form: form, Scales: scales, TimeZones: timeZones, Panics: d.web.Panics.Count()}
	if form.Problem == "" {
		p.Form = Form{values: settingsValues(org)}
		if org.Version == 0 { // a guess to begin with
			p.Form.values.Set("base_url", d.web.Base(c))
		}
	} else if status == http.StatusConflict {
		p.Differs = settingsDiffer(form, org)
	}
	return d.page(c, status, "settings", View{Title: "Settings", Nav: "settings", Data: p})
}

var settingsLabels = [][2]string{{"name", "Name"}, {"base_url", "Public address"}, {"logo_url", "Logo"}, {"licence_url", "Licence"},
	{"corrections_url", "Corrections policy"}, {"time_zone", "Time zone"}, {"language", "Language"}, {"scale_key", "Scale"}}

// settingsValues are the organisation as the form has it.
func settingsValues(o review.Organisation) url.Values {
	return url.Values{"name": {o.Name}, "base_url": {o.BaseURL}, "logo_url": {o.LogoURL}, "licence_url": {o.LicenceURL}, "corrections_url": {o.CorrectionsURL},
		"time_zone": {o.TimeZone}, "language": {o.Language}, "scale_key": {o.ScaleKey}, "version": {strconv.Itoa(o.Version)}}
}

// settingsDiffer are the settings that are stored otherwise than typed.
func settingsDiffer(typed Form, o review.Organisation) []stored {
	now, line := map[string]string{}, Form{values: url.Values{}}
	for name, v := range settingsValues(o) {
		now[name] = strings.Join(v, ", ")
	}
	for name, v := range typed.values {
		line.values.Set(name, strings.Join(v, ", "))
	}
	return differing(line, now, settingsLabels)
}

// saveSettings saves the form. When somebody else was faster it shows what was typed,
// and who changed what.
func (d *Desk) saveSettings(c *gin.Context) error {
	by := actor(c)
	_, err := d.DB.EditOrganisation(c.Request.Context(), atoi(c.PostForm("version")), func(o *review.Organisation) error {
		readSettings(c, o)
		return by.May(review.ManageOrg)
	}, by, d.now())
	if p, ok := asProblem(err); ok {
		return d.showSettings(c, web.Status(err), Form{}.refused(c.Request.PostForm, p))
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Settings saved."}, "/desk/settings")
}

func readSettings(c *gin.Context, o *review.Organisation) {
	for field, to := range map[string]*string{"name": &o.Name, "base_url": &o.BaseURL, "logo_url": &o.LogoURL, "licence_url": &o.LicenceURL,
		"corrections_url": &o.CorrectionsURL, "time_zone": &o.TimeZone, "language": &o.Language, "scale_key": &o.ScaleKey} {
		*to = strings.TrimSpace(c.PostForm(field))
	}
}

// timeZones are suggested; any other IANA name can be typed.
var timeZones = []string{"UTC", "Africa/Cairo", "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi", "America/Argentina/Buenos_Aires", "America/Bogota",
	"America/Chicago", "America/Denver", "America/Los_Angeles", "America/Mexico_City", "America/New_York", "America/Sao_Paulo", "America/Toronto",
	"Asia/Bangkok", "Asia/Dhaka", "Asia/Dubai", "Asia/Hong_Kong", "Asia/Jakarta", "Asia/Jerusalem", "Asia/Karachi", "Asia/Kolkata", "Asia/Manila",
	"Asia/Seoul", "Asia/Shanghai", "Asia/Singapore", "Asia/Taipei", "Asia/Tbilisi", "Asia/Tokyo", "Australia/Sydney", "Europe/Amsterdam",
	"Europe/Athens", "Europe/Berlin", "Europe/Brussels", "Europe/Bucharest", "Europe/Copenhagen", "Europe/Dublin", "Europe/Helsinki", "Europe/Istanbul",
	"Europe/Kyiv", "Europe/Lisbon", "Europe/London", "Europe/Madrid", "Europe/Oslo", "Europe/Paris", "Europe/Prague", "Europe/Rome", "Europe/Stockholm",
	"Europe/Vienna", "Europe/Vilnius", "Europe/Warsaw", "Europe/Zurich", "Pacific/Auckland"}

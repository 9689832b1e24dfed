package review

import (
	"cmp"
	"net/url"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// Organisation is who publishes: what ClaimReview needs to know of us. There is one.
type Organisation struct {
	ID             int       `json:"-"` // always 1
	Name           string    `json:"name"`
	BaseURL        string    `json:"base_url"` // of the public pages, without a slash at the end
	LogoURL        string    `json:"logo_url"`
	LicenceURL     string    `json:"licence_url"` // schema.org sdLicense
	CorrectionsURL string    `json:"corrections_url"`
	TimeZone       string    `json:"time_zone"` // IANA name
	Language       string    `json:"language"`
	ScaleKey       string    `json:"scale_key"` // the scale of new verdicts
	UpdatedAt      time.Time `json:"updated_at"`
	UpdatedBy      uuid.UUID `json:"updated_by"`
	Version        int       `json:"version"`
}

// TableName says that there is one.
func (Organisation) TableName() string { return "organisation" }

// Check tidies what a person typed and says what is wrong with it.
func (o *Organisation) Check() error {
	o.Name, o.BaseURL = clean(o.Name), strings.TrimRight(strings.TrimSpace(o.BaseURL), "/")
	if o.Name == "" || len(o.Name) > 200 {
		return errs.In("name", "The organisation needs a name of at most 200 characters: it is the author of every verdict.")
	}
	for field, u := range map[string]string{"base_url": o.BaseURL, "logo_url": o.LogoURL, "licence_url": o.LicenceURL, "corrections_url": o.CorrectionsURL} {
		if err := checkURL(field, u); err != nil {
			return err
		}
	}
	if u, err := url.Parse(o.BaseURL); err != nil || u.RawQuery != "" || u.Fragment != "" {
		return errs.In("base_url", "The public address must end with the host or a path.")
	}
	if _, err := time.LoadLocation(o.TimeZone); err != nil || o.TimeZone == "Local" { // Local is whatever machine serves
		return errs.In("time_zone", "%q is no time zone; write it as Europe/Berlin.", cut(o.TimeZone, 60))
	}
	return nil
}

// Day is the date that a moment falls on where the organisation is, YYYY-MM-DD.
func (o Organisation) Day(at time.Time) string { return at.In(o.Location()).Format(time.DateOnly) }

// ReachedAt is the organisation with an address that its pages are reached under: its own,
// or else the one that the desk was reached at. What leaves the desk has whole addresses.
func (o Organisation) ReachedAt(desk string) Organisation {
	o.BaseURL = cmp.Or(o.BaseURL, desk)
	return o
}

// Page is the address of a case's public page, as everything has it that leaves the desk:
// answers, files, feeds and ClaimReview. Our own pages link to each other by PagePath.
func (o Organisation) Page(caseID uuid.UUID) string { return o.BaseURL + PagePath(caseID) }

// Site is the host of that address.
func (o Organisation) Site() string { return SiteOf(o.BaseURL) }

// PagePath is where a case's public page stands below the organisation's address.
func PagePath(caseID uuid.UUID) string { return "/verdicts/" + caseID.String() }

// Days is the time from the start of one day to the end of another where the
// organisation is; a day is YYYY-MM-DD, or "" for no bound, which gives a zero time.
func (o Organisation) Days(from, to string) (start, end time.Time, err error) {
	if from != "" {
		if start, err = time.ParseInLocation(time.DateOnly, from, o.Location()); err != nil {
			return start, end, errs.In("from", "%q is no day. Write it as 2022-01-21.", cut(from, 40))
		}
	}
	if to != "" {
		if end, err = time.ParseInLocation(time.DateOnly, to, o.Location()); err != nil {
			return start, end, errs.In("to", "%q is no day. Write it as 2022-01-21.", cut(to, 40))
		}
		end = end.AddDate(0, 0, 1)
	}
	if from != "" && to != "" && !start.Before(end) {
		return start, end, errs.In("to", "The last day is before the first.")
	}
	return start, end, nil
}

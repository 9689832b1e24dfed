package store

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/review"
)

// OrganisationID is the subject of events about the organisation, of which there is
// one and whose row has no such id.
var OrganisationID = uuid.NewSHA1(uuid.NameSpaceURL, []byte("factdesk:organisation"))

// Organisation is who publishes. Before anybody saved it, it has Version 0, no name,
// and defaults that a new desk can work with.
func (db *DB) Organisation(ctx context.Context) (review.Organisation, error) {
	return organisation(db.q(ctx))
}

func organisation(tx *gorm.DB) (review.Organisation, error) {
	var o review.Organisation
	err := tx.Take(&o, "id = 1").Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return review.Organisation{ID: 1, TimeZone: "UTC", Language: "en", ScaleKey: "five_step"}, nil
	}
	return o, err
}

// EditOrganisation lets change alter the organisation, checks and saves it with an
// event. expect is the version that the person was looking at, 0 if they did not say;
// when it is an older one the Conflict names who changed what since.
func (db *DB) EditOrganisation(ctx context.Context, expect int, change func(*review.Organisation) error, by review.Actor, now time.Time) (review.Organisation, error) {
	var out review.Organisation
	err := db.tx(ctx, func(tx *gorm.DB) error {
		before, err := organisation(tx.Clauses(forUpdate))
		if err != nil {
			return err
		}
		if expect != 0 && expect != before.Version {
			return organisationChanged(tx)
		}
		out = before
		if err := changeOrganisation(tx, &out, change); err != nil {
			return err
		}
		out.ID, out.Version, out.UpdatedAt, out.UpdatedBy = 1, before.Version+1, stamp(now), by.ID
		return saveOrganisation(tx, before, out, by)
	})
	return out, err
}

func changeOrganisation(tx *gorm.DB, o *review.Organisation, change func(*review.Organisation) error) error {
	if err := change(o); err != nil {
		return err
	}
	if err := o.Check(); err != nil {
		return err
	}
	if _, err := scaleInForce(tx, o.ScaleKey); errs.KindOf(err) == errs.NotFound {
		return errs.In("scale_key", "There is no scale with that key in force.")
	} else if err != nil {
		return err
	}
	return nil
}

func saveOrganisation(tx *gorm.DB, before, o review.Organisation, by review.Actor) error {
	if err := putOnly(tx, &o, before.Version); errors.Is(err, gorm.ErrDuplicatedKey) {
		return organisationChanged(tx)
	} else if err != nil {
		return err
	}
	e := review.Happened(review.VerbSettingsChanged, "organisation", OrganisationID, by, o.UpdatedAt, organisationChanges(before, o))
	return firstError(appendEvents(tx, []review.Event{e}), publisherChanged(tx, before, o, by))
}

// putOnly saves the one row of its table, whose version was so before, 0 when nobody had saved
// it. Of two who save it first at the same time one gets gorm.ErrDuplicatedKey.
func putOnly(tx *gorm.DB, row any, version int) error {
	if version == 0 {
		return tx.Create(row).Error
	}
	return tx.Select("*").UpdateColumns(row).Error // not Save, which would put the time of the wall into UpdatedAt
}

// organisationChanged says who was faster, by the last event.
func organisationChanged(tx *gorm.DB) error {
	var e review.Event
	if err := tx.Session(&gorm.Session{NewDB: true}).Order("seq DESC").Take(&e, "subject_id = ?", OrganisationID).Error; err != nil {
		return errs.Because(err, errs.Conflict, "Somebody else changed the settings since you opened them; load them again.")
	}
	fields := []string{}
	for _, f := range organisationFields(review.Organisation{}) {
		if _, ok := e.Detail[f[0]]; ok {
			fields = append(fields, strings.ReplaceAll(f[0], "_", " "))
		}
	}
	return errs.New(errs.Conflict, "%s changed the settings since you opened them (%s); load them again.", e.Actor, strings.Join(fields, ", "))
}

func organisationChanges(before, o review.Organisation) map[string]string {
	detail, old := map[string]string{}, organisationFields(before)
	for i, f := range organisationFields(o) {
		if f[1] != old[i][1] {
			detail[f[0]] = old[i][1] + " → " + f[1]
		}
	}
	return detail
}

func organisationFields(o review.Organisation) [][2]string {
	return [][2]string{
		{"name", o.Name}, {"base_url", o.BaseURL}, {"logo_url", o.LogoURL}, {"licence_url", o.LicenceURL},
		{"corrections_url", o.CorrectionsURL}, {"time_zone", o.TimeZone}, {"language", o.Language},
		{"scale_key", o.ScaleKey},
	}
}

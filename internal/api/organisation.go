package api

import (
	"context"

	"factdesk/internal/errs"
	"factdesk/internal/web"
	"factdesk/review"
)

type organisationResponse struct {
	Tagged
	Body review.Organisation
}

func (a *api) organisation(ctx context.Context, in *IfNoneMatch) (*organisationResponse, error) {
	o, err := a.DB.Organisation(ctx)
	if err != nil {
		return nil, err
	}
	out := &organisationResponse{tagged(version(o.Version)), o}
	return out, in.unless(out.Tagged)
}

type saveOrganisationRequest struct {
	IfMatch
	Body struct {
		Seen
		Name           string `json:"name" maxLength:"200" doc:"The author of every verdict." example:"The Desk"`
		BaseURL        string `json:"base_url" doc:"The public pages' address." example:"https://desk.example"`
		LogoURL        string `json:"logo_url,omitempty"`
		LicenceURL     string `json:"licence_url,omitempty" example:"https://creativecommons.org/licenses/by/4.0/"`
		CorrectionsURL string `json:"corrections_url,omitempty" doc:"The corrections policy; the publish gate asks for one." example:"https://desk.example/corrections"`
		TimeZone       string `json:"time_zone" example:"Europe/Berlin"`
		Language       string `json:"language" maxLength:"35" example:"en"`
		ScaleKey       string `json:"scale_key" doc:"The scale of new verdicts." example:"five_step"`
	}
}

func (a *api) saveOrganisation(ctx context.Context, in *saveOrganisationRequest) (*organisationResponse, error) {
	o, err := a.DB.EditOrganisation(ctx, in.one(in.Body.Version), in.apply, web.Actor(ctx), a.Now())
	if in.given() && errs.KindOf(err) == errs.Conflict {
		err = errs.Because(err, errs.Stale, "%s", err)
	}
	if err != nil {
		return nil, err
	}
	return &organisationResponse{tagged(version(o.Version)), o}, nil
}

func (in *saveOrganisationRequest) apply(o *review.Organisation) error {
	b := in.Body
	o.Name, o.BaseURL, o.LogoURL, o.LicenceURL, o.CorrectionsURL = b.Name, b.BaseURL, b.LogoURL, b.LicenceURL, b.CorrectionsURL
	o.TimeZone, o.Language, o.ScaleKey = b.TimeZone, b.Language, b.ScaleKey
	return nil
}

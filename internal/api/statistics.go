package api

import (
	"bytes"
	"context"

	"factdesk/internal/claimreview"
	"factdesk/internal/export"
	"factdesk/review"
)

// Period is the days of the organisation's that are counted.
type Period struct {
	From string `query:"from" pattern:"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$" patternDescription:"a date such as 2022-01-21" doc:"The first day, where the organisation is." example:"2026-11-01"`
	To   string `query:"to" pattern:"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$" patternDescription:"a date such as 2022-01-21" doc:"The last day." example:"2026-11-30"`
}

type statisticsResponse struct {
	CacheControl string `header:"Cache-Control" example:"no-store"`
	Body         review.Acceptances
}

func (a *api) extractionStatistics(ctx context.Context, in *Period) (*statisticsResponse, error) {
	org, err := a.DB.Organisation(ctx)
	if err != nil {
		return nil, err
	}
	from, before, err := org.Days(in.From, in.To)
	if err != nil {
		return nil, err
	}
	found, err := a.DB.Acceptances(ctx, from, before)
	return &statisticsResponse{"no-store", found}, err
}

type tableResponse struct {
	CacheControl string `header:"Cache-Control" example:"no-store"`
	Disposition  string `header:"Content-Disposition" example:"attachment; filename=\"extraction.csv\""`
	ContentType  string `header:"Content-Type"`
	Body         []byte
}

func (a *api) extractionTable(ctx context.Context, in *struct {
	Period
	Marked
}) (*tableResponse, error) {
	found, err := a.extractionStatistics(ctx, &in.Period)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer // bounded: each table is
	if in.BOM {
		out.WriteString(claimreview.ByteOrderMark)
	}
	err = export.WriteAcceptances(&out, found.Body)
	if err != nil {
		return nil, err
	}
	return &tableResponse{"no-store", `attachment; filename="extraction.csv"`, csvType, out.Bytes()}, nil
}

const csvType = "text/csv; charset=utf-8"

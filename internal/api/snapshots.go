package api

import (
	"context"
	"strconv"
	"time"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
)

// textHolds is what a text may hold, in bytes: twice ingest.MaxBytes, and some.
const textHolds = 24 << 20

func (a *api) snapshots(ctx context.Context, in *ID) (*list[claims.Snapshot], error) {
	if _, err := a.DB.Article(ctx, in.ID); err != nil {
		return nil, err
	}
	all, err := a.DB.Snapshots(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	return page(all, ""), nil
}

type snapshotResponse struct {
	Tagged
	Body *claims.Snapshot
}

// Conditional is the address of one thing, and what the client has of it.
type Conditional struct {
	ID
	IfNoneMatch
}

func (a *api) snapshot(ctx context.Context, in *Conditional) (*snapshotResponse, error) {
	s, err := a.DB.Snapshot(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	out := &snapshotResponse{tagged(snapshotTag(s)), s}
	return out, in.unless(out.Tagged)
}

// snapshotTag changes only with a take-down: nothing else changes a snapshot.
func snapshotTag(s *claims.Snapshot) string {
	if s.RedactedAt != nil {
		return `"` + s.TextSHA256 + `-redacted"`
	}
	return `"` + s.TextSHA256 + `"`
}

// textResponse is a canonical text. Offsets count its code points.
type textResponse struct {
	Tagged
	ContentType string `header:"Content-Type"`
	Length      string `header:"X-Text-Length" doc:"Its length in Unicode code points, which all offsets count." example:"5120"`
	SnapshotID  string `header:"X-Snapshot-Id" doc:"The snapshot that it is the text of."`
	Body        []byte
}

func (a *api) articleText(ctx context.Context, in *Conditional) (*textResponse, error) {
	s, err := a.DB.LatestSnapshot(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	return textOf(s, in.IfNoneMatch)
}

func (a *api) snapshotText(ctx context.Context, in *Conditional) (*textResponse, error) {
	s, err := a.DB.Snapshot(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	return textOf(s, in.IfNoneMatch)
}

func textOf(s *claims.Snapshot, has IfNoneMatch) (*textResponse, error) {
	if s.RedactedAt != nil {
		return nil, errs.New(errs.Gone, "This text was taken down on %s: %s", s.RedactedAt.Format(time.DateOnly), s.RedactionReason)
	}
	out := &textResponse{Tagged: tagged(snapshotTag(s)), ContentType: "text/plain; charset=utf-8",
		Length: strconv.Itoa(s.Length), SnapshotID: s.ID.String(), Body: []byte(s.Text)}
	return out, has.unless(out.Tagged)
}

// rawResponse is what somebody else's server sent. A browser saves it and runs
// nothing of it.
type rawResponse struct {
	Tagged
	ContentType string `header:"Content-Type"`
	Disposition string `header:"Content-Disposition"`
	Policy      string `header:"Content-Security-Policy"`
	Options     string `header:"X-Content-Type-Options"`
	Body        []byte
}

func (a *api) snapshotRaw(ctx context.Context, in *Conditional) (*rawResponse, error) {
	raw, s, err := a.DB.Raw(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	media := s.MediaType
	if s.Charset != "" {
		media += "; charset=" + s.Charset
	}
	out := &rawResponse{Tagged: tagged(`"` + s.RawSHA256 + `"`), ContentType: media, Disposition: `attachment; filename="` + s.ID.String() + `"`,
		Policy: "sandbox; default-src 'none'", Options: "nosniff", Body: raw}
	return out, in.unless(out.Tagged)
}

type redactRequest struct {
	ID
	Body struct {
		Reason string `json:"reason" minLength:"5" maxLength:"2000" doc:"Shown wherever the text was." example:"Court order of 3 March 2026"`
	}
}

func (a *api) redact(ctx context.Context, in *redactRequest) (*snapshotResponse, error) {
	if !store.OnceOf(ctx).Repeats() {
		if err := a.DB.Redact(ctx, in.ID.ID, in.Body.Reason, web.Actor(ctx), a.Now()); err != nil {
			return nil, err
		}
	}
	s, err := a.DB.Snapshot(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	return &snapshotResponse{tagged(snapshotTag(s)), s}, nil
}

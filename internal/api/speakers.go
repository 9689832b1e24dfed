package api

import (
	"context"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/internal/web"
)

// SpeakerOfGroup is a speaker, with all that are the same.
type SpeakerOfGroup struct {
	claims.Speaker
	Group uuid.UUID   `json:"group" format:"uuid" doc:"The speaker that stands for it and all that are the same; itself when nobody else does."`
	Names []string    `json:"names" nullable:"false" doc:"All names that lead to the group: that of who stands for it first."`
	Same  []uuid.UUID `json:"same" nullable:"false" doc:"Who was merged into the one that stands for the group, or into one that was. Lists of claims by a name of one have the claims of all, for the desk."`
}

type speakerResponse struct {
	Tagged
	Body SpeakerOfGroup
}

// shownSpeaker is a speaker as it is by now.
func (a *api) shownSpeaker(ctx context.Context, id uuid.UUID) (*speakerResponse, error) {
	s, err := a.DB.Speaker(ctx, id)
	if err != nil {
		return nil, err
	}
	g, err := a.DB.SpeakerGroup(ctx, id)
	if err != nil {
		return nil, err
	}
	out := SpeakerOfGroup{Speaker: s, Group: g.Speaker.ID, Names: g.Names(), Same: []uuid.UUID{}}
	what := g.Speaker.ID.String()
	for _, x := range g.Behind {
		out.Same = append(out.Same, x.ID)
		what += x.ID.String() + x.Name
	}
	return &speakerResponse{Tagged: tagged(besides(version(s.Version), what)), Body: out}, nil
}

func (a *api) speaker(ctx context.Context, in *struct {
	ID
	IfNoneMatch
}) (*speakerResponse, error) {
	out, err := a.shownSpeaker(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	return out, in.unless(out.Tagged)
}

func (a *api) mergeSpeaker(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		Into        uuid.UUID `json:"into" format:"uuid" doc:"Who stays. One that was merged itself: whoever stands for it."`
		IntoVersion int       `json:"into_version,omitempty" minimum:"0" doc:"The version of that one that was seen; any, if left out."`
	}
}) (*speakerResponse, error) {
	if !store.OnceOf(ctx).Repeats() {
		s, into := store.Seen{ID: in.ID.ID, Version: in.one(in.Body.Version)}, store.Seen{ID: in.Body.Into, Version: in.Body.IntoVersion}
		if _, err := a.DB.MergeSpeaker(ctx, s, into, web.Actor(ctx), a.Now()); err != nil {
			return nil, in.failed(err)
		}
	}
	return a.shownSpeaker(ctx, in.ID.ID)
}

func (a *api) unmergeSpeaker(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct{ Seen }
}) (*speakerResponse, error) {
	if !store.OnceOf(ctx).Repeats() {
		s := store.Seen{ID: in.ID.ID, Version: in.one(in.Body.Version)}
		if _, err := a.DB.UnmergeSpeaker(ctx, s, web.Actor(ctx), a.Now()); err != nil {
			return nil, in.failed(err)
		}
	}
	return a.shownSpeaker(ctx, in.ID.ID)
}

package web

import (
	"context"

	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/kept"
	"factdesk/internal/store"
	"factdesk/review"
)

// Fresh makes what is kept true as of now, once a request: whoever answers from it calls
// this first.
func (s *Server) Fresh(ctx context.Context) error {
	r := requestOf(ctx)
	if r.fresh {
		return nil
	}
	err := s.Kept.Fresh(ctx)
	r.fresh = err == nil
	return err
}

// holderBytes is what a holder weighs.
const holderBytes = 1024

// holds is who a secret belongs to. Whose it is and what they may do is kept until that
// changes; whether it is over is asked each time.
func (s *Server) holds(ctx context.Context, what, secret string, read func(context.Context, *store.DB, string) (*auth.Holder, error)) (*auth.Who, error) {
	if err := s.Fresh(ctx); err != nil {
		return nil, err
	}
	key := kept.Key{What: what, ID: auth.HashSecret(secret)}
	h, err := kept.Get(ctx, s.Kept, key, func(ctx context.Context) (*auth.Holder, kept.Held, error) {
		h, err := read(ctx, s.DB, secret)
		if err != nil {
			return nil, kept.Held{}, err
		}
		return h, kept.Held{Bytes: holderBytes, Of: []uuid.UUID{h.UserID()}}, nil
	})
	if err != nil {
		return nil, err
	}
	who, err := h.Who(ctx, s.DB, s.Now())
	if err != nil {
		return nil, err
	}
	return &who, nil
}

// settingsBytes is what an organisation's settings weigh, or a scale.
const settingsBytes = 4096

// Settings are the organisation's, which few change and nearly all read.
func (s *Server) Settings(ctx context.Context) (review.Organisation, error) {
	return settings(ctx, s, "organisation", s.DB.Organisation)
}

// Organisation is who publishes, as what leaves us shows it: see the function of that name.
func (s *Server) Organisation(ctx context.Context) (review.Organisation, error) {
	org, err := s.Settings(ctx)
	if err != nil {
		return review.Organisation{}, err
	}
	return org.ReachedAt(Base(ctx)), nil
}

// Scale is the version of a scale that is in force.
func (s *Server) Scale(ctx context.Context, key string) (review.Scale, error) {
	return settings(ctx, s, "scale "+key, func(ctx context.Context) (review.Scale, error) { return s.DB.ScaleByKey(ctx, key) })
}

// settings are kept until any of them changes.
func settings[T any](ctx context.Context, s *Server, what string, read func(context.Context) (T, error)) (T, error) {
	if err := s.Fresh(ctx); err != nil {
		var none T
		return none, err
	}
	return kept.Get(ctx, s.Kept, kept.Key{What: what}, func(ctx context.Context) (T, kept.Held, error) {
		v, err := read(ctx)
		if err != nil {
			return v, kept.Held{}, err
		}
		return v, kept.Held{Bytes: settingsBytes}, nil
	})
}

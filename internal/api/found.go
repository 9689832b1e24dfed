package api

import (
	"context"
	"encoding/json"

	"github.com/google/uuid"

	"factdesk/internal/kept"
)

// found is which claims a question finds, and where its list goes on.
type found struct {
	ids  []uuid.UUID
	next string
}

// find searches, or says what was found when who asks was asked the same before and nothing
// was changed since: which claims a question finds may depend on any of them. What it finds
// by must be written in a transaction that changes a case, or be in the triggers of
// migrations 0118 and 0122.
func (a *api) find(ctx context.Context, question any, search func(context.Context) (found, error)) (found, error) {
	if err := a.Fresh(ctx); err != nil {
		return found{}, err
	}
	asked, err := json.Marshal(question)
	if err != nil {
		return found{}, err
	}
	key := kept.Key{What: "found", ID: string(asked), For: audience(ctx)}
	return kept.Get(ctx, a.Kept, key, func(ctx context.Context) (found, kept.Held, error) {
		f, err := search(ctx)
		return f, kept.Held{Bytes: len(asked) + len(f.ids)*len(uuid.UUID{}), Of: []uuid.UUID{kept.Anything}}, err
	})
}

// findAnew keeps nothing: who is meant by a name changes without any case.
func findAnew(ctx context.Context, _ any, search func(context.Context) (found, error)) (found, error) {
	return search(ctx)
}

package auth

import (
	"context"

	"factdesk/internal/store"
)

// Reseal seals what is sealed anew, by the key and not by the one before it: the secrets of
// apps, and votes. See store.DB.Reseal.
func (f Factors) Reseal(ctx context.Context, leaveLost bool) (store.Resealed, error) {
	key, err := f.key()
	if err != nil {
		return store.Resealed{}, err
	}
	return f.DB.Reseal(ctx, func(one store.Factor) (string, error) { return key.Again(one.Secret, one.ID.String()) }, leaveLost)
}

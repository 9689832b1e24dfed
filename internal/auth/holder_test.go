package auth_test

import (
	"testing"
	"time"

	"factdesk/internal/auth"
	"factdesk/internal/guard"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestNobodyWaitsForALastUse has a program come back after an hour while its token's row
// can't be written to: the request that writes the use down waits, and all others of it are
// answered meanwhile.
func TestNobodyWaitsForALastUse(t *testing.T) {
	address := storetest.PostgresDSN(t)
	db := storetest.OpenAt(t, address)
	_, who := newcomer(t, db, "Ann", review.Editor)
	secret, _, err := auth.NewToken(t.Context(), db, auth.TokenWish{Owner: who.User.ID, Name: "program", Scopes: []review.Scope{review.ScopeRead}}, who.Actor, noon)
	if err != nil {
		t.Fatal(err)
	}
	h, err := auth.TokenHolder(t.Context(), db, secret)
	if err != nil {
		t.Fatal(err)
	}
	release := storetest.Hold(t, address, "SELECT 1 FROM tokens FOR UPDATE")
	ask := func() <-chan error {
		return guard.Start(func() error { _, err := h.Who(t.Context(), db, noon.Add(time.Hour)); return err })
	}
	writes, other := ask(), ask()
	select { // one of the two writes
	case err = <-writes:
		writes = other
	case err = <-other:
	}
	for range 20 {
		if err == nil {
			err = <-ask()
		}
	}
	if err != nil {
		t.Error(err)
	}
	select {
	case err := <-writes:
		t.Errorf("nobody waits to write the use down: %v", err)
	default:
	}
	release()
	if err := <-writes; err != nil {
		t.Error(err)
	}
	all, err := db.Tokens(t.Context(), who.User.ID)
	if err != nil || len(all) != 1 || all[0].LastUsedAt == nil || !all[0].LastUsedAt.Equal(noon.Add(time.Hour)) {
		t.Errorf("afterwards: %+v, %v; want its last use an hour later", all, err)
	}
}

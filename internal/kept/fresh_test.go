package kept_test

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/guard"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

// TestACrowdLooksTogether has fifty ask while a look is under way and people go on writing.
// They share the next one: neither does each look for themselves, nor does what is written
// while they wait make them wait longer.
func TestACrowdLooksTogether(t *testing.T) {
	address := storetest.PostgresDSN(t)
	db := storetest.OpenAt(t, address)
	a := desk(t, db)
	goOn := storetest.Hold(t, address, "LOCK TABLE changes IN ACCESS EXCLUSIVE MODE")
	asked := []<-chan error{}
	ask := func() { asked = append(asked, guard.Start(func() error { return a.Fresh(t.Context()) })) }
	until := func(what string, is func(looked, awaited int) bool) {
		t.Helper()
		for end := time.Now().Add(time.Minute); !is(a.Looks()); time.Sleep(time.Millisecond) {
			if time.Now().After(end) {
				looked, awaited := a.Looks()
				t.Fatalf("never: %s; %d looked, %d waited", what, looked, awaited)
			}
		}
	}
	ask()
	until("one looks", func(looked, _ int) bool { return looked == 1 })
	for range 50 {
		ask()
		write(t, db)
	}
	until("fifty wait", func(_, awaited int) bool { return awaited == 50 })
	goOn()
	for _, one := range asked {
		if err := <-one; err != nil {
			t.Error(err)
		}
	}
	if looked, _ := a.Looks(); looked != 2 {
		t.Errorf("fifty who waited for a look made %d more, want one for all", looked-1)
	}
}

// write changes something of which looks are not told.
func write(t *testing.T, db *store.DB) {
	t.Helper()
	if err := db.RevokeSessions(t.Context(), uuid.New(), uuid.Nil); err != nil {
		t.Fatal(err)
	}
}

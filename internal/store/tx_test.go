package store_test

import (
	"context"
	"errors"
	"testing"

	"gorm.io/gorm"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

// TestATransactionEndsWhole has its client go away at each moment of a transaction.
func TestATransactionEndsWhole(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.Gorm().Exec("CREATE TABLE tried (name text)").Error; err != nil {
			t.Fatal(err)
		}
		add := func(tx *gorm.DB, name string) error { return tx.Exec("INSERT INTO tried VALUES (?)", name).Error }
		for _, tt := range []struct {
			name string
			kept bool
			f    func(tx *gorm.DB, name string, leave func()) error
		}{
			{"stays", true, func(tx *gorm.DB, name string, _ func()) error { return add(tx, name) }},
			{"leaves before the first statement", false, func(tx *gorm.DB, name string, leave func()) error {
				leave()
				return add(tx, name)
			}},
			{"leaves between two", false, func(tx *gorm.DB, name string, leave func()) error {
				if err := add(tx, name); err != nil {
					return err
				}
				leave()
				return add(tx, name)
			}},
			{"leaves behind the last", true, func(tx *gorm.DB, name string, leave func()) error {
				if err := add(tx, name); err != nil {
					return err
				}
				leave()
				return nil
			}},
			{"leaves, and it panics", false, func(tx *gorm.DB, name string, leave func()) error {
				if err := add(tx, name); err != nil {
					return err
				}
				leave()
				panic("oh no")
			}},
		} {
			for range 30 { // more than there are connections
				ctx, leave := context.WithCancel(t.Context())
				err := func() (err error) {
					defer func() {
						if recover() != nil {
							err = errors.New("panicked")
						}
					}()
					return db.Tx(ctx, func(tx *gorm.DB) error { return tt.f(tx, tt.name, leave) })
				}()
				leave()
				if (err == nil) != tt.kept || err != nil && err.Error() != "panicked" && !errors.Is(err, context.Canceled) {
					t.Fatalf("%s: %v", tt.name, err)
				}
			}
			var n int64
			if err := db.Gorm().Table("tried").Where("name = ?", tt.name).Count(&n).Error; err != nil {
				t.Fatal(err)
			}
			if want := map[bool]int64{true: 30}[tt.kept]; n != want {
				t.Errorf("%s: %d changes are there, want %d", tt.name, n, want)
			}
		}
		ctx, leave := context.WithCancel(t.Context())
		leave()
		if err := db.Tx(ctx, func(*gorm.DB) error { t.Error("it began"); return nil }); !errors.Is(err, context.Canceled) {
			t.Errorf("who is gone before: %v", err)
		}
	})
}

package store_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"gorm.io/gorm"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

// TestWhoWaitsToWriteKeepsNobodyFromReading has more writers wait than there are connections.
func TestWhoWaitsToWriteKeepsNobodyFromReading(t *testing.T) {
	db := storetest.Open(t)
	inside, release := make(chan struct{}), make(chan struct{})
	var wg sync.WaitGroup
	write := func(f func(tx *gorm.DB) error) {
		wg.Go(func() {
			if err := db.Tx(t.Context(), f); err != nil {
				t.Error(err)
			}
		})
	}
	write(func(*gorm.DB) error { close(inside); <-release; return nil })
	<-inside
	for range 20 {
		write(func(tx *gorm.DB) error { return tx.Exec("UPDATE match_index SET version = version + 1").Error })
	}
	var before, after int
	version := "SELECT version FROM match_index"
	soon, cancel := context.WithTimeout(t.Context(), 5*time.Second) // half of what SQLite lets a writer wait
	defer cancel()
	for range 20 {
		if err := db.Gorm().WithContext(soon).Raw(version).Scan(&before).Error; err != nil {
			t.Fatalf("reading while others wait to write: %v", err)
		}
		time.Sleep(10 * time.Millisecond)
	}
	gone, leave := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer leave()
	if err := db.Tx(gone, func(*gorm.DB) error { return nil }); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("who does not wait any longer: %v", err)
	}
	close(release)
	wg.Wait()
	if err := db.Gorm().Raw(version).Scan(&after).Error; err != nil || after != before+20 {
		t.Errorf("%d changes came through (%v), want 20", after-before, err)
	}
	if err := fmt.Errorf("save: %w", store.ErrTurn); !store.Down(err) {
		t.Errorf("%v: want it to be told as what passes", err)
	}
}

// TestOthersFindTheirMoment has a second process write, and a statement that is no
// transaction, while one writes without end.
func TestOthersFindTheirMoment(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f.db")
	db, other := storetest.OpenAt(t, path), storetest.OpenAt(t, path)
	const change = "UPDATE match_index SET version = version + 1"
	stop := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
			}
			err := db.Tx(t.Context(), func(tx *gorm.DB) error {
				time.Sleep(40 * time.Millisecond)
				return tx.Exec(change).Error
			})
			if err != nil {
				t.Error(err)
				return
			}
		}
	})
	for range 3 {
		if err := other.Tx(t.Context(), func(tx *gorm.DB) error { return tx.Exec(change).Error }); err != nil {
			t.Errorf("another process: %v", err)
		}
		if err := db.Gorm().Exec(change).Error; err != nil {
			t.Errorf("a statement by itself: %v", err)
		}
	}
	close(stop)
	wg.Wait()
}

package jobs

import (
	"maps"
	"slices"
	"sync"

	"github.com/google/uuid"
)

// held are the jobs that this process works at or settles.
type held struct {
	mu sync.Mutex
	by map[uuid.UUID]bool
}

// hold adds a job until the function that it returns is called.
func (h *held) hold(id uuid.UUID) (release func()) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.by == nil {
		h.by = map[uuid.UUID]bool{}
	}
	h.by[id] = true
	return func() { h.release(id) }
}

func (h *held) release(id uuid.UUID) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.by, id)
}

func (h *held) ids() []uuid.UUID {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Collect(maps.Keys(h.by))
}

package web

import "time"

// Hasten makes streams go on this often, beat and ask this often.
func (s *Server) Hasten(pace, beat, check time.Duration) { s.times = times{pace, beat, check} }

// Waiting is how many reads wait for their turn.
func (s *Server) Waiting() (n int) {
	s.room.reads.mu.Lock()
	defer s.room.reads.mu.Unlock()
	for _, line := range s.room.reads.waiting {
		n += len(line)
	}
	return n
}

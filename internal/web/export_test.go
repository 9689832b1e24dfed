package web

import "time"

// Hasten makes streams go on this often, beat and ask this often.
func (s *Server) Hasten(pace, beat, check time.Duration) { s.times = times{pace, beat, check} }

// Waiting is how many reads wait for their turn.
func (s *Server) Waiting() int {
	n, _ := s.room.reads.count()
	return n
}

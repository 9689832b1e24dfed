package web

import "time"

// Hasten makes streams go on this often, beat and ask this often.
func (s *Server) Hasten(pace, beat, check time.Duration) { s.times = times{pace, beat, check} }

// Waiting is how many reads wait for their turn.
func (s *Server) Waiting() int {
	n, _ := s.room.reads.count()
	return n
}

// Hesitate makes a refusal wait for so long while others wait for their turn.
func (s *Server) Hesitate(pause time.Duration) { s.room.pause = pause }

// Refusing is how many are about to be refused.
func (s *Server) Refusing() int { return int(s.room.refusing.Load()) }

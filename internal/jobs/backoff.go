package jobs

import "time"

const (
	firstBackoff   = 2 * time.Second
	longestBackoff = time.Hour
)

// Backoff is how long a job waits after its n-th failed attempt: 2 s, 8 s, 32 s, 2 min,
// 9 min, 34 min, then an hour, each up to a quarter more or less by random, a number
// from 0 to 1, so that what failed together does not come back together.
func Backoff(attempts int, random float64) time.Duration {
	d := longestBackoff
	if n := max(attempts, 1) - 1; n < 6 {
		d = min(longestBackoff, firstBackoff<<(2*n))
	}
	return time.Duration(float64(d) * (0.75 + random/2))
}

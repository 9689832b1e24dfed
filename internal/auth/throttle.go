package auth

import (
	"context"
	"math"
	"net/netip"
	"strings"
	"time"

	"factdesk/internal/errs"
	"factdesk/internal/store"
)

// Wait is the cause of a TooMany error that says how long to wait.
type Wait struct{ For time.Duration }

func (w *Wait) Error() string { return "wait " + w.For.String() }

// The delay after failures. A person may mistype some times; behind one network
// address there may be a whole newsroom. The wait for a person stays short, or
// anybody could lock anybody out.
const (
	freeTries        = 5
	freeTriesAddress = 20
	longestWait      = 5 * time.Minute
	longestAddress   = 30 * time.Minute
)

// delay is how long to wait after a number of failures under a key: nothing at first,
// then one second that doubles with each.
func delay(key string, failures int) time.Duration {
	free, longest := freeTries, longestWait
	if strings.HasPrefix(key, "address:") {
		free, longest = freeTriesAddress, longestAddress
	}
	if failures < free {
		return 0
	}
	return min(longest, time.Second<<min(failures-free, 20))
}

// personKey and addressKey are what failures are counted under. They are hashed
// because they are of any length, and personal.
func personKey(email string) string {
	return "person:" + hashSecret(strings.ToLower(strings.TrimSpace(email)))
}

// addressKey counts an IPv6 /64 as one address: that much one customer has.
func addressKey(address string) string {
	if a, err := netip.ParseAddr(address); err == nil && a.Unmap().Is6() {
		if p, err := a.WithZone("").Prefix(64); err == nil {
			address = p.String()
		}
	}
	return "address:" + hashSecret(address)
}

// attempt counts one try and refuses it when it comes too early.
func attempt(ctx context.Context, db *store.DB, now time.Time, keys ...string) error {
	wait, err := db.Attempt(ctx, keys, delay, now)
	if err != nil || wait <= 0 {
		return err
	}
	seconds := int(math.Ceil(wait.Seconds()))
	return errs.Because(&Wait{wait}, errs.TooMany, "Too many failed tries. Try again in %s.", (time.Duration(seconds) * time.Second))
}

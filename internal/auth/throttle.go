package auth

import (
	"context"
	"math"
	"net/netip"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// Wait is the cause of a TooMany error that says how long to wait.
type Wait struct{ For time.Duration }

func (w *Wait) Error() string { return "wait " + w.For.String() }

// patience is how many failures are free under a kind of key, and the longest wait
// after more of them.
type patience struct {
	free    int
	longest time.Duration
}

// A person may mistype some times; behind one network address there may be a whole
// newsroom. Strangers who guess at somebody's account are counted by their network, so
// that they keep themselves out and nobody else, and all together, with a short wait,
// so that a thousand networks do not guess a thousand times as fast: 1,500 times a day
// at most. A browser that somebody signed in with before is counted alone, in all that is
// asked of them there: what others fail elsewhere keeps it waiting for nothing.
var patiences = map[string]patience{
	"here":    {5, 5 * time.Minute},   // one account from one network
	"address": {20, 30 * time.Minute}, // all accounts from one network
	"person":  {30, time.Minute},      // one account from all networks
	"browser": {5, 5 * time.Minute},   // one account from one browser that is known
	"change":  {5, 5 * time.Minute},   // the old password of who wants to change it

	// Who comes here knows the password, and may be nobody who should. Three of a million codes are good at any moment:
	// a day of guessing, some hundred tries, finds one with a chance of 1 in 3,000.
	"code":     {5, 15 * time.Minute},
	"recovery": {5, 15 * time.Minute}, // counted apart, so that its owner gets in meanwhile
	"setup":    {5, 15 * time.Minute}, // the code of an app that is being set up, where it is

	// Asking for a link by mail: nobody's mailbox is to be filled by strangers, nor are they
	// to find out who is here by how much they are let ask.
	"forgotten":         {3, time.Hour},
	"forgotten-address": {10, 30 * time.Minute},
}

// delay is how long to wait after a number of failures under a key: nothing at first,
// then one second that doubles with each.
func delay(key string, failures int) time.Duration {
	kind, _, _ := strings.Cut(key, ":")
	p := patiences[kind]
	if failures < p.free {
		return 0
	}
	return min(p.longest, time.Second<<min(failures-p.free, 20))
}

// try is one attempt to sign in: the key that is its own, forgotten when it succeeds,
// those that it shares with others, and the queue in which its password waits.
type try struct {
	own    string
	shared []string
	lane   *lane
}

// tryOf is how an attempt is counted: of a browser that its account knows alone.
func tryOf(ctx context.Context, db *store.DB, email string, from Browser, now time.Time) (try, error) {
	email = strings.ToLower(strings.TrimSpace(email))
	id, err := known(ctx, db, email, from, now)
	if err != nil {
		return try{}, err
	}
	if id != uuid.Nil {
		return try{own: "browser:" + id.String(), lane: hashing.known}, nil
	}
	network := Network(from.Address)
	return try{
		own:    key("here", email, network),
		shared: []string{key("address", network), key("person", email)},
		lane:   hashing.strangers,
	}, nil
}

// tryBy is how an attempt of somebody is counted who has begun to show who they are: of a
// browser that their account knows alone, and of all others together.
func tryBy(ctx context.Context, db *store.DB, kind string, u review.User, from Browser, now time.Time) (try, error) {
	id, err := known(ctx, db, u.Email, from, now)
	if err != nil {
		return try{}, err
	}
	if id == uuid.Nil {
		id = u.ID
	}
	return try{own: kind + ":" + id.String(), lane: hashing.known}, nil
}

// known is the id under which an account knows a browser; uuid.Nil when it does not.
func known(ctx context.Context, db *store.DB, email string, from Browser, now time.Time) (uuid.UUID, error) {
	if from.Known == "" {
		return uuid.Nil, nil
	}
	return db.KnownBrowser(ctx, HashSecret(from.Known), email, now)
}

// key is hashed because what it is made of is of any length, and personal.
func key(kind string, of ...string) string { return kind + ":" + HashSecret(strings.Join(of, "\n")) }

// Network is what one customer has of the address space, in one spelling: an IPv4
// address, or the /64 of an IPv6 one.
func Network(address string) string {
	a, err := netip.ParseAddr(address)
	if err != nil {
		return address
	}
	a = a.Unmap().WithZone("")
	if a.Is4() {
		return a.String()
	}
	return netip.PrefixFrom(a, 64).Masked().String()
}

// begin counts the try as failed and refuses it when it comes too early.
func (t try) begin(ctx context.Context, db *store.DB, now time.Time) error {
	wait, err := db.Attempt(ctx, append(t.shared, t.own), delay, now)
	if err != nil || wait <= 0 {
		return err
	}
	seconds := int(math.Ceil(wait.Seconds()))
	return errs.Because(&Wait{wait}, errs.TooMany, "Too many failed tries. Try again in %s.", (time.Duration(seconds) * time.Second))
}

// succeed forgets the failures of one's own. From what is shared it takes back this try
// alone: one good account must not wipe out what the rest of a network failed.
func (t try) succeed(ctx context.Context, db *store.DB) error {
	return db.Succeeded(ctx, t.own, t.shared)
}

// release takes the try back altogether: the password was not looked at. Whoever asked
// may be gone by now.
func (t try) release(ctx context.Context, db *store.DB) error {
	return db.Succeeded(context.WithoutCancel(ctx), "", append(t.shared, t.own))
}

// Package errs holds the kinds of failure that everyone in factdesk speaks.
//
// An error is one of two sorts. One made by this package is for the person: a
// kind that a program can act on and a sentence that says what to do. Every
// other error is ours: it is wrapped with what we were doing, logged once at the
// edge, and the person reads "internal error".
package errs

import (
	"errors"
	"fmt"
)

// Kind says what sort of failure it is. The web layer turns each into one status.
type Kind string

const (
	Invalid     Kind = "invalid"     // the input is wrong: 422, or 400 when it can't be read
	Unauthentic Kind = "unauthentic" // nobody is signed in, or the token is unknown: 401
	Forbidden   Kind = "forbidden"   // signed in, and may not: 403
	NotFound    Kind = "not_found"   // no such thing: 404
	Conflict    Kind = "conflict"    // the state forbids it, or somebody was faster: 409
	Stale       Kind = "stale"       // an If-Match that no longer holds: 412
	Unseen      Kind = "unseen"      // a signature without an If-Match that says what was looked at: 428
	TooLarge    Kind = "too_large"   // over a stated limit: 413
	Unsupported Kind = "unsupported" // a media type or an encoding we don't read: 415
	TooMany     Kind = "too_many"    // over the rate limit: 429
	Gone        Kind = "gone"        // it was there, and was taken down or has expired: 410
	Unavailable Kind = "unavailable" // the database or the disk can't serve now, try again: 503
	Upstream    Kind = "upstream"    // somebody else's server failed us: 502
)

// ErrFull is the cause of a refusal for want of room or of a turn: nothing is broken,
// there is only more to do than can be done at once.
var ErrFull = errors.New("no room")

// Error is a failure for the person: Message is a whole sentence that says what
// is wrong and what to do, and holds no secret.
type Error struct {
	Kind    Kind
	Message string
	Field   string // the input that is wrong, as the client named it; "" if none
	Err     error  // the cause, for the log only
}

func (e *Error) Error() string { return e.Message }
func (e *Error) Unwrap() error { return e.Err }

// New makes an error for the person.
func New(kind Kind, format string, args ...any) *Error {
	return &Error{Kind: kind, Message: fmt.Sprintf(format, args...)}
}

// In makes an Invalid error that names the field it is about.
func In(field, format string, args ...any) *Error {
	return &Error{Kind: Invalid, Field: field, Message: fmt.Sprintf(format, args...)}
}

// Because makes an error for the person that keeps its cause for the log.
func Because(cause error, kind Kind, format string, args ...any) *Error {
	return &Error{Kind: kind, Message: fmt.Sprintf(format, args...), Err: cause}
}

// KindOf is the kind of the first Error in err's chain, or "" when err is ours.
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return ""
}

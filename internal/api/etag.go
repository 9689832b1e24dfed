package api

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// Tagged heads an answer that has a version.
type Tagged struct {
	ETag         string `header:"ETag" doc:"The version of what was sent. Send it back as If-None-Match to be told whether it changed, or as If-Match to change nothing else." example:"\"17\""`
	CacheControl string `header:"Cache-Control" example:"private, no-cache"`
	Vary         string `header:"Vary" example:"Authorization, Cookie"`
}

// IfNoneMatch is a question for what the client does not have yet.
type IfNoneMatch struct {
	IfNoneMatch string `header:"If-None-Match" doc:"The ETag of what you have: 304 without a body while it still holds." example:"\"17\""`
}

// IfMatch is a change of one version alone.
type IfMatch struct {
	IfMatch string `header:"If-Match" doc:"The ETag of what you read: 412 when it is no longer that." example:"\"17\""`
}

// IfSeen says what a signature is put under: 428 without it, 412 when readers would see
// something else by now.
type IfSeen struct {
	IfMatch string `header:"If-Match" doc:"The ETag of the case's preview that you looked at: 428 without it, 412 when readers would see something else by now." example:"\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\""`
}

// digest is that of the preview which was seen, "" when the client did not say. That it
// has seen anything at all ("*") is not enough for a signature.
func (s IfSeen) digest() string {
	tag := strings.TrimSpace(s.IfMatch)
	if tag == "*" {
		return ""
	}
	return strings.Trim(tag, `"`)
}

// askAgain lets a client keep an answer but never use it unasked.
const askAgain = "private, no-cache"

func tagged(etag string) Tagged {
	return Tagged{ETag: etag, CacheControl: askAgain, Vary: "Authorization, Cookie"}
}

// version is the ETag of something with a version, as the desk sees it.
func version(v int) string { return `"` + strconv.Itoa(v) + `"` }

// shownTo is the ETag of a case. What readers get is an edition: its tag does not move
// with what the desk does to the case, and names no version to change.
func shownTo(desk bool, s store.Status) string {
	if desk {
		return version(s.Version)
	}
	return shownTag(s.Edition, s.Words, s.State)
}

func shownTag(edition, words int, s review.State) string {
	return fmt.Sprintf("\"e%d.%d-%s\"", edition, words, s)
}

// besides is a tag of an answer that shows what is no part of the version too.
func besides(etag, what string) string {
	sum := sha256.Sum256([]byte(what))
	return strings.TrimSuffix(etag, `"`) + "-" + hex.EncodeToString(sum[:4]) + `"`
}

// unless answers 304 when the client has this version already.
func (m IfNoneMatch) unless(t Tagged) error {
	for tag := range strings.SplitSeq(m.IfNoneMatch, ",") {
		if tag = strings.TrimPrefix(strings.TrimSpace(tag), "W/"); tag == t.ETag || tag == "*" {
			return unchanged{t}
		}
	}
	return nil
}

// given says whether the client set a condition.
func (m IfMatch) given() bool { return m.IfMatch != "" && m.IfMatch != "*" }

// versions are those that the tags name. A tag that is not ours names none.
func (m IfMatch) versions() []int {
	var out []int
	for tag := range strings.SplitSeq(m.IfMatch, ",") {
		number, _, _ := strings.Cut(strings.Trim(strings.TrimSpace(tag), `"`), "-")
		if v, err := strconv.Atoi(number); err == nil {
			out = append(out, v)
		}
	}
	return out
}

// expect holds a change to what the client had read: by If-Match exactly, by a
// version in the body but for changes that a verdict needn't know of.
func (m IfMatch) expect(c *review.Case, version int) error {
	if !m.given() {
		return c.Expect(version)
	}
	for _, v := range m.versions() {
		if v == c.Version {
			return nil
		}
	}
	err := errs.New(errs.Stale, "This case has changed since you read it: it is at version %d now.", c.Version)
	err.Field = "version" // the store adds who changed what
	return err
}

// one is the version to expect of what has one number alone: If-Match's, else the
// body's, 0 when neither is given. A tag that is not ours is a version that never was.
func (m IfMatch) one(version int) int {
	if !m.given() {
		return version
	}
	if v := m.versions(); len(v) > 0 {
		return v[0]
	}
	return -1
}

// failed makes 412 of a conflict between versions when it was If-Match that failed.
func (m IfMatch) failed(err error) error {
	var e *errs.Error
	if !m.given() || !errors.As(err, &e) || e.Kind != errs.Conflict || e.Field != "version" {
		return err
	}
	stale := *e
	stale.Kind = errs.Stale
	return &stale
}

package review

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
)

// Gone stands in an event for words that were taken down. The triggers of the
// database let a field become this, and nothing else.
const Gone = "[taken down]"

// machineFields are the fields of an event's detail that hold ids, states, numbers or
// dates: nothing that would ever have to be taken down. Any other one may.
// Migration 0018 has the same list.
var machineFields = map[string]bool{
	"from": true, "to": true, "priority": true, "due_on": true, "evidence": true, "note": true, "verdict": true, "candidate": true,
	"appearance": true, "claim": true, "case": true, "cluster": true, "stance": true, "rule": true, "as": true, "was": true,
	"revision": true, "text_sha256": true, "role": true, "purpose": true, "scopes": true, "published": true, "language": true,
	"candidates": true, "unattributed": true, "claimed_on": true, "takedown": true, "kind": true, "field": true, "claims": true,
	"undoes": true, "did": true, "event": true, "added": true, "merged": true, "refused": true, "number": true, "key": true, "hint": true,
}

// words are the fields of an event that can hold words which somebody may have to take
// down: the name of who did it, and all of the detail but what machines wrote.
func (e *Event) words() map[string]string {
	out := map[string]string{"actor": e.Actor}
	for k, v := range e.Detail {
		if !machineFields[k] {
			out["detail."+k] = v
		}
	}
	return out
}

// Seal commits to each field that can hold words by a hash with a salt of its own,
// which stands beside it and goes with the words. What is left tells nothing: without
// the salt a hash can't be tried against a guess. salt returns 32 random bytes.
func (e *Event) Seal(salt func() []byte) {
	e.Salts, e.Commitments = map[string]string{}, map[string]string{}
	for field, value := range e.words() {
		s := salt()
		e.Salts[field], e.Commitments[field] = hex.EncodeToString(s), Commitment(s, field, value)
	}
}

// Commitment is the SHA-256 of salt, field, a zero byte and value, in hex.
func Commitment(salt []byte, field, value string) string {
	h := sha256.New()
	h.Write(salt)
	h.Write([]byte(field + "\x00" + value))
	return hex.EncodeToString(h.Sum(nil))
}

// Unsealed are the fields that do not hold what was committed to: a value whose
// commitment is another or missing, or one without its salt that was not taken down.
func (e *Event) Unsealed() []string {
	var out []string
	for field, value := range e.words() {
		salt, err := hex.DecodeString(e.Salts[field])
		_, salted := e.Salts[field]
		holds := salted && err == nil && Commitment(salt, field, value) == e.Commitments[field]
		gone := !salted && stands(value) && e.Commitments[field] != ""
		if !holds && !gone {
			out = append(out, field)
		}
	}
	for field := range maps.Keys(e.Commitments) {
		if _, there := e.words()[field]; !there {
			out = append(out, field)
		}
	}
	slices.Sort(out)
	return out
}

// stands says whether a value stands for words that went.
func stands(value string) bool { return value == Gone || IsPseudonym(value) }

// TakeDown takes the words out of a field and leaves their commitment; false when they
// are gone already, or the field is none that can hold any.
func (e *Event) TakeDown(field string) bool { return e.putInstead(field, Gone) }

// Unname puts a Pseudonym in the place of a field that held a name and nothing else.
func (e *Event) Unname(field, pseudonym string) bool { return e.putInstead(field, pseudonym) }

func (e *Event) putInstead(field, instead string) bool {
	if _, salted := e.Salts[field]; !salted {
		return false
	}
	delete(e.Salts, field)
	if field == "actor" {
		e.Actor = instead
		return true
	}
	e.Detail[field[len("detail."):]] = instead
	return true
}

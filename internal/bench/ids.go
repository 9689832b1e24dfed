package bench

import (
	"crypto/sha256"
	"encoding/binary"
	"math/rand/v2"
	"reflect"
	"time"

	"github.com/google/uuid"

	"factdesk/review"
)

// ids makes ids that are the same each time, and puts them in the place of those that
// the rules of review made at random.
type ids struct {
	chance *rand.Rand
	kept   map[uuid.UUID]bool      // of the desk: people, the scale, speakers
	given  map[uuid.UUID]uuid.UUID // a new one for each that was met; itself for a new one
}

func newIDs(r *rand.Rand, kept map[uuid.UUID]bool) ids {
	return ids{r, kept, map[uuid.UUID]uuid.UUID{}}
}

// next is an id of a moment: in the order of time, as UUIDs of version 7 are.
func (x ids) next(at time.Time) uuid.UUID {
	var id uuid.UUID
	binary.BigEndian.PutUint64(id[:], uint64(at.UnixMilli())<<16|0x7000|x.chance.Uint64()&0xfff)
	binary.BigEndian.PutUint64(id[8:], x.chance.Uint64())
	id[8] = id[8]&0x3f | 0x80
	x.given[id] = id
	return id
}

// settle gives everything in v that has an id of chance one of a moment, each a little
// later than the one before, also where another thing names it.
func (x ids) settle(v any, at time.Time) {
	s := settling{x, at}
	s.value(reflect.ValueOf(v))
}

type settling struct {
	ids
	at time.Time
}

var idType = reflect.TypeFor[uuid.UUID]()

func (s *settling) value(v reflect.Value) {
	switch {
	case v.Type() == idType:
		s.id(v)
		return
	case v.Type() == reflect.TypeFor[time.Time]():
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			s.value(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			s.value(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			s.value(v.Index(i))
		}
	case reflect.Map:
		s.words(v)
	}
}

func (s *settling) id(v reflect.Value) {
	id := v.Interface().(uuid.UUID)
	if id == uuid.Nil || s.kept[id] {
		return
	}
	if s.given[id] == uuid.Nil {
		s.at = s.at.Add(time.Millisecond)
		s.given[id] = s.next(s.at)
	}
	v.Set(reflect.ValueOf(s.given[id]))
}

// words puts ids into the details of events, which name things by their ids as text.
func (s *settling) words(v reflect.Value) {
	detail, ok := v.Interface().(map[string]string)
	if !ok {
		return
	}
	for k, text := range detail {
		if id, err := uuid.Parse(text); err == nil && s.given[id] != uuid.Nil {
			detail[k] = s.given[id].String()
		}
	}
}

// sealEditions gives editions the digests of their words, in which ids are.
func sealEditions(c *review.Case) {
	for _, e := range []*review.Edition{c.Edition, c.Waiting} {
		if e != nil {
			e.Reseal()
		}
	}
	for i := range c.Dropped {
		c.Dropped[i].Reseal()
	}
}

// sealEvents commits events to their words, by salts that are the same each time.
func sealEvents(events []review.Event) {
	for i := range events {
		sum := sha256.Sum256(events[i].ID[:])
		events[i].Seal(func() []byte { return sum[:] })
	}
}

package review

import (
	"time"

	"github.com/google/uuid"
)

// Event is something that happened: by whom, when, to what. Events are only ever
// appended, in the transaction of the change that they tell of.
type Event struct {
	Seq       int64             `json:"seq" gorm:"primaryKey;autoIncrement"` // order of append
	ID        uuid.UUID         `json:"id"`
	At        time.Time         `json:"at"`
	ActorID   uuid.UUID         `json:"actor_id"`
	Actor     string            `json:"actor"`   // the name at the time
	Verb      Verb              `json:"verb"`    // assigned, proposed, …
	Subject   string            `json:"subject"` // case, candidate, article, user, …
	SubjectID uuid.UUID         `json:"subject_id"`
	CaseID    *uuid.UUID        `json:"case_id"`
	ArticleID *uuid.UUID        `json:"article_id"`
	Detail    map[string]string `json:"detail" gorm:"serializer:json"` // what the verb leaves open: from, to, reason

	// One of each for every field that can hold words (Seal): their salt, and the hash
	// that stays when words and salt were taken down.
	Salts       map[string]string `json:"-" gorm:"serializer:json"`
	Commitments map[string]string `json:"-" gorm:"serializer:json"`

	PrevHash string `json:"-"` // room for a hash chain
	Hash     string `json:"-"`
}

// Happened makes an event about a subject that is not a case.
func Happened(verb Verb, subject string, id uuid.UUID, by Actor, at time.Time, detail map[string]string) Event {
	return Event{ID: uuid.Must(uuid.NewV7()), At: at, ActorID: by.ID, Actor: by.Name,
		Verb: verb, Subject: subject, SubjectID: id, Detail: detail}
}

// record notes on the case what happened to it or to a part of it.
func (c *Case) record(verb Verb, by Actor, at time.Time, detail map[string]string) {
	e := Happened(verb, "case", c.ID, by, at, detail)
	e.CaseID = &c.ID
	c.Events = append(c.Events, e)
}

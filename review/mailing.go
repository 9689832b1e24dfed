package review

import (
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// Mailing is how somebody wants mail of what concerns them.
type Mailing struct {
	UserID     uuid.UUID              `json:"user_id" gorm:"primaryKey"`
	Stopped    bool                   `json:"stopped"` // none, whatever else is wished
	Ways       map[NoticeKind]MailWay `json:"ways" gorm:"serializer:json"`
	DigestAt   int                    `json:"digest_at"`   // the hour of the newsroom's day at which the day's letter goes
	QuietFrom  int                    `json:"quiet_from"`  // the hours between which none goes,
	QuietUntil int                    `json:"quiet_until"` // also over midnight; the same twice for no such hours
	UpdatedAt  time.Time              `json:"updated_at"`
}

// MailWay is when notices of a kind are mailed. It is stored as written.
type MailWay string

// The ways.
const (
	MailAtOnce MailWay = "at once"
	MailDaily  MailWay = "daily"
	MailNever  MailWay = "never"
)

// MailWays are all ways, in the order of a page that offers them.
var MailWays = []MailWay{MailAtOnce, MailDaily, MailNever}

// usualWays are those of who never said: what waits for them alone is told at once, what
// others could do as well once a day, and what calls for nothing stands on the desk.
var usualWays = map[NoticeKind]MailWay{
	ToldAssigned: MailAtOnce, ToldSentBack: MailAtOnce, ToldVote: MailAtOnce, ToldTie: MailAtOnce, ToldMentioned: MailAtOnce,
	ToldWaiting: MailDaily, ToldAnswered: MailDaily, ToldCorrecting: MailDaily, ToldRecheck: MailDaily,
	ToldTaken: MailNever, ToldSignedOff: MailNever, ToldCorrected: MailNever,
}

// UsualMailing is that of somebody who never said.
func UsualMailing(user uuid.UUID) Mailing {
	return Mailing{UserID: user, DigestAt: 8, QuietFrom: 20, QuietUntil: 7}
}

const (
	// gathered is how long a notice waits for others, and to be read on the desk: whoever
	// works there needs no mail of it.
	gathered = 2 * time.Minute
	// apart is the least time between two letters to one person.
	apart = 15 * time.Minute
	// quarter is what hours of all time zones begin with one of.
	quarter = 15 * time.Minute
)

// Way is when notices of a kind are mailed.
func (m Mailing) Way(k NoticeKind) MailWay {
	if m.Stopped {
		return MailNever
	}
	if way, said := m.Ways[k]; said {
		return way
	}
	return usualWays[k]
}

// Due is when a notice of a moment is to be mailed, nil for never.
func (m Mailing) Due(k NoticeKind, at time.Time, in *time.Location) *time.Time {
	due := m.Loud(at.Add(gathered), in)
	switch m.Way(k) {
	case MailAtOnce:
		return &due
	case MailDaily:
		due = m.Loud(m.digestAfter(at, in), in)
		return &due
	}
	return nil
}

// Sends is when a letter that is due may go to somebody whose last one went at a moment.
func (m Mailing) Sends(now, last time.Time, in *time.Location) time.Time {
	if next := last.Add(apart); next.After(now) {
		return m.Loud(next, in)
	}
	return m.Loud(now, in)
}

// Loud is the first moment from at on that is in no quiet hour. The steps are those of time
// and not of the clock: an hour that the change of summer time leaves out, or has twice, is
// like any other.
func (m Mailing) Loud(at time.Time, in *time.Location) time.Time {
	for m.quiet(at.In(in).Hour()) {
		at = nextQuarter(at)
	}
	return at
}

func (m Mailing) quiet(hour int) bool {
	switch from, until := m.QuietFrom, m.QuietUntil; {
	case from < until:
		return from <= hour && hour < until
	case from > until:
		return from <= hour || hour < until
	}
	return false
}

// digestAfter is the next moment at which a day's letter goes.
func (m Mailing) digestAfter(at time.Time, in *time.Location) time.Time {
	for day := m.digestDay(at, in); m.digestDay(at, in) == day; {
		at = nextQuarter(at)
	}
	return at
}

// digestDay is the day whose letter went last.
func (m Mailing) digestDay(at time.Time, in *time.Location) string {
	local := at.In(in)
	if local.Hour() < m.DigestAt {
		local = local.AddDate(0, 0, -1)
	}
	return local.Format(time.DateOnly)
}

func nextQuarter(at time.Time) time.Time { return at.Truncate(quarter).Add(quarter) }

// Check says what is wrong with what a person chose.
func (m Mailing) Check() error {
	for field, hour := range map[string]int{"digest_at": m.DigestAt, "quiet_from": m.QuietFrom, "quiet_until": m.QuietUntil} {
		if hour < 0 || hour > 23 {
			return errs.In(field, "An hour is a number from 0 to 23.")
		}
	}
	for kind, way := range m.Ways {
		if _, known := usualWays[kind]; !known {
			return errs.In("ways", "%q is nothing that anybody is told of.", cut(string(kind), 40))
		}
		switch way {
		case MailAtOnce, MailDaily, MailNever:
		default:
			return errs.In("ways", "%q is no time for mail; choose at once, daily or never.", cut(string(way), 40))
		}
	}
	return nil
}

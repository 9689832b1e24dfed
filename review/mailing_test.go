package review

import (
	"testing"
	"time"

	"github.com/google/uuid"
)

func berlin(t *testing.T, at string) (time.Time, *time.Location) {
	t.Helper()
	in, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	when, err := time.ParseInLocation("2006-01-02 15:04", at, in)
	if err != nil {
		t.Fatal(err)
	}
	return when, in
}

const onTheClock = "2006-01-02 15:04 MST"

func TestWhenANoticeIsMailed(t *testing.T) {
	night := Mailing{DigestAt: 8, QuietFrom: 20, QuietUntil: 7, Ways: map[NoticeKind]MailWay{ToldTaken: MailDaily, ToldVote: MailNever}}
	for name, tt := range map[string]struct {
		m    Mailing
		kind NoticeKind
		at   string
		want string // "" for never
	}{
		"at once, with a moment to be read":         {night, ToldAssigned, "2026-11-30 12:00", "2026-11-30 12:02 CET"},
		"the last minute before the quiet hours":    {night, ToldAssigned, "2026-11-30 19:57", "2026-11-30 19:59 CET"},
		"which would go in them":                    {night, ToldAssigned, "2026-11-30 19:58", "2026-12-01 07:00 CET"},
		"before midnight":                           {night, ToldAssigned, "2026-11-30 23:59", "2026-12-01 07:00 CET"},
		"after midnight":                            {night, ToldAssigned, "2026-12-01 00:00", "2026-12-01 07:00 CET"},
		"their end":                                 {night, ToldAssigned, "2026-12-01 07:00", "2026-12-01 07:02 CET"},
		"once a day, before the hour":               {night, ToldWaiting, "2026-11-30 07:59", "2026-11-30 08:00 CET"},
		"once a day, at the hour":                   {night, ToldWaiting, "2026-11-30 08:00", "2026-12-01 08:00 CET"},
		"as chosen, and not as usual":               {night, ToldTaken, "2026-11-30 09:00", "2026-12-01 08:00 CET"},
		"never":                                     {night, ToldVote, "2026-11-30 12:00", ""},
		"usually never":                             {night, ToldSignedOff, "2026-11-30 12:00", ""},
		"stopped":                                   {Mailing{Stopped: true, Ways: map[NoticeKind]MailWay{ToldVote: MailAtOnce}}, ToldVote, "2026-11-30 12:00", ""},
		"no quiet hours":                            {Mailing{QuietFrom: 3, QuietUntil: 3}, ToldVote, "2026-11-30 03:10", "2026-11-30 03:12 CET"},
		"quiet in the day":                          {Mailing{QuietFrom: 9, QuietUntil: 17}, ToldVote, "2026-11-30 09:00", "2026-11-30 17:00 CET"},
		"a digest in the quiet hours":               {Mailing{DigestAt: 5, QuietFrom: 20, QuietUntil: 7}, ToldWaiting, "2026-11-30 12:00", "2026-12-01 07:00 CET"},
		"the night in which summer time begins":     {night, ToldAssigned, "2026-03-28 23:00", "2026-03-29 07:00 CEST"},
		"and that in which it ends":                 {night, ToldAssigned, "2026-10-24 23:00", "2026-10-25 07:00 CET"},
		"quiet until the hour that there is not":    {Mailing{QuietFrom: 22, QuietUntil: 2}, ToldVote, "2026-03-28 23:00", "2026-03-29 03:00 CEST"},
		"quiet until an hour that there is twice":   {Mailing{QuietFrom: 22, QuietUntil: 2}, ToldVote, "2026-10-24 23:00", "2026-10-25 02:00 CEST"},
		"quiet from the hour that there is not":     {Mailing{QuietFrom: 2, QuietUntil: 4}, ToldVote, "2026-03-29 01:58", "2026-03-29 04:00 CEST"},
		"a digest at the hour that there is not":    {Mailing{DigestAt: 2}, ToldWaiting, "2026-03-28 12:00", "2026-03-29 03:00 CEST"},
		"a digest at an hour that there is twice":   {Mailing{DigestAt: 2}, ToldWaiting, "2026-10-24 12:00", "2026-10-25 02:00 CEST"},
		"and the next, which is of the day after":   {Mailing{DigestAt: 2}, ToldWaiting, "2026-10-25 02:30", "2026-10-26 02:00 CET"},
		"at midnight":                               {Mailing{}, ToldWaiting, "2026-11-30 23:59", "2026-12-01 00:00 CET"},
		"at midnight, of a day of twenty-three hrs": {Mailing{}, ToldWaiting, "2026-03-29 00:00", "2026-03-30 00:00 CEST"},
	} {
		at, in := berlin(t, tt.at)
		got := ""
		if due := tt.m.Due(tt.kind, at, in); due != nil {
			got = due.In(in).Format(onTheClock)
		}
		if got != tt.want {
			t.Errorf("%s: due %q, want %q", name, got, tt.want)
		}
	}
}

func TestWhenALetterGoes(t *testing.T) {
	m := UsualMailing(uuid.Nil)
	for name, tt := range map[string]struct{ now, last, want string }{
		"at once":                             {"2026-11-30 12:00", "2026-11-30 11:45", "2026-11-30 12:00 CET"},
		"soon after another":                  {"2026-11-30 12:00", "2026-11-30 11:50", "2026-11-30 12:05 CET"},
		"late in the evening, after a fault":  {"2026-11-30 22:10", "2026-11-29 11:50", "2026-12-01 07:00 CET"},
		"soon after another, late":            {"2026-11-30 19:55", "2026-11-30 19:50", "2026-12-01 07:00 CET"},
		"the last moment of the quiet hours":  {"2026-12-01 06:59", "2026-11-30 19:50", "2026-12-01 07:00 CET"},
		"the first moment after quiet hours":  {"2026-12-01 07:00", "2026-11-30 19:50", "2026-12-01 07:00 CET"},
		"the night in which summer time ends": {"2026-10-25 00:00", "2026-10-24 12:00", "2026-10-25 07:00 CET"},
	} {
		now, in := berlin(t, tt.now)
		last, _ := berlin(t, tt.last)
		if got := m.Sends(now, last, in).In(in).Format(onTheClock); got != tt.want {
			t.Errorf("%s: goes at %q, want %q", name, got, tt.want)
		}
	}
}

func TestEachKindHasAUsualWay(t *testing.T) {
	for _, k := range NoticeKinds {
		if usualWays[k] == "" || k.Says() == "" {
			t.Errorf("%q: usually %q, says %q", k, usualWays[k], k.Says())
		}
	}
}

func TestWhatMailIsRefused(t *testing.T) {
	for name, m := range map[string]Mailing{
		"digest_at":   {DigestAt: 24},
		"quiet_from":  {QuietFrom: -1},
		"quiet_until": {QuietUntil: 99},
		"ways":        {Ways: map[NoticeKind]MailWay{"other": MailNever}},
		"ways, too":   {Ways: map[NoticeKind]MailWay{ToldVote: "hourly"}},
	} {
		if err := m.Check(); err == nil {
			t.Errorf("%s: %+v is accepted", name, m)
		}
	}
	if err := UsualMailing(uuid.Nil).Check(); err != nil {
		t.Error(err)
	}
}

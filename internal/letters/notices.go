package letters

import (
	"context"
	"fmt"
	"strings"

	"factdesk/internal/auth"
	"factdesk/internal/store"
	"factdesk/review"
)

// How much a letter tells: of so many notices, and so much of each claim.
const (
	mostNotices = 20
	mostWording = 200
)

// notices tells somebody what concerns them. It says what the desk would show them now, of
// what they have not read there; between quiet hours' beginning and end it is put off.
func (p *Post) notices(ctx context.Context, job store.Job, l store.Letter, org review.Organisation) (letter, error) {
	u, err := p.DB.User(ctx, l.To)
	if err != nil || !mayRead(u) {
		return letter{}, err
	}
	wishes, err := p.DB.Mailing(ctx, u.ID)
	if err != nil {
		return letter{}, err
	}
	if until := wishes.Loud(p.Now(), org.Location()); until.After(p.Now()) {
		return letter{}, p.DB.HoldNotices(ctx, job.ID, until)
	}
	found, err := p.DB.NoticesOf(ctx, job.ID, store.MaxPage)
	if err != nil {
		return letter{}, err
	}
	if found = wished(found, wishes); len(found) == 0 {
		return letter{}, nil
	}
	token, err := auth.LeaveToken(p.Key, u.ID)
	if err != nil {
		return letter{}, err
	}
	return p.noticesLetter(u, found, p.Base+"/mail/stop/"+token, org), nil
}

// mayRead says whether somebody may still read what the desk tells.
func mayRead(u review.User) bool { return u.Active() && u.Actor().May(review.ReadDesk) == nil }

// wished leaves out what somebody wants no mail of any more.
func wished(found []store.NoticeRow, m review.Mailing) (out []store.NoticeRow) {
	for _, n := range found {
		if m.Way(n.Kind) != review.MailNever {
			out = append(out, n)
		}
	}
	return out
}

func (p *Post) noticesLetter(u review.User, found []store.NoticeRow, leave string, org review.Organisation) letter {
	all := p.Base + "/desk/notifications"
	subject, lines := found[0].Kind.Says(), []string{"this concerns you at " + deskName(org) + ":"}
	if len(found) > 1 {
		subject = counted(len(found)) + " notifications of " + deskName(org)
	}
	for _, n := range found[:min(len(found), mostNotices)] {
		lines = append(lines, p.notice(n, org))
	}
	if len(found) > mostNotices {
		lines = append(lines, "There is more: "+all)
	}
	return letter{u, subject, append(lines,
		"What you are told by mail, and when, is chosen on your account's page: "+p.Base+"/desk/account#mail",
		"No more such mail: "+leave), false, leave}
}

// counted is a number of notices: what is not read whole is not counted, either.
func counted(n int) string {
	if n > mostNotices {
		return fmt.Sprintf("More than %d", mostNotices)
	}
	return fmt.Sprint(n)
}

func (p *Post) notice(n store.NoticeRow, org review.Organisation) string {
	by := ""
	if n.By != "" {
		by = n.By + ", "
	}
	return fmt.Sprintf("%s (%s%s)\n%s\n%s/desk/cases/%s", n.Kind.Says(), by, when(n.At, org), shown(n.Wording), p.Base, n.CaseID)
}

// shown is a claim as it stands in a letter: one line, and not all of a long one.
func shown(wording string) string {
	words := []rune(strings.Join(strings.Fields(wording), " "))
	switch {
	case len(words) == 0:
		return "(its words were taken down)"
	case len(words) > mostWording:
		return "“" + string(words[:mostWording]) + "…”"
	}
	return "“" + string(words) + "”"
}

package review

import (
	"cmp"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// Judgement is what somebody says of a proposed verdict who has a say in it by its panel.
type Judgement struct {
	Ballot
	On   Scale        // the version that the verdict is on
	Org  Organisation // that would publish it
	Seen string       // digest of the preview that they looked at
}

// Seat gives the panel's seats to people. Whoever has voted in the round keeps theirs.
func (c *Case) Seat(to []User, by Actor, now time.Time) error {
	p, err := c.mayPanel(SeatPanel, by)
	if err != nil {
		return err
	}
	members, names := p.voters()
	for _, u := range to {
		m, err := c.seat(p, u, now)
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(members, func(a Author) bool { return a.ID == m.ID }) {
			members, names = append(members, m), append(names, m.Name)
		}
	}
	if len(members) > p.Seats {
		return errs.In("members", "The panel has %d seats; %d people are too many.", p.Seats, len(members))
	}
	p.Members = members
	p.Version++
	c.noted(VerbPanelSeated, p, by, now, map[string]string{"members": cmp.Or(strings.Join(names, ", "), "nobody")})
	return nil
}

// voters are the members who have voted in the round: they keep their seats, unless they
// were shut out since.
func (p *Panel) voters() (members []Author, names []string) {
	members = slices.DeleteFunc(slices.Clone(p.Members), func(m Author) bool { return !p.Voted(m.ID) })
	for _, m := range members {
		names = append(names, m.Name)
	}
	return members, names
}

// seat is somebody's seat, theirs since when they had it first.
func (c *Case) seat(p *Panel, u User, now time.Time) (Author, error) {
	for _, m := range p.Members {
		if m.ID == u.ID && p.Voted(u.ID) {
			return m, nil
		}
	}
	judge := u.Actor()
	switch {
	case !u.Active() || judge.May(CastVote) != nil:
		return Author{}, errs.In("members", "%s can't vote; members of a panel are active editors.", u.Name)
	case judgesOthers(c, p, judge) != nil:
		return Author{}, errs.In("members", "%s wrote this verdict, and has no vote on it.", u.Name)
	case breaksNoTie(c, p, judge) != nil:
		return Author{}, errs.In("members", "%s decides should the panel not agree, and has no vote on it.", u.Name)
	}
	for _, m := range p.Members {
		if m.ID == u.ID {
			return m, nil
		}
	}
	return Author{ID: u.ID, Name: u.Name, At: now}, nil
}

// Vote casts somebody's vote in the open round, or changes it: sealed, until the last one
// completes the round. Who has no seat takes a free one. The last vote opens all, and the
// panel then carries, discusses or is tied. A panel that carries what was proposed has
// approved it, when all its members looked at the same and that is what is there.
func (c *Case) Vote(j Judgement, box Box, by Actor, now time.Time) error {
	p, err := c.mayPanel(CastVote, by)
	if err != nil {
		return err
	}
	ballot, _, err := j.check(j.On)
	if err != nil {
		return err
	}
	if err := c.judges(j, by); err != nil {
		return err
	}
	if err := c.cast(p, ballot, j.Seen, box, by, now); err != nil {
		return err
	}
	if len(p.Cast()) < p.Seats {
		return nil
	}
	if err := p.unseal(j.On, c.Judged().Language, box, now); err != nil {
		return err
	}
	return c.tally(p, j, by, now)
}

// judges refuses who looked at something else than is there, or would judge what they
// changed themselves.
func (c *Case) judges(j Judgement, by Actor) error {
	if j.On.ID != c.Judged().ScaleID {
		return inState("The verdict is on another version of the scale than the one that you looked at; load it again.")
	}
	if c.Correcting() != nil {
		return c.judgesCorrection(j, by)
	}
	if err := c.saw(j.Org, j.Seen); err != nil {
		return err
	}
	return isSecond(c.Changes(j.Org), by)
}

// cast adds or replaces a vote of the round.
func (c *Case) cast(p *Panel, b Ballot, seen string, box Box, by Actor, now time.Time) error {
	commitment, sealed, err := box.seal(b, voteAt(p.ID, p.Round, by.ID))
	if err != nil {
		return err
	}
	detail, verb, v := p.leave(), VerbVoteChanged, p.rowOf(by.ID)
	if !p.Voted(by.ID) {
		verb = VerbVoted
	}
	if v == nil {
		p.Votes = append(p.Votes, PanelVote{ID: uuid.Must(uuid.NewV7()), PanelID: p.ID, CaseID: c.ID, Round: p.Round, MemberID: by.ID})
		v = &p.Votes[len(p.Votes)-1]
	}
	v.Member, v.VotedAt, v.Seen, v.Commitment, v.Sealed = by.Name, now, seen, commitment, sealed
	v.Version++
	if !p.Seated(by.ID) {
		p.Members = append(p.Members, Author{ID: by.ID, Name: by.Name, At: now})
	}
	p.Version++
	c.noted(verb, p, by, now, detail)
	return nil
}

// leave takes the seats of members who were shut out since, and their votes of the open
// round with them: somebody else votes there. It returns who that was, for the event.
func (p *Panel) leave() map[string]string {
	stay, names := []Author{}, []string{}
	for _, m := range p.Members {
		if p.Left(m.ID) {
			names = append(names, m.Name)
			continue
		}
		stay = append(stay, m)
	}
	if len(names) == 0 {
		return map[string]string{}
	}
	p.Members = stay
	return map[string]string{"left": strings.Join(names, ", ")}
}

// Own is what somebody has voted in the round, for themselves to look at; false when they
// have not.
func (p *Panel) Own(box Box, by Actor) (Ballot, bool, error) {
	v := p.voteOf(by.ID)
	switch {
	case v == nil:
		return Ballot{}, false, nil
	case v.OpenedAt != nil:
		return Ballot{v.Rating, v.Reason}, true, nil
	}
	b, _, err := box.openVote(v)
	return b, err == nil, err
}

// unseal opens the votes of the round, each held to its commitment.
func (p *Panel) unseal(on Scale, language string, box Box, now time.Time) error {
	for _, v := range p.counting() {
		b, salt, err := box.openVote(v)
		if err != nil {
			return errs.Because(err, errs.Conflict, "The vote of %s was changed in the database, or is sealed under another key, and can't be opened. "+
				"Have %s vote again, and tell whoever looks after factdesk: every server needs the same FACTDESK_KEY, and factdesk audit verify names what was changed.", v.Member, v.Member)
		}
		rating, _ := on.Rating(b.Rating)
		v.Rating, v.Label, v.Reason = b.Rating, cmp.Or(rating.Label(language), b.Rating), b.Reason
		v.Salt, v.Sealed, v.OpenedAt = hex.EncodeToString(salt), "", &now
		v.Version++
	}
	return nil
}

// tally says what the open votes of a complete round come to.
func (c *Case) tally(p *Panel, j Judgement, by Actor, now time.Time) error {
	votes := p.Cast()
	slices.SortFunc(votes, func(a, b PanelVote) int { return cmp.Compare(a.Rating, b.Rating) })
	counts, most := "", []PanelVote{}
	for alike := range alikes(votes) {
		if counts != "" {
			counts += ", "
		}
		counts += fmt.Sprintf("%s %d", alike[0].Label, len(alike))
		if len(alike) > len(most) {
			most = alike
		}
	}
	switch {
	case len(most) >= p.Carry:
		return c.carry(p, most, counts, j, by, now)
	case p.Round == 1:
		p.State = PanelDiscussing
		c.noted(VerbPanelDisagreed, p, by, now, map[string]string{"votes": counts})
	default:
		p.State = PanelTied
		c.noted(VerbPanelTied, p, by, now, map[string]string{"votes": counts})
	}
	return nil
}

// alikes goes along votes in the order of their ratings, those alike together.
func alikes(votes []PanelVote) func(yield func([]PanelVote) bool) {
	return func(yield func([]PanelVote) bool) {
		for from := 0; from < len(votes); {
			to := from
			for to < len(votes) && votes[to].Rating == votes[from].Rating {
				to++
			}
			if !yield(votes[from:to]) {
				return
			}
			from = to
		}
	}
}

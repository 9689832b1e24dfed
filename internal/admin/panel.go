package admin

import (
	"context"
	"slices"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/review"
)

// panelBox is what a case's page shows of the panel that decides its verdict.
type panelBox struct {
	Panel      *review.Panel      // that decides now, or has decided; nil for none
	Seen       string             // digest of what a vote is on: the preview's, or the proposed correction's
	Preview    string             // address of that page
	Correction *review.Correction // that it votes on; nil for a case's own verdict
	May        map[string]move
	Scale      review.Scale   // that it votes on
	Seats      []panelSeat    // one for each, free ones too
	Mine       *review.Ballot // one's own vote of the round; nil for none
	MineWords  string         // its rating's words
	Rounds     []panelRound   // whose votes are open
	Discussion []review.Note
	Choices    []review.User   // who can have a seat
	Tied       []review.Rating // between which the tie is
	Earlier    []review.Panel  // of earlier proposals, the newest first
}

// panelSeat is a seat with who has it; nobody has a free one.
type panelSeat struct {
	Name  string
	Voted bool
}

// panelRound is a round that is complete.
type panelRound struct {
	Number int
	Votes  []review.PanelVote
}

// panelActions are the buttons of the box.
var panelActions = []review.Action{review.SeatPanel, review.CastVote, review.Discuss, review.SecondRound, review.DecideTie, review.OverridePanel}

// panelOf is what somebody sees of the panel: of votes of an open round, their own alone.
func (d *Desk) panelOf(ctx context.Context, p *casePage, by review.Actor) (panelBox, error) {
	c := p.Case
	out := panelBox{Panel: c.Deciding(), May: map[string]move{}, Seen: p.Seen, Preview: "/desk/cases/" + c.ID.String() + "/preview"}
	if k := c.Correcting(); k != nil && k.State == review.CorrectionProposed {
		out.Correction, out.Seen, out.Preview = k, p.Correct.Seen, "/desk/cases/"+c.ID.String()+"/correction/page"
	}
	for _, before := range slices.Backward(c.Panels) {
		if out.Panel == nil || before.ID != out.Panel.ID {
			out.Earlier = append(out.Earlier, before)
		}
	}
	if out.Panel == nil {
		return out, nil
	}
	for _, a := range panelActions {
		out.May[string(a)] = move{Shown: c.OffersPanel(a), Why: whyOf(c.CanPanel(a, by))}
	}
	out.Seats, out.Rounds, out.Discussion = seatsOf(out.Panel), roundsOf(out.Panel), c.Discussion(out.Panel)
	var err error
	if out.Scale, err = d.DB.Scale(ctx, c.Judged().ScaleID); err != nil {
		return out, err
	}
	for _, r := range out.Scale.Ratings {
		if slices.ContainsFunc(out.Panel.Cast(), func(v review.PanelVote) bool { return v.Rating == r.Key }) {
			out.Tied = append(out.Tied, r)
		}
	}
	if err := d.own(ctx, &out, c.Judged().Language, by); err != nil {
		return out, err
	}
	out.Choices, err = d.judges(ctx, c, out.Panel)
	return out, err
}

// own adds one's own vote of the open round.
func (d *Desk) own(ctx context.Context, out *panelBox, language string, by review.Actor) error {
	if out.Panel.State != review.PanelVoting || !out.Panel.Voted(by.ID) {
		return nil
	}
	box, err := d.DB.Box(ctx)
	if err != nil {
		return err
	}
	b, _, err := out.Panel.Own(box, by)
	if err != nil {
		out.Mine, out.MineWords = &review.Ballot{}, "something that can't be opened: it was changed in the database, or is sealed under another FACTDESK_KEY than this server has. Vote again"
		return nil
	}
	r, _ := out.Scale.Rating(b.Rating)
	out.Mine, out.MineWords = &b, r.Label(language)
	return nil
}

func seatsOf(p *review.Panel) []panelSeat {
	out := []panelSeat{}
	for _, m := range p.Members {
		if !p.Left(m.ID) {
			out = append(out, panelSeat{m.Name, p.Voted(m.ID)})
		}
	}
	for len(out) < p.Seats && p.State == review.PanelVoting {
		out = append(out, panelSeat{})
	}
	return out
}

// roundsOf are the rounds that are complete.
func roundsOf(p *review.Panel) []panelRound {
	out := []panelRound{}
	for n := 1; n <= p.Round; n++ {
		r := panelRound{Number: n}
		for _, v := range p.Votes {
			if v.Round == n && v.OpenedAt != nil {
				r.Votes = append(r.Votes, v)
			}
		}
		if len(r.Votes) > 0 {
			out = append(out, r)
		}
	}
	return out
}

// judges are the people who can have a seat on the panel.
func (d *Desk) judges(ctx context.Context, c *review.Case, p *review.Panel) ([]review.User, error) {
	all, err := d.DB.Users(ctx)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(all, func(u review.User) bool {
		return !u.Active() || u.Actor().May(review.CastVote) != nil || u.ID == p.TieBreakerID || c.Wrote(u.ID)
	}), nil
}

// Has says whether somebody has a seat, for the boxes of a form.
func (b panelBox) Has(id uuid.UUID) bool { return b.Panel.Seated(id) }

// judging is the handler of a form of somebody who has a say in the verdict by its panel, on
// the version of the scale that the form showed.
func (d *Desk) judging(form, said string, make func(x *review.Case, j review.Judgement, in caseInput) error) func(c *gin.Context) error {
	return func(c *gin.Context) error {
		j := review.Judgement{Seen: c.PostForm("seen"), Ballot: review.Ballot{Rating: c.PostForm("rating"), Reason: c.PostForm("reason")}}
		var err error
		if j.On, err = d.scaleOf(c.Request.Context(), c.PostForm("scale")); err != nil {
			return err
		}
		if j.Org, err = d.DB.Organisation(c.Request.Context()); err != nil {
			return err
		}
		return d.changing(change{form: form, at: "panel", free: true, make: func(x *review.Case, in caseInput) error { return make(x, j, in) },
			next: func(x *review.Case) Flash { return panelFlash(x, said) }})(c)
	}
}

// panelFlash says what came of a vote, or a decision.
func panelFlash(x *review.Case, said string) Flash {
	p := &x.Panels[len(x.Panels)-1]
	switch {
	case p.State == review.PanelDiscussing:
		return Flash{Text: "All have voted, and the panel does not agree. The votes are open: discuss, then vote again.", Tone: "mixed"}
	case p.State == review.PanelTied:
		return Flash{Text: "All have voted, and the panel does not agree. " + capital(x.TieGoesTo(*p)) + " decides.", Tone: "mixed"}
	case p.State == review.PanelVoting:
		return Flash{Text: said}
	case x.Correcting() != nil:
		return correctionFlash(p, x.Correcting())
	case x.State == review.Approved:
		return Flash{Text: "Decided: “" + p.Label + "”, as proposed. The verdict is approved, and not public yet."}
	case x.State == review.Assigned:
		return Flash{Text: "Decided: “" + p.Label + "”. The case is back with its author, who words that."}
	}
	return Flash{Text: "Decided: “" + p.Label + "”. Something was changed while the panel voted, or the publish gate blocks it: an editor looks at it and approves."}
}

// correctionFlash says what came of the panel of a correction.
func correctionFlash(p *review.Panel, k *review.Correction) Flash {
	if k.State == review.CorrectionProposed {
		return Flash{Text: "Decided: “" + p.Label + "”, as proposed. Readers see the correction once an editor who wrote none of it approves it."}
	}
	return Flash{Text: "Decided: “" + p.Label + "”. The correction is back with its author, who words that."}
}

func (d *Desk) vote(c *gin.Context) error {
	box, err := d.DB.Box(c.Request.Context())
	if err != nil {
		return err
	}
	return d.judging("vote", "Your vote is sealed. Nobody else sees it before all have voted.", func(x *review.Case, j review.Judgement, in caseInput) error {
		return x.Vote(j, box, in.By, in.Now)
	})(c)
}

func breakTie(x *review.Case, j review.Judgement, in caseInput) error {
	return x.BreakTie(j, in.By, in.Now)
}

func overridePanel(x *review.Case, j review.Judgement, in caseInput) error {
	return x.Override(j, in.By, in.Now)
}

func discussPanel(x *review.Case, in caseInput) error {
	_, err := x.DiscussPanel(in.Get("body"), in.By, in.Now)
	return err
}

func secondRound(x *review.Case, in caseInput) error { return x.BeginSecondRound(in.By, in.Now) }

// seatPanel gives the seats to those whom the form names. They are read first: nothing else
// is asked of the database within the change.
func (d *Desk) seatPanel(c *gin.Context) error {
	var to []review.User
	for _, s := range c.PostFormArray("member") {
		id, err := uuid.Parse(s)
		if err != nil {
			return errs.In("members", "%q is nobody.", shorten(s, 60))
		}
		u, err := d.DB.User(c.Request.Context(), id)
		if err != nil {
			return err
		}
		to = append(to, u)
	}
	return d.changing(change{form: "seats", at: "panel", free: true, said: "Seats given.",
		make: func(x *review.Case, in caseInput) error { return x.Seat(to, in.By, in.Now) }})(c)
}

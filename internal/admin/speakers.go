package admin

import (
	"context"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
)

const speakersPath = "/desk/speakers"

// speakersPage finds speakers by how their names begin.
type speakersPage struct {
	Text string
	Rows []claims.Speaker
	Full bool // there may be more
}

// mostSpeakers is how many speakers a page lists.
const mostSpeakers = 50

func (d *Desk) speakers(c *gin.Context) (err error) {
	p := speakersPage{Text: strings.TrimSpace(shorten(c.Query("q"), maxSearched))}
	if p.Rows, err = d.DB.Speakers(c.Request.Context(), p.Text, mostSpeakers); err != nil {
		return err
	}
	p.Full = len(p.Rows) == mostSpeakers
	return d.page(c, http.StatusOK, "speakers", View{Title: "Speakers", Nav: "speakers", Data: p})
}

// speakerPage is a speaker with all that are the same, and what a merge would do.
type speakerPage struct {
	Speaker claims.Speaker // whose page it is
	Top     claims.Speaker // who stands for it; itself when nobody else does
	Group   store.SpeakerGroup
	Moves   store.Moves // of its own name
	Into    string      // whom it is to be merged into, as it was typed
	To      *mergeTo    // nil until somebody is chosen
	Problem string
}

// mergeTo is whom a speaker is to be merged into.
type mergeTo struct {
	claims.Speaker
	Moves store.Moves
}

// Also are the names besides that of who stands for the group.
func (p speakerPage) Also() []string { return p.Group.Names()[1:] }

func (d *Desk) speaker(c *gin.Context) error {
	return d.showSpeaker(c, http.StatusOK, strings.TrimSpace(shorten(c.Query("into"), maxSearched)), "")
}

func (d *Desk) showSpeaker(c *gin.Context, status int, into, problem string) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	ctx := c.Request.Context()
	p := speakerPage{Into: into, Problem: problem}
	if p.Speaker, err = d.DB.Speaker(ctx, id); err != nil {
		return err
	}
	if p.Group, err = d.DB.SpeakerGroup(ctx, id); err != nil {
		return err
	}
	p.Top = p.Group.Speaker
	if p.Moves, err = d.DB.Moves(ctx, id); err != nil {
		return err
	}
	if into != "" && problem == "" && p.Speaker.MergedInto == nil {
		if err := d.chooseInto(ctx, &p); err != nil {
			return err
		}
	}
	return d.page(c, status, "speaker", View{Title: p.Speaker.Name, Nav: "speakers", Data: p})
}

// chooseInto looks up whom somebody typed, by name or id.
func (d *Desk) chooseInto(ctx context.Context, p *speakerPage) error {
	to, err := d.speakerTyped(ctx, p.Into)
	if errs.KindOf(err) == errs.NotFound {
		p.Problem = "No speaker has the name “" + p.Into + "”. Write it as the desk has it."
		return nil
	}
	if err != nil {
		return err
	}
	group, err := d.DB.SpeakerGroup(ctx, to.ID)
	if err != nil {
		return err
	}
	if group.Speaker.ID == p.Top.ID {
		p.Problem = "The two are one already: choose another speaker."
		return nil
	}
	p.To = &mergeTo{Speaker: group.Speaker}
	p.To.Moves, err = d.DB.Moves(ctx, group.Speaker.ID)
	return err
}

func (d *Desk) speakerTyped(ctx context.Context, typed string) (claims.Speaker, error) {
	if id, err := uuid.Parse(typed); err == nil {
		return d.DB.Speaker(ctx, id)
	}
	return d.DB.SpeakerNamed(ctx, typed)
}

func speakerAt(id uuid.UUID) string { return speakersPath + "/" + id.String() }

// mergeSpeaker says that a speaker is another, who was shown beside it.
func (d *Desk) mergeSpeaker(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	into, err := uuid.Parse(c.PostForm("into"))
	if err != nil {
		return d.showSpeaker(c, http.StatusUnprocessableEntity, "", "Choose a speaker first.")
	}
	s := store.Seen{ID: id, Version: typedVersion(c)}
	group, err := d.DB.MergeSpeaker(c.Request.Context(), s, store.Seen{ID: into, Version: atoi(c.PostForm("into_version"))}, actor(c), d.now())
	if p, ok := asProblem(err); ok && p.Kind != errs.NotFound {
		return d.showSpeaker(c, web.Status(err), "", p.Message)
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Merged: " + group.Speaker.Name + " stands for both.", Undoes: speakerAt(id) + "/unmerge"}, speakerAt(group.Speaker.ID))
}

// unmergeSpeaker takes that back.
func (d *Desk) unmergeSpeaker(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	s, err := d.DB.UnmergeSpeaker(c.Request.Context(), store.Seen{ID: id, Version: typedVersion(c)}, actor(c), d.now())
	if p, ok := asProblem(err); ok && p.Kind != errs.NotFound {
		return d.showSpeaker(c, web.Status(err), "", p.Message)
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Taken back: " + s.Name + " is a speaker of their own again."}, speakerAt(id))
}

// toSpeaker answers who loads the address of a form that was refused again.
func toSpeaker(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	c.Redirect(http.StatusSeeOther, speakerAt(id))
	return nil
}

package admin

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// bulkCases does one thing to the cases that were selected in the list, each by itself, and
// tells what became of them; one undo takes it back.
func (d *Desk) bulkCases(c *gin.Context) error {
	ids, seen, err := selectedCases(c.PostFormArray("case"))
	if err != nil {
		return err
	}
	back := casesBack(c.PostForm("back"))
	if len(ids) == 0 {
		return d.done(c, Flash{Text: "Select cases first: with the mouse, or with x.", Tone: "bad"}, back)
	}
	do, err := d.bulkOf(c)
	if err != nil {
		return err
	}
	by, now := actor(c), d.now()
	b, err := review.NewBatch(do, by, now)
	if err != nil {
		return d.bulkRefused(c, err, back)
	}
	done, err := d.DB.EditBatch(c.Request.Context(), b, ids, func(x *review.Case) (review.BatchCase, error) {
		if err := x.Expect(seen[x.ID]); err != nil {
			return review.BatchCase{}, err
		}
		return b.Apply(do, x, by, now)
	})
	if err != nil {
		return d.bulkRefused(c, err, back)
	}
	f := toldBulk(bulkDone(do), done)
	if len(done.Done) > 0 {
		f.Undoes = "/desk/cases/bulk/" + b.ID.String() + "/undo"
	}
	return d.done(c, f, back)
}

// undoCases takes such a change back, of the cases that nobody has changed since.
func (d *Desk) undoCases(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	back := casesBack(c.PostForm("back"))
	done, err := d.DB.UndoBatch(c.Request.Context(), id, actor(c), d.now())
	if err != nil {
		return d.bulkRefused(c, err, back)
	}
	return d.done(c, toldBulk("Taken back", done), back)
}

// bulkRefused comes back to the list with the reason.
func (d *Desk) bulkRefused(c *gin.Context, why error, back string) error {
	p, ok := asProblem(why)
	if !ok {
		return why
	}
	return d.done(c, Flash{Text: p.Message, Tone: "bad"}, back)
}

// bulkOf is what the form asks for.
func (d *Desk) bulkOf(c *gin.Context) (review.Bulk, error) {
	do := review.Bulk{Move: review.BulkMove(c.PostForm("action")), Tag: c.PostForm("tag"), Reason: review.Reason(c.PostForm("reason"))}
	if n, err := strconv.Atoi(c.PostForm("priority")); err == nil {
		p := review.Priority(n)
		do.Priority = &p
	}
	if due := strings.TrimSpace(c.PostForm("due_on")); due != "" {
		do.DueOn = &due
	}
	if do.Move != review.BulkAssign {
		return do, nil
	}
	to, err := uuid.Parse(c.PostForm("to"))
	if err != nil {
		return do, errs.In("to", "Choose to whom the cases are assigned.")
	}
	do.To, err = d.DB.User(c.Request.Context(), to)
	return do, err
}

// selectedCases reads "ID:3" of each row that was ticked.
func selectedCases(ticked []string) (ids []uuid.UUID, seen map[uuid.UUID]int, err error) {
	seen = map[uuid.UUID]int{}
	for _, s := range ticked {
		id, version, err := versioned(s)
		if err != nil {
			return nil, nil, err
		}
		ids, seen[id] = append(ids, id), version
	}
	return ids, seen, nil
}

// casesBack is the list to come back to.
func casesBack(back string) string {
	if strings.HasPrefix(back, "/desk/cases") && ours(back) {
		return back
	}
	return "/desk/cases"
}

// bulkDone says what was done, as a message begins.
func bulkDone(do review.Bulk) string {
	switch do.Move {
	case review.BulkAssign:
		return "Assigned to " + do.To.Name
	case review.BulkRelease:
		return "Given back to everybody"
	case review.BulkPlan:
		return "Planned"
	case review.BulkTag:
		return "Tagged “" + shorten(strings.TrimSpace(do.Tag), 40) + "”"
	case review.BulkUntag:
		return "Tag “" + shorten(strings.TrimSpace(do.Tag), 40) + "” taken off"
	case review.BulkDismiss:
		return "Dismissed as " + strings.ToLower(do.Reason.Label())
	}
	return "Brought back"
}

// leftTold is how many of the cases that were left a message names.
const leftTold = 3

// toldBulk says what became of several cases.
func toldBulk(what string, c store.Changed) Flash {
	f := Flash{Text: fmt.Sprintf("%s: %s.", what, cases(len(c.Done)))}
	tellLeft(&f, c.Left)
	return f
}

// tellLeft adds what was not changed with the others, and why.
func tellLeft(f *Flash, left []review.Left) {
	if len(left) == 0 {
		return
	}
	f.Tone = "info"
	f.Text += fmt.Sprintf(" Left as they are: %d.", len(left))
	for _, l := range left[:min(len(left), leftTold)] {
		f.Text += " “" + shorten(l.Wording, 50) + "”: " + shorten(l.Problem, 200)
	}
	if more := len(left) - leftTold; more > 0 {
		f.Text += fmt.Sprintf(" And %d more.", more)
	}
}

func cases(n int) string {
	if n == 1 {
		return "1 case"
	}
	return fmt.Sprintf("%d cases", n)
}

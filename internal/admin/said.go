package admin

import (
	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// saidLine is one thing that an article says of itself.
type saidLine struct {
	claims.Said
	Snapshot uuid.UUID
	At       int  // its place among what the snapshot says, from 1
	Lacking  bool // the article has nothing there, so that it is shown first
	CanTake  bool
}

func saidLines(a *claims.Article, s *claims.Snapshot) (out []saidLine) {
	for i := range s.Said {
		v := &s.Said[i]
		out = append(out, saidLine{*v, s.ID, i + 1, a.Lacks(v), a.CanTake(v)})
	}
	return out
}

// offered are the lines that the article has nothing of yet.
func offered(all []saidLine) (out []saidLine) {
	for _, l := range all {
		if l.Lacking {
			out = append(out, l)
		}
	}
	return out
}

// takeSaid takes what was only offered.
func (d *Desk) takeSaid(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	said, err := d.chosenSaid(c, id)
	if err == nil {
		_, err = d.DB.EditArticle(c.Request.Context(), id, 0, func(a *claims.Article) error { return a.Take(said) }, actor(c), d.now())
	}
	if err != nil {
		return d.articleRefused(c, id, "said", nil, err)
	}
	back := "/desk/articles/" + id.String()
	if c.PostForm("back") == "import" {
		back = "/desk/import/articles/" + id.String()
	}
	return d.done(c, Flash{Text: capital(string(said.Field)) + " taken: " + shorten(said.Value, 80) + "."}, back)
}

// chosenSaid is what a form names of what the article's snapshot says.
func (d *Desk) chosenSaid(c *gin.Context, article uuid.UUID) (*claims.Said, error) {
	id, err := uuid.Parse(c.PostForm("snapshot"))
	if err != nil {
		return nil, errs.In("snapshot", "Choose one in the list.")
	}
	s, err := d.DB.Snapshot(c.Request.Context(), id)
	if err != nil {
		return nil, err
	}
	at := atoi(c.PostForm("at"))
	if s.ArticleID != article || at < 1 || at > len(s.Said) {
		return nil, errs.In("at", "Choose one in the list.")
	}
	return &s.Said[at-1], nil
}

package admin

import (
	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/prose"
	"factdesk/internal/store"
)

// leftPassage is a passage of the page that is not in the text, with why.
type leftPassage struct {
	claims.Passage
	Why string
}

func leftPassages(left claims.LeftOut) (out []leftPassage) {
	for _, p := range left.Passages {
		out = append(out, leftPassage{p, prose.Reason(p.Reason).String()})
	}
	return out
}

// takeIn takes a passage into a further snapshot of the article.
func (d *Desk) takeIn(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	snapshot, err := uuid.Parse(c.PostForm("snapshot"))
	if err != nil {
		err = errs.In("snapshot", "Choose a passage in the list.")
	} else {
		_, err = d.Importer.TakeIn(c.Request.Context(), snapshot, atoi(c.PostForm("position")), actor(c), d.now())
	}
	if err != nil {
		return d.articleRefused(c, id, "passage", nil, err)
	}
	return d.done(c, Flash{Text: "The passage is in the text now. The text before is kept as it was."}, "/desk/articles/"+id.String())
}

// carried are the marks of earlier snapshots of the same page, where their words stand in
// the latest: passages that were taken in moved them.
func carried(latest uuid.UUID, marks []store.Mark, taken []claims.Passage) []store.Mark {
	into := map[uuid.UUID]*claims.Passage{}
	for i := range taken {
		into[taken[i].SnapshotID] = &taken[i]
	}
	for i := range marks {
		m := &marks[i]
		for p := into[m.SnapshotID]; p != nil && m.SnapshotID != latest; p = into[m.SnapshotID] {
			by := p.Moves(m.Start)
			m.Start, m.End, m.SnapshotID = m.Start+by, m.End+by, *p.TakenInto
		}
	}
	return marks
}

package admin_test

import (
	"errors"
	"net/http"
	"testing"
	"time"

	"factdesk/review"
)

// TestWhatBecameOfTextsIsTold: what a revision of a verdict and an edit of a note changed
// stands in the case's history word by word, until a take-down takes what was before.
func TestWhatBecameOfTextsIsTold(t *testing.T) {
	n, _ := openOffice(t, nil)
	x := n.proposed(n.accepted(n.article("Geneva. Russia has sent troops to the border, officials said.").Article.ID))
	scale, err := n.db.ScaleByKey(t.Context(), "five_step")
	if err != nil {
		t.Fatal(err)
	}
	later := noon.Add(time.Hour)
	x = n.edited(x, func(x *review.Case) error {
		return errors.Join(
			x.EditNote(x.Notes[0].ID, "@Edgar the second source is Zorillaword. Shall we ask the ministry?", n.rita.Actor(), later),
			x.EditNote(x.Notes[0].ID, "@Edgar the second source is good. Shall we ask the ministry?", n.rita.Actor(), later),
			x.SendBack("Say how many governments.", n.edgar.Actor(), later),
			x.Propose(review.Proposal{Rating: scale.Ratings[3].Key, Explanation: "Satellite pictures and two governments give figures close to this one.",
				Body: "We compared the published estimates.\n\nAll lie within a tenth of the number."}.Today(review.Organisation{}, later), scale, n.rita.Actor(), later))
	})
	at := "/desk/cases/" + x.ID.String()
	page := n.as(n.ada).get(at, http.StatusOK)
	has(t, page, `<del><span class="visually-hidden">(gone: </span>three<span`, `<ins><span class="visually-hidden">(new: </span>two<span`,
		`(gone: </span>thin.<span`, `(new: </span>Zorillaword.<span`, `(gone: </span>Zorillaword.<span`, `(new: </span>good.<span`)
	id := x.Notes[0].ID
	if _, err := n.db.TakeDown(t.Context(), review.TakeDown{Kind: review.KindNote, SubjectID: &id, Reason: "published by mistake"}, n.ada.Actor(), later); err != nil {
		t.Fatal(err)
	}
	page = n.as(n.ada).get(at, http.StatusOK)
	lacks(t, page, "Zorillaword", "second source is")
	has(t, page, "changed a note", "(gone: </span>three<span")
}

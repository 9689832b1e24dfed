package admin

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"

	"factdesk/claims"
	"factdesk/internal/claimreview"
	"factdesk/internal/store"
	"factdesk/internal/web/verdictpage"
	"factdesk/review"
)

// correcting is what a case's page shows of corrections of its published verdict.
type correcting struct {
	Open      *review.Correction // that is not done; nil for none
	May       map[string]move    // what may be done, as with moves of the case
	Seen      string             // digest of what readers would see, with a proposed one
	Gate      []gateView         // asked of it
	Published []review.Correction
	Confirm   move // of a retraction
}

// correctionActions are the buttons of the page.
var correctionActions = []review.Action{review.BeginCorrection, review.EditCorrection, review.ProposeCorrection, review.WithdrawCorrection,
	review.SendBackCorrection, review.DropCorrection, review.ApproveCorrection}

func correctingOf(c *review.Case, org review.Organisation, by review.Actor) correcting {
	out := correcting{Open: c.Correcting(), May: map[string]move{}, Confirm: move{Shown: c.Unconfirmed(), Why: whyOf(c.CanConfirmRetraction(by))}}
	for _, a := range correctionActions {
		out.May[string(a)] = move{Shown: c.OffersCorrection(a), Why: whyOf(c.CanCorrect(a, by))}
	}
	for _, k := range c.Corrections {
		if k.State == review.CorrectionPublished {
			out.Published = append(out.Published, k)
		}
	}
	if out.Open != nil && out.Open.State == review.CorrectionProposed {
		out.Seen, out.Gate = c.Corrected(org).Digest, gateViews(c.GateOfCorrection(org), nil)
	}
	return out
}

func whyOf(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// correctionForms are the forms about a correction, with what it says.
func correctionForms(c *review.Case) map[string]map[string]string {
	verdict := verdictFields(c)
	delete(verdict, "as_of") // what is found now is true as of today, unless somebody says another day
	out := map[string]map[string]string{"begin": fields("kind", string(review.KindMistake)), "correction-verdict": verdict,
		"correction-back": nil, "correction-drop": nil, "correction-approve": nil}
	if k := c.Correcting(); k != nil && k.Claim != nil {
		stored := claimFields(k.Claim)
		stored["kind"], stored["note"] = string(k.Kind), k.Note
		out["correction"] = stored
	}
	return out
}

// correctionPage is the very page that readers would see with the proposed correction.
func (d *Desk) correctionPage(c *gin.Context) error {
	page, err := d.readersPage(c, claimreview.Corrected, "/correction")
	if err != nil {
		return err
	}
	c.Data(http.StatusOK, "text/html; charset=utf-8", page)
	return nil
}

// correctingForm is the handler of a form of that page.
func (d *Desk) correctingForm(form, said string, make func(x *review.Case, in caseInput) error) func(c *gin.Context) error {
	return d.changing(change{form: form, page: "correction", to: "/correction", said: said, free: true, make: make})
}

func beginCorrection(x *review.Case, in caseInput) error {
	return x.BeginCorrection(review.CorrectionKind(in.Get("kind")), in.Get("note"), in.By, in.Now)
}

func editCorrection(x *review.Case, in caseInput) error {
	return x.EditCorrection(review.CorrectionDraft{Kind: review.CorrectionKind(in.Get("kind")), Note: in.Get("note"), Claim: claims.Claim{
		Wording: in.Get("wording"), ShortForm: in.Get("short_form"), Claimant: in.Get("claimant"), ClaimantTitle: in.Get("claimant_title"),
		Unattributed: in.checked("unattributed"), ClaimedOn: in.line("claimed_on"), Place: in.Get("place"), Topics: split(in.Get("topics")),
	}}, in.By, in.Now)
}

func withdrawCorrection(x *review.Case, in caseInput) error {
	return x.WithdrawCorrection(in.By, in.Now)
}
func sendBackCorrection(x *review.Case, in caseInput) error {
	return x.SendBackCorrection(in.Get("reason"), in.By, in.Now)
}
func dropCorrection(x *review.Case, in caseInput) error {
	return x.DropCorrection(in.Get("reason"), in.By, in.Now)
}
func confirmRetraction(x *review.Case, in caseInput) error {
	return x.ConfirmRetraction(in.By, in.Now)
}

// proposeCorrection puts a correction before the editors, on the scale that the form showed.
func (d *Desk) proposeCorrection(c *gin.Context) error {
	scale, err := d.scaleOf(c.Request.Context(), c.PostForm("scale"))
	if err != nil {
		return err
	}
	org, err := d.DB.Organisation(c.Request.Context())
	if err != nil {
		return err
	}
	return d.correctingForm("correction-verdict", "Proposed. Somebody who wrote none of it approves it.", func(x *review.Case, in caseInput) error {
		return x.ProposeCorrection(review.Proposal{Rating: in.Get("rating"), Explanation: in.Get("explanation"), Body: in.Get("body"),
			AsOf: in.line("as_of"), ReviewBy: in.line("review_by")}.Today(org, in.Now), scale, in.By, in.Now)
	})(c)
}

// approveCorrection lets readers see a correction as the page showed it, with the waivers
// that the form gives reasons for.
func (d *Desk) approveCorrection(c *gin.Context) error {
	org, err := d.DB.Organisation(c.Request.Context())
	if err != nil {
		return err
	}
	waive := waivedIn(c.Request.PostForm)
	return d.changing(change{form: "correction-approve", page: "correction", to: "/correction", free: true,
		make: func(x *review.Case, in caseInput) error {
			return x.ApproveCorrection(org, in.Get("seen"), waive, in.By, in.Now)
		},
		next: func(x *review.Case) Flash {
			return Flash{Text: fmt.Sprintf("Readers see “%s” now, and what was before.", x.Verdict().Label), Link: review.PagePath(x.ID), Word: "See the public page"}
		}})(c)
}

// waivedIn are the reasons of a form for passing over checks of the gate.
func waivedIn(form url.Values) map[string]string {
	waive := map[string]string{}
	for name, values := range form {
		if key, ok := strings.CutPrefix(name, "waive."); ok {
			waive[key] = values[0]
		}
	}
	return waive
}

// rechecksPage is the queue of published verdicts that are to be looked at again.
type rechecksPage struct {
	Rows  []recheckRow
	Today string
	Due   store.Count // by today
	More  string      // address of the next page, "" at the end
}

// recheckRow is one of them.
type recheckRow struct {
	review.Case
	Rating  verdictpage.Rating
	Overdue bool
}

func (d *Desk) rechecks(c *gin.Context) error {
	ctx := c.Request.Context()
	org, err := d.DB.Organisation(ctx)
	if err != nil {
		return err
	}
	p := rechecksPage{Today: org.Day(d.now())}
	if p.Due, err = d.DB.DueRechecks(ctx, p.Today); err != nil {
		return err
	}
	found, err := d.DB.Rechecks(ctx, c.Query("after"), signoffShown)
	if err != nil {
		return err
	}
	for i := range found.Items {
		x := found.Items[i]
		p.Rows = append(p.Rows, recheckRow{x, verdictpage.RatingOf(x.Verdict()), x.Overdue(p.Today)})
	}
	if found.Next != "" {
		p.More = address("/desk/rechecks", url.Values{"after": {found.Next}})
	}
	return d.page(c, http.StatusOK, "rechecks", View{Title: "Look again", Nav: "rechecks", Data: p})
}

package admin

import (
	"strconv"
	"strings"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/review"
)

// caseForms are the forms of the page with the person's drafts in them.
func caseForms(f *store.Full, drafts map[string]store.Draft) map[string]Form {
	out := map[string]Form{}
	add := func(short string, stored map[string]string) {
		name := formName(f.Case.ID, short)
		out[name] = newForm(name, stored, drafts[name])
	}
	add("claim", claimFields(f.Case.Claim))
	add("verdict", verdictFields(f.Case))
	add("source", fields("kind", "url", "closeness", "secondary"))
	add("note", nil)
	for _, short := range []string{"dismiss", "sendback", "retract", "publish", "plan", "assign", "move", "vote", "discuss", "tie", "seats", "override"} {
		add(short, nil)
	}
	add("plan", fields("priority", strconv.Itoa(int(f.Case.Priority)), "due_on", f.Case.DueOn))
	for short, stored := range correctionForms(f.Case) {
		add(short, stored)
	}
	for _, e := range f.Case.Evidence {
		add("source/"+e.ID.String(), evidenceFields(e))
	}
	for _, n := range f.Case.Notes {
		add("note/"+n.ID.String(), fields("body", n.Body))
		add("reply/"+n.ID.String(), nil)
	}
	return out
}

func claimFields(c *claims.Claim) map[string]string {
	out := fields("wording", c.Wording, "short_form", c.ShortForm, "claimant", c.Claimant, "claimant_title", c.ClaimantTitle,
		"claimed_on", c.ClaimedOn, "place", c.Place, "topics", strings.Join(c.Topics, ", "), "tags", strings.Join(c.Tags, ", "))
	if c.Unattributed {
		out["unattributed"] = "1"
	}
	return out
}

// verdictFields are those of the last revision: what was sent back is where its
// author goes on.
func verdictFields(c *review.Case) map[string]string {
	if len(c.Verdicts) == 0 {
		return nil
	}
	v := c.Verdicts[len(c.Verdicts)-1]
	return fields("rating", v.Rating, "explanation", v.Explanation, "body", v.Body, "as_of", v.AsOf, "review_by", v.ReviewBy)
}

func evidenceFields(e review.Evidence) map[string]string {
	out := fields("kind", string(e.Kind), "title", e.Title, "url", e.URL, "stance", string(e.Stance), "closeness", string(e.Closeness),
		"quote", e.Quote, "locator", e.Locator, "archived_url", e.ArchivedURL, "independence", e.Independence,
		"reliability", e.Reliability, "note", e.Note)
	if e.Restricted {
		out["restricted"] = "1"
	}
	return out
}

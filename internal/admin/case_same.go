package admin

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/known"
	"factdesk/internal/web/verdictpage"
	"factdesk/review"
)

// elsewhere is where else the claim of a case is: claims in other words, confirmed and
// suggested, and those that were merged with it.
type elsewhere struct {
	Cluster  *claims.Cluster // nil when it is in none
	Members  []caseRow       // the others in it
	Repeats  []repeat        // that look like it and are not in it
	Apart    []review.Case   // that somebody said it is not
	TakenIn  []review.Case   // merged into it
	MergedTo *review.Case    // what it was merged into; nil when it is one of its own
	Rulings  []ruling
}

// Likely are those of Repeats that probably are the same claim; the page shows no others
// unasked.
func (e elsewhere) Likely() []repeat {
	return slices.DeleteFunc(slices.Clone(e.Repeats), func(r repeat) bool { return !r.Likely })
}

// Unlikely are the others.
func (e elsewhere) Unlikely() []repeat {
	return slices.DeleteFunc(slices.Clone(e.Repeats), func(r repeat) bool { return r.Likely })
}

// ruling is an earlier ruling with how it is shown.
type ruling struct {
	known.Ruling
	Rating verdictpage.Rating // of ours
}

func (d *Desk) elsewhere(ctx context.Context, c *review.Case) (out elsewhere, err error) {
	var members []review.Case
	if out.Cluster, members, err = d.DB.ClusterOf(ctx, c.ClaimID); err != nil {
		return out, err
	}
	out.Members = caseRows(eachOnce(members, c.ID))
	near, err := known.Of(d.DB).RepeatsOfClaim(ctx, c.Claim)
	if err != nil {
		return out, err
	}
	found, err := known.Of(d.DB).Rulings(ctx, c, members, near)
	if err != nil {
		return out, err
	}
	for _, r := range found {
		shown := ruling{Ruling: r}
		if r.Case != nil {
			shown.Rating = verdictpage.RatingOf(r.Case.Verdict())
		}
		out.Rulings = append(out.Rulings, shown)
	}
	in := map[uuid.UUID]bool{}
	for _, m := range members {
		in[m.ID] = true
	}
	for _, r := range repeatsOf(near) {
		if r.Case == nil || !in[r.Case.ID] {
			out.Repeats = append(out.Repeats, r)
		}
	}
	return out, d.merged(ctx, c, &out)
}

// merged loads what was merged, and what was told apart.
func (d *Desk) merged(ctx context.Context, c *review.Case, out *elsewhere) error {
	apart, err := d.DB.ApartFrom(ctx, c.ClaimID)
	if err != nil {
		return err
	}
	if out.Apart, err = d.DB.DeskCasesOf(ctx, apart); err != nil {
		return err
	}
	if out.TakenIn, err = d.DB.TakenIn(ctx, c.ClaimID); err != nil || c.MergedInto == nil {
		return err
	}
	out.MergedTo, err = d.DB.CaseOfClaim(ctx, *c.MergedInto)
	return err
}

// clusterName is the name that a cluster of a claim gets unless somebody gives it one.
func clusterName(c *claims.Claim) string {
	return shorten(cmp.Or(strings.TrimSpace(c.ShortForm), c.Wording), 80)
}

// regroup is the handler of a form of the panel: it does something about the case and
// the other case or claim that the form names, and comes back.
func (d *Desk) regroup(do func(c *gin.Context, x *review.Case) (string, error)) func(c *gin.Context) error {
	return func(c *gin.Context) error {
		id, err := idOf(c, "id")
		if err != nil {
			return err
		}
		x, err := d.DB.Case(c.Request.Context(), id)
		if err != nil {
			return err
		}
		said, err := do(c, x)
		if err != nil {
			return d.caseRefused(c, id, "same", "case", err)
		}
		return d.done(c, Flash{Text: said}, "/desk/cases/"+id.String()+"#same")
	}
}

// confirmSame says that the case's claim is the same as another: they are in one cluster
// from then on.
func (d *Desk) confirmSame(c *gin.Context, x *review.Case) (string, error) {
	other, err := uuid.Parse(c.PostForm("claim"))
	if err != nil {
		return "", errs.In("claim", "Choose the claim that is the same.")
	}
	list := []uuid.UUID{x.ClaimID, other}
	name := ""
	_, err = d.DB.EditClusters(c.Request.Context(), list, nil, func(g *review.Grouping) error {
		to, err := g.Confirm(list, clusterName(x.Claim), actor(c), d.now())
		if err == nil {
			name = g.Clusters[to].Name
		}
		return err
	})
	return "Same claim: both are in the cluster “" + name + "”.", err
}

func (d *Desk) leaveCluster(c *gin.Context, x *review.Case) (string, error) {
	claim, err := uuid.Parse(c.PostForm("claim"))
	cluster, err2 := uuid.Parse(c.PostForm("cluster"))
	if errors.Join(err, err2) != nil {
		return "", errs.In("claim", "Choose the claim to take out.")
	}
	_, err = d.DB.EditClusters(c.Request.Context(), []uuid.UUID{claim}, []uuid.UUID{cluster}, func(g *review.Grouping) error {
		_, err := g.Split(cluster, []uuid.UUID{claim}, "", actor(c), d.now())
		return err
	})
	return "Taken out of the cluster.", err
}

func (d *Desk) tellApart(c *gin.Context, x *review.Case) (string, error) {
	return d.apart(c, x, d.DB.TellApart, "Noted: they are not the same. It is no longer suggested here.")
}

func (d *Desk) tellTogether(c *gin.Context, x *review.Case) (string, error) {
	return d.apart(c, x, d.DB.TellTogether, "Taken back: it may be suggested again.")
}

func (d *Desk) apart(c *gin.Context, x *review.Case, tell func(ctx context.Context, one, other uuid.UUID, by review.Actor, now time.Time) error, said string) (string, error) {
	other, err := uuid.Parse(c.PostForm("case"))
	if err != nil {
		return "", errs.In("case", "Choose the other claim.")
	}
	return said, tell(c.Request.Context(), x.ID, other, actor(c), d.now())
}

// merge says that the case's claim was made twice: it goes into the one of the case
// whose address, or whose claim, the form names.
func (d *Desk) merge(c *gin.Context, x *review.Case) (string, error) {
	claim, err := d.duplicateOf(c.Request.Context(), c.PostForm("claim"), c.PostForm("duplicate_case"))
	if err != nil {
		return "", err
	}
	if claim == nil {
		return "", errs.In("duplicate_case", "Say which claim it goes into: choose one, or give the address of its case.")
	}
	other, err := d.DB.CaseOfClaim(c.Request.Context(), *claim)
	if err != nil {
		return "", err
	}
	err = d.both(c, x, other, func(x, other *review.Case) error {
		return x.MergeInto(other, c.PostForm("reason"), actor(c), d.now())
	})
	if err != nil {
		return "", err
	}
	return "Merged. This page stays; “" + shorten(other.Claim.Wording, 60) + "” lists its appearances too.", nil
}

func (d *Desk) unmerge(c *gin.Context, x *review.Case) (string, error) {
	if x.MergedInto == nil {
		return "", errs.New(errs.Conflict, "This claim is not merged into another one.")
	}
	other, err := d.DB.CaseOfClaim(c.Request.Context(), *x.MergedInto)
	if err != nil {
		return "", err
	}
	return "It is a claim of its own again.", d.both(c, x, other, func(x, other *review.Case) error { return x.Unmerge(other, actor(c), d.now()) })
}

// both changes two cases at the version of the first that the form was made for.
func (d *Desk) both(c *gin.Context, x, other *review.Case, change func(x, other *review.Case) error) error {
	version, err := versionOf(c.Request.PostForm)
	if err != nil {
		return err
	}
	_, _, err = d.DB.EditCases(c.Request.Context(), x.ID, other.ID, func(x, other *review.Case) error {
		if err := x.Expect(version); err != nil {
			return err
		}
		return change(x, other)
	})
	return err
}

// reuse copies an earlier verdict's sources to the case and fills its form in, as a
// draft that only the person sees: nothing is proposed by it.
func (d *Desk) reuse(c *gin.Context, x *review.Case) (string, error) {
	from, err := uuid.Parse(c.PostForm("case"))
	if err != nil {
		return "", errs.In("case", "Choose the verdict to reuse.")
	}
	revision, err := strconv.Atoi(c.PostForm("revision"))
	if err != nil {
		return "", errs.In("revision", "The form names no revision; load the page again.")
	}
	ctx, by := c.Request.Context(), actor(c)
	org, err := d.DB.Organisation(ctx)
	if err != nil {
		return "", err
	}
	scale, err := d.DB.ScaleByKey(ctx, cmp.Or(org.ScaleKey, "five_step"))
	if err != nil {
		return "", err
	}
	var p review.Proposal
	err = d.both(c, x, &review.Case{ID: from}, func(x, other *review.Case) (err error) {
		p, err = x.Reuse(other, revision, c.PostForm("reason"), scale, by, d.now())
		return err
	})
	if err != nil {
		return "", err
	}
	fields := fields("rating", p.Rating, "explanation", p.Explanation, "body", p.Body, "as_of", p.AsOf, "review_by", p.ReviewBy)
	return "Its sources are copied and the form below is filled in as your draft. Read it, change it, propose it: nothing was proposed yet.",
		d.DB.SaveDraft(ctx, by.ID, formName(x.ID, "verdict"), fields, d.Now())
}

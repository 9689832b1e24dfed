package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/web"
	"factdesk/review"
)

// onDesk says whether who asks may read what is not published.
func onDesk(ctx context.Context) bool { return web.Actor(ctx).May(review.ReadDesk) == nil }

// needDesk refuses who asks for something of the desk's, in its own words.
func needDesk(ctx context.Context) error {
	if _, ok := web.Who(ctx); !ok {
		return errs.New(errs.Unauthentic, "That is not public. Send a token as “Authorization: Bearer …”.")
	}
	return web.Actor(ctx).May(review.ReadDesk)
}

// anywhere lets scripts on any page read what strangers may, such as a badge beside
// an article elsewhere. Nobody's session takes part: who is signed in gets no such
// permission, and a browser sends a token only where a preflight, which there is
// none of, allows it.
func anywhere(ctx huma.Context, next func(huma.Context)) {
	_, signedIn := web.Who(ctx.Context())
	if op := ctx.Operation(); !signedIn && op.Method == http.MethodGet && op.Extensions["x-action"] == string(web.Public) {
		ctx.SetHeader("Access-Control-Allow-Origin", "*")
	}
	next(ctx)
}

// visible refuses a case that who asks may not see, as if there were none.
func visible(ctx context.Context, s review.State) error {
	if s.Public() || onDesk(ctx) {
		return nil
	}
	return errNotPublic
}

// hidden is err as who asks may read it: whether there is a claim that is not public, is
// nobody's business.
func hidden(ctx context.Context, err error) error {
	if errs.KindOf(err) == errs.NotFound && !onDesk(ctx) {
		return errNotPublic
	}
	return err
}

var errNotPublic = errs.New(errs.NotFound, "There is no published claim with that id.")

// show is a case as who asks may see it; nil when that is not at all.
func show(ctx context.Context, c *review.Case) *review.Case {
	if onDesk(ctx) {
		return c
	}
	return forReaders(c)
}

// forReaders is what readers see of a case (review.Case.Public), without who wrote and
// who approved it: the organisation is its author. Nothing of c is changed.
func forReaders(c *review.Case) *review.Case {
	out := c.Public()
	if out == nil {
		return nil
	}
	v := out.Verdicts[0]
	v.AuthorID, v.Author, v.ApprovedBy, v.ApprovedByName = uuid.Nil, "", nil, ""
	out.Verdicts = []review.Verdict{v}
	out.MergedInto = followable(out.State, out.MergedInto)
	return out
}

// followable is where a merged claim went, for readers: what is published was merged into
// what was, but a retracted one may have gone to where they can't see.
func followable(s review.State, into *uuid.UUID) *uuid.UUID {
	if s != review.Published {
		return nil
	}
	return into
}

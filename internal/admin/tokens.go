package admin

import (
	"context"
	"net/http"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// tokenList is a list of tokens with the form for a new one.
type tokenList struct {
	Rows   []tokenRow
	Form   Form
	Secret string // of a token just made: it is shown this once
	Made   string // its name
}

// tokenRow is a token with how it stands.
type tokenRow struct {
	store.Token
	Owner string
	State string // good, renewed (and good yet), expired or revoked
	Taken string // the first characters of the token whose place it took; "" for none
}

// tokensPage is what administrators see of everybody's tokens.
type tokensPage struct {
	Rows []tokenRow
	Good int // that open something
}

// allTokens lists everybody's tokens.
func (d *Desk) allTokens(c *gin.Context) error {
	ctx := c.Request.Context()
	all, err := d.DB.Tokens(ctx, uuid.Nil)
	if err != nil {
		return err
	}
	names, err := d.names(ctx)
	if err != nil {
		return err
	}
	p := tokensPage{Rows: tokenRows(all, names, d.now())}
	for _, r := range p.Rows {
		if r.Good(d.now()) {
			p.Good++
		}
	}
	return d.page(c, http.StatusOK, "tokens", View{Title: "Tokens", Nav: "tokens", Data: p})
}

// names are everybody's names by id.
func (d *Desk) names(ctx context.Context) (map[uuid.UUID]string, error) {
	all, err := d.DB.Users(ctx)
	if err != nil {
		return nil, err
	}
	out := map[uuid.UUID]string{}
	for _, u := range all {
		out[u.ID] = u.Name
	}
	return out, nil
}

// tokenRows says of each token how it stands; those that open something come first.
func tokenRows(all []store.Token, names map[uuid.UUID]string, now time.Time) []tokenRow {
	good, rest, hints := []tokenRow{}, []tokenRow{}, map[uuid.UUID]string{}
	for _, t := range all {
		hints[t.ID] = t.Hint
	}
	for _, t := range all {
		row := tokenRow{Token: t, Owner: names[t.UserID], State: "good"}
		switch {
		case t.RevokedAt != nil:
			row.State = "revoked"
		case !t.Good(now):
			row.State = "expired"
		case t.RenewedAt != nil:
			row.State = "renewed"
		}
		if t.Renews != nil {
			row.Taken = hints[*t.Renews]
		}
		if t.Good(now) {
			good = append(good, row)
		} else {
			rest = append(rest, row)
		}
	}
	return append(good, rest...)
}

// tokensOf fills the list of somebody's own tokens.
func (d *Desk) tokensOf(c *gin.Context, owner uuid.UUID, list tokenList) (tokenList, error) {
	all, err := d.DB.Tokens(c.Request.Context(), owner)
	if err != nil {
		return tokenList{}, err
	}
	list.Rows = tokenRows(all, nil, d.now())
	if list.Form.Problem == "" {
		list.Form = newForm("", map[string]string{"scopes": string(review.ScopePublished), "days": "90"}, store.Draft{})
	}
	return list, nil
}

// addToken makes a token of one's own. Its secret is on the page that answers and
// nowhere else, so this form does not redirect.
func (d *Desk) addToken(c *gin.Context) error {
	who, err := d.fresh(c)
	if err != nil {
		return d.againFor(c, err, "/desk/account")
	}
	wish, err := d.tokenWish(c, who)
	var secret string
	if err == nil {
		secret, _, err = auth.NewToken(c.Request.Context(), d.DB, wish, who.Actor, d.now())
	}
	if p, ok := asProblem(err); ok {
		return d.showAccount(c, web.Status(err), accountPage{Tokens: tokenList{Form: Form{}.refused(c.Request.PostForm, p)}})
	}
	if err != nil {
		return err
	}
	return d.showAccount(c, http.StatusCreated, accountPage{Tokens: tokenList{Secret: secret, Made: wish.Name}})
}

func (d *Desk) tokenWish(c *gin.Context, who auth.Who) (auth.TokenWish, error) {
	wish := auth.TokenWish{Owner: who.User.ID, Name: c.PostForm("token_name")}
	for _, s := range c.PostFormArray("scopes") {
		wish.Scopes = append(wish.Scopes, review.Scope(s))
	}
	switch days, err := strconv.Atoi(c.PostForm("days")); {
	case c.PostForm("days") == "never":
	case err != nil || days < 1 || days > 3660:
		return wish, errs.In("days", "Choose how long the token is good for.")
	default:
		at := d.now().AddDate(0, 0, days)
		wish.Expires = &at
	}
	return wish, nil
}

// renewToken makes a token in the place of one of one's own, and shows its secret.
func (d *Desk) renewToken(c *gin.Context) error {
	who, err := d.fresh(c)
	if err != nil {
		return d.againFor(c, err, "/desk/account")
	}
	id, err := uuid.Parse(c.Param("id"))
	if err != nil {
		return errs.New(errs.NotFound, "There is no such token.")
	}
	grace := auth.Grace
	if s := c.PostForm("grace_hours"); s != "" {
		hours, err := strconv.ParseUint(s, 10, 16)
		if err != nil {
			return errs.In("grace_hours", "%q is no number of hours.", shorten(s, 20))
		}
		grace = time.Duration(hours) * time.Hour
	}
	r, err := auth.RenewToken(c.Request.Context(), d.DB, id, grace, who.Actor, d.now())
	if err != nil {
		return err
	}
	return d.showAccount(c, http.StatusCreated, accountPage{Tokens: tokenList{Secret: r.Secret, Made: r.Token.Name}})
}

// revokeToken ends one's own token, or, for administrators, anybody's.
func (d *Desk) revokeToken(c *gin.Context) error {
	who, err := onlyPeople(c)
	if err != nil {
		return err
	}
	id, err := uuid.Parse(c.Param("id"))
	if err != nil {
		return errs.New(errs.NotFound, "There is no such token.")
	}
	if err := auth.RevokeToken(c.Request.Context(), d.DB, id, who.Actor, d.now()); err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Token revoked: it opens nothing any more."}, nextOf(c.PostForm("back"), "/desk/account#tokens"))
}

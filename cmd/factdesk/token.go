package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// TokenCmd manages the keys of API clients.
type TokenCmd struct {
	Add    TokenAddCmd    `cmd:"" help:"Make a token and print its secret, once."`
	List   TokenListCmd   `cmd:"" help:"List tokens, without secrets."`
	Renew  TokenRenewCmd  `cmd:"" help:"Make a token in the place of one, which is good for a while yet."`
	Revoke TokenRevokeCmd `cmd:"" help:"End a token."`
}

// TokenAddCmd is factdesk token add.
type TokenAddCmd struct {
	Email  string         `arg:"" help:"Whose: a token may do at most what its owner may."`
	Name   string         `help:"What it is for." default:"command line"`
	Scope  []review.Scope `help:"What it is good for: published, read, import, review, signoff, admin. May be given several times or with commas." enum:"published,read,import,review,signoff,admin" default:"published"`
	Expire *time.Duration `help:"How long it lasts, as 720h; a year when left out." xor:"end"`
	Never  bool           `help:"It lasts until it is revoked." xor:"end"`
	JSON   bool           `help:"Print the result as JSON."`
}

// Run makes the token.
func (c *TokenAddCmd) Run(w *world) error {
	db, err := w.open()
	if err != nil {
		return err
	}
	defer db.Close()
	u, err := db.UserByEmail(w.ctx, c.Email)
	if err != nil {
		return err
	}
	wish := auth.TokenWish{Owner: u.ID, Name: c.Name, Scopes: c.Scope, Expires: c.ends(now())}
	secret, t, err := auth.NewToken(w.ctx, db, wish, auth.CommandLine, now())
	if err != nil {
		return err
	}
	if c.JSON {
		return json.NewEncoder(w.stdout).Encode(map[string]any{"token": t, "secret": secret})
	}
	fmt.Fprintln(w.stdout, secret)
	return nil
}

// ends is when the token ends; nil for never.
func (c *TokenAddCmd) ends(now time.Time) *time.Time {
	if c.Never {
		return nil
	}
	if c.Expire == nil {
		return auth.TokenEnd(auth.CommandLine, now)
	}
	at := now.Add(*c.Expire)
	return &at
}

// TokenListCmd is factdesk token list.
type TokenListCmd struct {
	JSON bool `help:"Print JSON Lines."`
}

// Run lists tokens.
func (c *TokenListCmd) Run(w *world) error {
	db, err := w.open()
	if err != nil {
		return err
	}
	defer db.Close()
	tokens, err := db.Tokens(w.ctx, uuid.Nil)
	if err != nil {
		return err
	}
	if c.JSON {
		return jsonLines(w.stdout, tokens)
	}
	users, err := db.Users(w.ctx)
	if err != nil {
		return err
	}
	owner := map[uuid.UUID]string{}
	for _, u := range users {
		owner[u.ID] = u.Email
	}
	t := tabwriter.NewWriter(w.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "ID\tBEGINS\tNAME\tOWNER\tSCOPES\tUSED\tSTATE")
	for _, k := range tokens {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", k.ID, k.Hint, k.Name, owner[k.UserID], scopes(k), used(k), tokenState(k, now()))
	}
	return t.Flush()
}

func scopes(t store.Token) string {
	out := make([]string, len(t.Scopes))
	for i, s := range t.Scopes {
		out[i] = string(s)
	}
	return strings.Join(out, ",")
}

func tokenState(t store.Token, now time.Time) string {
	switch {
	case t.RevokedAt != nil:
		return "revoked " + t.RevokedAt.Format(time.DateOnly)
	case !t.Good(now):
		return "expired " + t.ExpiresAt.Format(time.DateOnly)
	}
	if t.RenewedAt != nil {
		return "renewed, good until " + t.ExpiresAt.UTC().Format("2006-01-02 15:04")
	}
	if t.ExpiresAt != nil {
		return "good until " + t.ExpiresAt.Format(time.DateOnly)
	}
	return "good"
}

// used is when a token was used last.
func used(t store.Token) string {
	if t.LastUsedAt == nil {
		return "never"
	}
	return t.LastUsedAt.UTC().Format("2006-01-02 15:04")
}

func tokenID(typed string) (uuid.UUID, error) {
	id, err := uuid.Parse(typed)
	if err != nil {
		return id, usageError{errs.In("id", "%q is no id; factdesk token list prints them.", typed)}
	}
	return id, nil
}

// TokenRenewCmd is factdesk token renew.
type TokenRenewCmd struct {
	ID    string        `arg:"" help:"The token's id, as token list prints it."`
	Grace time.Duration `help:"How long the old one is good yet, up to 720h; 0s ends it at once." default:"24h"`
	JSON  bool          `help:"Print the result as JSON."`
}

// Run makes the new token.
func (c *TokenRenewCmd) Run(w *world) error {
	id, err := tokenID(c.ID)
	if err != nil {
		return err
	}
	db, err := w.open()
	if err != nil {
		return err
	}
	defer db.Close()
	r, err := auth.RenewToken(w.ctx, db, id, c.Grace, auth.CommandLine, now())
	if err != nil {
		return err
	}
	if c.JSON {
		return json.NewEncoder(w.stdout).Encode(map[string]any{"token": r.Token, "secret": r.Secret, "old": r.Old})
	}
	fmt.Fprintln(w.stdout, r.Secret)
	return nil
}

// TokenRevokeCmd is factdesk token revoke.
type TokenRevokeCmd struct {
	ID string `arg:"" help:"The token's id, as token list prints it."`
}

// Run ends the token.
func (c *TokenRevokeCmd) Run(w *world) error {
	id, err := tokenID(c.ID)
	if err != nil {
		return err
	}
	db, err := w.open()
	if err != nil {
		return err
	}
	defer db.Close()
	if err := auth.RevokeToken(w.ctx, db, id, auth.CommandLine, now()); err != nil {
		return err
	}
	fmt.Fprintln(w.stdout, "Revoked.")
	return nil
}

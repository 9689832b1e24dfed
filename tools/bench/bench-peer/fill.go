package main

import (
	"database/sql"
	"fmt"
	"net/url"
	"strings"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"
)

// collections are what a claim is made of there: the same rows as ours, with the words
// of the verdict beside the claim and an index for each list that is asked for.
func collections(app core.App) error {
	open := ""
	claims := core.NewBaseCollection("claims")
	claims.ListRule, claims.ViewRule, claims.CreateRule = &open, &open, &open
	for _, name := range strings.Fields("wording short_form claimant claimed_on place language state rating label explanation") {
		claims.Fields.Add(&core.TextField{Name: name, Max: 5000})
	}
	claims.Fields.Add(&core.TextField{Name: "body", Max: 100_000}, &core.JSONField{Name: "topics"}, &core.JSONField{Name: "tags"})
	claims.AddIndex("claims_state", false, "state, id", "")
	if err := app.Save(claims); err != nil {
		return err
	}
	for name, fields := range map[string]string{"sources": "title url stance closeness quote locator archived_url", "notes": "body author", "history": "verb actor detail at"} {
		c := core.NewBaseCollection(name)
		c.ListRule, c.ViewRule, c.CreateRule = &open, &open, &open
		for _, f := range strings.Fields(fields) {
			c.Fields.Add(&core.TextField{Name: f, Max: 20_000})
		}
		c.Fields.Add(&core.RelationField{Name: "claim", CollectionId: claims.Id, MaxSelect: 1})
		c.AddIndex(name+"_claim", false, "claim", "")
		if err := app.Save(c); err != nil {
			return err
		}
	}
	return nil
}

// ids of ours become fifteen letters and digits in the same order.
const peerID = "substr(replace(%s, '-', ''), 1, 12) || substr(replace(%s, '-', ''), 14, 3)"

func id(column string) string { return fmt.Sprintf(peerID, column, column) }

// taken are the rows of each collection, of ours attached as desk.
var taken = []string{
	`INSERT OR IGNORE INTO claims (id, wording, short_form, claimant, claimed_on, place, language, topics, tags, state, rating, label, explanation, body)
		SELECT ` + id("k.id") + `, k.wording, k.short_form, k.claimant, k.claimed_on, k.place, k.language, k.topics, k.tags, c.state,
			COALESCE(v.rating, ''), COALESCE(v.label, ''), COALESCE(v.explanation, ''), COALESCE(v.body, '')
		FROM desk.claims k JOIN desk.cases c ON c.claim_id = k.id LEFT JOIN desk.verdicts v ON v.id = c.verdict_id`,
	`INSERT OR IGNORE INTO sources (id, title, url, stance, closeness, quote, locator, archived_url, claim)
		SELECT ` + id("e.id") + `, e.title, e.url, e.stance, e.closeness, e.quote, e.locator, e.archived_url, ` + id("c.claim_id") + `
		FROM desk.evidence e JOIN desk.cases c ON c.id = e.case_id`,
	`INSERT OR IGNORE INTO notes (id, body, author, claim)
		SELECT ` + id("n.id") + `, n.body, n.author, ` + id("c.claim_id") + ` FROM desk.notes n JOIN desk.cases c ON c.id = n.case_id`,
}

// fill takes over the claims of one of our SQLite files, with their sources and notes.
func fill(app core.App, desk string) error {
	if err := collections(app); err != nil {
		return err
	}
	db, ok := app.NonconcurrentDB().(*dbx.DB)
	if !ok {
		return fmt.Errorf("PocketBase has no database")
	}
	file := (&url.URL{Path: desk}).EscapedPath()
	if err := one(db.DB(), "ATTACH DATABASE 'file:"+file+"?mode=ro' AS desk"); err != nil {
		return err
	}
	for _, statement := range taken {
		if err := one(db.DB(), statement); err != nil {
			return err
		}
	}
	return one(db.DB(), "DETACH DATABASE desk")
}

func one(db *sql.DB, statement string) error {
	_, err := db.Exec(statement)
	if err != nil {
		return fmt.Errorf("%.60s: %w", statement, err)
	}
	return nil
}

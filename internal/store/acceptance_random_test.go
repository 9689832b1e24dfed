package store_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// recount counts each decision of a period that stands or was undone, one by one.
func recount(t *testing.T, db *store.DB, from, before time.Time) review.Acceptances {
	t.Helper()
	var tally review.Tally
	for state, of := range map[string]string{
		"c.state, c.dismiss_reason": "candidates c JOIN articles a ON a.id = c.article_id WHERE c.decided_at >= ? AND c.decided_at < ?",
		"'new', ''":                 "events e JOIN candidates c ON c.id = e.subject_id JOIN articles a ON a.id = c.article_id WHERE e.verb = 'undone' AND e.subject = 'candidate' AND e.at >= ? AND e.at < ?",
	} {
		rows, err := db.Gorm().Raw("SELECT "+state+", c.cues, c.kinds, c.attribution, a.publisher, c.extractor, c.position FROM "+of, from, before).Rows()
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
			var d review.Decided
			var cues, kinds string
			var all []claims.Cue
			if err := rows.Scan(&d.State, &d.Reason, &cues, &kinds, &d.Attribution, &d.Publisher, &d.Extractor, &d.Rank); err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal([]byte(cues), &all); err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal([]byte(kinds), &d.Kinds); err != nil {
				t.Fatal(err)
			}
			for _, c := range all {
				d.Cues = append(d.Cues, c.Name)
			}
			tally.Add(d)
		}
	}
	return tally.Acceptances()
}

// office is a desk on which things are decided at random.
type office struct {
	*testing.T
	db         *store.DB
	random     *rand.Rand
	candidates []uuid.UUID
	articles   []uuid.UUID
	snapshots  []uuid.UUID
}

// when is a quarter of an hour within two years.
func (o *office) when() time.Time {
	return noon.Add(time.Duration(o.random.IntN(2*365*96)) * 15 * time.Minute)
}

// step does one thing. One that may not be done just now is passed over.
func (o *office) step() string {
	o.Helper()
	id, article := o.candidates[o.random.IntN(len(o.candidates))], o.random.IntN(len(o.articles))
	one := func(f func(*review.Triage) error) { o.db.EditCandidates(o.Context(), []uuid.UUID{id}, f) }
	by, at := rita.Actor(), o.when().Add(time.Minute)
	switch o.random.IntN(20) {
	case 0:
		publisher := fmt.Sprint("Outlet ", o.random.IntN(3))
		_, err := o.db.EditArticle(o.Context(), o.articles[article], 0, func(a *claims.Article) error { a.Publisher = publisher; return nil }, by, at)
		if err != nil {
			o.Fatal(err)
		}
		return "publisher"
	case 1:
		if err := o.db.AddUpAcceptances(o.Context()); err != nil {
			o.Fatal(err)
		}
		return "add up"
	case 2:
		if err := o.db.Gorm().Exec("UPDATE candidates SET position = position + 7 WHERE id = ?", id).Error; err != nil {
			o.Fatal(err)
		}
		return "rank"
	case 3, 4, 5, 6:
		one(func(x *review.Triage) error { return x.Undo(by, at) })
		return "undo"
	case 7, 8, 9, 10, 11:
		one(func(x *review.Triage) error { return x.Accept(by, at) })
		return "accept"
	}
	reasons := []review.Reason{review.ReasonOpinion, review.ReasonTrivial}
	one(func(x *review.Triage) error { return x.Dismiss(reasons[o.random.IntN(2)], "", nil, by, at) })
	return "dismiss"
}

// TestWhatIsAddedUpIsWhatIsCounted compares what was added up, and what is not yet, with
// a recount, for any period.
func TestWhatIsAddedUpIsWhatIsCounted(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := &office{T: t, db: db, random: rand.New(rand.NewPCG(7, 11))}
		for i := range 4 {
			text := fmt.Sprint("Text ", i, ": ", news)
			in, all := imported(t, db, fmt.Sprint("https://news.example/", i), text, "100,000 troops", "never threatened", "Lavrov said")
			o.articles, o.snapshots = append(o.articles, in.Article.ID), append(o.snapshots, in.Snapshot.ID)
			for _, c := range all {
				o.candidates = append(o.candidates, c.ID)
			}
		}
		same := func(after string) {
			t.Helper()
			from, before := o.when(), o.when()
			if o.random.IntN(4) == 0 {
				from, before = time.Time{}, noon.Add(10*365*24*time.Hour)
			}
			got, err := db.Acceptances(t.Context(), from, before)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(recount(t, db, from, before), got); diff != "" {
				t.Fatalf("after %s, from %v to %v (-counted +added up):\n%s", after, from, before, diff)
			}
		}
		for i := range 300 {
			same(fmt.Sprint(i, " ", o.step()))
		}
		if err := db.Redact(t.Context(), o.snapshots[0], "A court ordered it.", ada, noon); err != nil {
			t.Fatal(err)
		}
		for range 20 {
			same("a take-down")
		}
		if err := db.AddUpAcceptances(t.Context()); err != nil {
			t.Fatal(err)
		}
		for range 20 {
			same("adding up")
		}
		var left int64
		if err := db.Gorm().Table("acceptance_changes").Count(&left).Error; err != nil || left > 0 {
			t.Errorf("%d changes are left (%v)", left, err)
		}
	})
}

package claimreview_test

import (
	"strings"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"factdesk/claims"
	"factdesk/internal/claimreview"
	"factdesk/internal/claimreview/claimreviewtest"
)

// duke is the list as Duke publishes it, so that a slip in the
// table of columns is seen.
const duke = `id, @context, @type, claimReviewed, datePublished, url, author.@type, author.name, author.url, itemReviewed.@type, itemReviewed.author.name, itemReviewed.author.@type, itemReviewed.author.sameAs, reviewRating.@type, reviewRating.ratingValue, reviewRating.alternateName, author.image, itemReviewed.name, itemReviewed.datePublished, itemReviewed.firstAppearance.url, itemReviewed.firstAppearance.type, itemReviewed.author.image, reviewRating.ratingExplanation, itemReviewed.author.jobTitle, reviewRating.bestRating, reviewRating.worstRating, reviewRating.image`

func TestColumnsAreDukes(t *testing.T) {
	t.Parallel()
	got := claimreview.Columns()
	if ours := strings.Join(got[57:], " "); ours != "dateModified creativeWorkStatus correction fields" {
		t.Errorf("behind Duke's columns stand %q", ours)
	}
	if strings.Join(got[:27], ", ") != duke || got[27] != "itemReviewed.appearance.1.url" || got[56] != "itemReviewed.appearance.15.@type" {
		t.Errorf("Columns() = %q", got)
	}
}

func rowOf(t *testing.T, i claimreview.Item) ([]string, int) {
	t.Helper()
	r, err := i.Outward()
	if err != nil {
		t.Fatal(err)
	}
	return claimreview.Row(i, r)
}

func TestRow(t *testing.T) {
	t.Parallel()
	row, left := rowOf(t, claimreviewtest.Published(t))
	if left != 0 {
		t.Fatalf("Row: %d left", left)
	}
	cells := map[string]string{}
	for n, name := range claimreview.Columns() {
		cells[name] = row[n]
	}
	for name, want := range map[string]string{
		"id": claimreviewtest.ID("troops").String(), "reviewRating.ratingValue": "4", "reviewRating.alternateName": "Mostly true",
		"itemReviewed.author.sameAs": "https://www.wikidata.org/entity/Q7821917", "datePublished": "2022-01-23",
		"itemReviewed.firstAppearance.url": "https://wire.example/2022/01/20/troops",
		"itemReviewed.appearance.2.url":    "https://news.example/geneva-talks", "itemReviewed.appearance.3.@type": "",
	} {
		if cells[name] != want {
			t.Errorf("%s = %q, want %q", name, cells[name], want)
		}
	}
}

func TestRowSaysWhatHasNoColumn(t *testing.T) {
	t.Parallel()
	i := claimreviewtest.Published(t)
	for range 20 {
		a := claims.Article{ID: uuid.New(), URL: "https://more.example"}
		i.Articles[a.ID] = a
		i.Case.Appearances = append(i.Case.Appearances, claims.Appearance{ArticleID: a.ID})
	}
	if row, left := rowOf(t, i); left != 7 || len(row) != 61 {
		t.Errorf("22 appearances: %d cells, %d left; want 61, 7", len(row), left)
	}
}

func TestGuard(t *testing.T) {
	t.Parallel()
	for _, bad := range []string{"=1+1", "+49", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", " =1", "\u00a0@x", "\ufeff=1", "−1"} {
		if got := claimreview.Guard(bad); got != "'"+bad {
			t.Errorf("Guard(%q) = %q", bad, got)
		}
	}
	for _, good := range []string{"", "100,000 troops", "a=b", "https://x.example/?a=b", "'tis", " ", "“=”"} {
		if got := claimreview.Guard(good); got != good {
			t.Errorf("Guard(%q) = %q", good, got)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		in := rapid.OneOf(rapid.String(), rapid.StringMatching(`['= +@-]{0,4}[a-z]?`)).Draw(t, "cell")
		if got := claimreview.Unguard(claimreview.Guard(in)); got != in {
			t.Fatalf("Unguard(Guard(%q)) = %q", in, got)
		}
	})
}

package api_test

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/external"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// unsaid are fact-checks that don't say their language, as most don't.
const unsaid = `[{"@type":"ClaimReview","url":"https://checks.example/en","claimReviewed":"The harbour bridge was closed for 90 days after the storm.","datePublished":"2022-01-23","author":{"name":"Checks"},"reviewRating":{"alternateName":"False"}},
{"@type":"ClaimReview","url":"https://pruef.example/de","claimReviewed":"Die Hafenbrücke war nach dem Sturm 90 Tage lang für alle Lastwagen gesperrt.","datePublished":"2022-01-23","author":{"name":"Prüfer"},"reviewRating":{"alternateName":"Falsch"}}]`

// A client that asks for a language finds what is in it, said or not.
func TestALanguageThatNobodySaidIsGuessed(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		a := d.as(review.Reviewer, "POST", "/external-reviews/import?name=unsaid.json", unsaid).want(202)
		job, err := db.Job(t.Context(), uuid.MustParse(a.text("job_id")))
		if err != nil {
			t.Fatal(err)
		}
		im := &external.Importer{DB: db, Fetcher: &ingest.Fetcher{}}
		if _, err := im.Do(t.Context(), job, func(any) {}); err != nil {
			t.Fatal(err)
		}
		for query, want := range map[string]string{
			"query=harbour+bridge&languageCode=en": `"url":"https://checks.example/en"`, "query=harbour+bridge&languageCode=de": `{}`,
			"query=Hafenbr%C3%BCcke&languageCode=de": `"languageCode":"de"`, "query=Hafenbr%C3%BCcke&languageCode=en": `{}`,
		} {
			if got := d.ask("", "GET", "/v1alpha1/claims:search?"+query, nil).want(200).Body.String(); !strings.Contains(got, want) {
				t.Errorf("%s: %s; want %s", query, got, want)
			}
		}
		if all := d.as(review.Reviewer, "GET", "/external-reviews?language=de", nil).want(200).items(); len(all) != 1 || all[0]["language_guessed"] != true {
			t.Errorf("in German: %v; want one whose language was guessed", all)
		}
	})
}

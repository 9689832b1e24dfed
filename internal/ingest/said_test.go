package ingest

import (
	"testing"

	"factdesk/claims"
	"factdesk/internal/store/storetest"
)

// What a snapshot keeps of what an article says of itself names each place; what the giver
// knows better is kept as doubtful.
func TestSaid(t *testing.T) {
	doc := &Document{Said: []claims.Said{
		{Field: claims.FieldPublisher, Value: "Alder\x00Post", From: "meta og:site_name"},
		{Field: claims.FieldPublished, Value: "2024-03-05", From: "JSON-LD datePublished"},
		{Field: claims.FieldByline, Value: "Ina Holm", From: "byline of the page"},
		{Field: claims.FieldSection, Value: "Harbour", From: "meta article:section", Doubt: "of another article"},
	}}
	s := source{Item: Item{Given: Meta{Publisher: "The Alder Post", Bylines: []string{"Ina Holm"}}}}
	want := []claims.Said{
		{Field: claims.FieldByline, Value: "Ina Holm", From: fromGiver},
		{Field: claims.FieldPublisher, Value: "The Alder Post", From: fromGiver},
		{Field: claims.FieldPublisher, Value: "AlderPost", From: "meta og:site_name", Doubt: "Another was given with the import."},
		{Field: claims.FieldPublished, Value: "2024-03-05", From: "JSON-LD datePublished"},
		{Field: claims.FieldByline, Value: "Ina Holm", From: "byline of the page"},
		{Field: claims.FieldSection, Value: "Harbour", From: "meta article:section", Doubt: "of another article"},
	}
	got := s.said(doc)
	if len(got) != len(want) {
		t.Fatalf("%d values, want %d: %+v", len(got), len(want), got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("value %d is %+v, want %+v", i, got[i], want[i])
		}
	}
}

// An import keeps it with the snapshot, and the article has what was taken.
func TestImportKeepsWhatAPageSays(t *testing.T) {
	im := &Importer{DB: storetest.Open(t)}
	page := `<html lang=en><meta property="og:site_name" content="Alder Post"><main><article><h1>Ferry stays in port</h1><p>By Ina Holm</p><p>5 March 2024</p><p>` + sentence + `</p><p>` + sentence + `</p></article></main>`
	got := imports(t, im, Item{Name: "page", Raw: []byte(page), MediaType: htmlPage})
	kept, err := im.DB.Snapshot(t.Context(), got.Snapshot.ID)
	if err != nil {
		t.Fatal(err)
	}
	from := map[claims.Field]string{}
	for _, s := range kept.Said {
		from[s.Field] = s.From
	}
	for field, want := range map[claims.Field]string{claims.FieldPublisher: "meta og:site_name", claims.FieldByline: "byline of the page",
		claims.FieldPublished: "line at the head of the article", claims.FieldHeadline: "heading of the page", claims.FieldLanguage: "html lang"} {
		if from[field] != want {
			t.Errorf("%s is from %q, want %q", field, from[field], want)
		}
	}
	if a := got.Article; a.Publisher != "Alder Post" || a.Published != "2024-03-05" {
		t.Errorf("the article has publisher %q and day %q", a.Publisher, a.Published)
	}
}

package ingest

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

var reviewer = review.Actor{ID: uuid.MustParse("01900000-0000-7000-8000-000000000001"), Name: "Rana", Role: review.Reviewer}

func imports(t *testing.T, im *Importer, in Item) store.Imported {
	t.Helper()
	out, err := im.Import(t.Context(), in, reviewer, fixed)
	if err != nil {
		t.Fatalf("Import(%s): %v", in.Name, err)
	}
	return out
}

func pasted(text string) Item {
	return Item{Name: "pasted", Raw: []byte(text), MediaType: plainText}
}

const harbour = "The harbour council met on Monday.\r\n\r\nMayor Josef Novotny said the tram line will cost 212 million crowns. \"Nobody will pay a single crown more in taxes for it,\" he told the meeting.\r\n\r\nAbout 14,000 people a day are expected to use the line, according to the council's own study.\r\n"

func TestImportAText(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		im := &Importer{DB: db}
		in := pasted("\ufeff" + harbour)
		in.Given = Meta{Headline: "Tram line approved", Publisher: "Lower Town Gazette", Published: "2025-11-03", Bylines: []string{"Petra\x00 Vesela\n"}}
		got := imports(t, im, in)
		if got.Already || got.Candidates == 0 {
			t.Errorf("Import = already %v, %d candidates, want a new article with candidates", got.Already, got.Candidates)
		}
		s, err := db.LatestSnapshot(t.Context(), got.Article.ID)
		if err != nil {
			t.Fatal(err)
		}
		if s.Text != harbour || s.Length != len([]rune(harbour)) || s.Charset != "utf-8" || s.Extractor != "text" || s.TextSHA256 != claims.Digest([]byte(harbour)) || s.RawSHA256 != claims.Digest(in.Raw) {
			t.Errorf("the snapshot is not the text as decoded: %+v", s)
		}
		a, err := db.Article(t.Context(), got.Article.ID)
		if err != nil {
			t.Fatal(err)
		}
		if a.Headline != "Tram line approved" || a.URL != "" || a.Published != "2025-11-03" || a.Language != "en" || !cmp.Equal(a.Bylines, []string{"Petra Vesela"}) {
			t.Errorf("the article is %+v", a)
		}
		again := imports(t, im, pasted(harbour))
		if !again.Already || again.Article.ID != got.Article.ID || again.Candidates != got.Candidates {
			t.Errorf("the same text again: %+v, want %v, already", again, got.Article.ID)
		}
		if n := count(t, db); n != 1 {
			t.Errorf("%d articles, want 1", n)
		}
	})
}

func count(t *testing.T, db *store.DB) int {
	t.Helper()
	all, err := db.Articles(t.Context(), store.ArticleQuery{Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	return len(all)
}

func TestImportAnAddress(t *testing.T) {
	hits := 0
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		hits++
		switch r.URL.Path {
		case "/moved":
			http.Redirect(w, r, "/news", http.StatusFound)
		case "/news", "/amp/news":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Write([]byte(strings.ReplaceAll(string(readTestdata(t, "news.html")), "https://www.quaycourier.example", "http://"+r.Host)))
		case "/plain":
			w.Header().Set("Content-Type", "text/plain")
			w.Write([]byte(harbour))
		}
	})
	db := storetest.Open(t)
	im := &Importer{DB: db, Fetcher: reach(t, base)}
	got := imports(t, im, Item{Name: "news", URL: base + "/moved?utm_source=letter#top"})
	if got.Already || got.Candidates == 0 {
		t.Fatalf("Import = already %v, %d candidates, want a new article with candidates", got.Already, got.Candidates)
	}
	want := claims.Article{
		URL: base + "/world/harbour-talks-end/a-4711", GivenURL: base + "/moved?utm_source=letter#top",
		Headline: "Harbour talks end without a deal, ministers say", Publisher: "The Quay Courier",
		Bylines: []string{"Mara Lindqvist", "Tomás Reyes"}, Agencies: []string{"Reuters", "AP", "AFP", "dpa"},
		Published: "2026-03-04", Language: "en",
	}
	a := got.Article
	a.ID, a.CreatedAt, a.CreatedBy, a.UpdatedAt, a.Version = want.ID, want.CreatedAt, want.CreatedBy, want.UpdatedAt, want.Version
	if diff := cmp.Diff(want, a); diff != "" {
		t.Errorf("the article (-want +got):\n%s", diff)
	}
	if s := got.Snapshot; s.URL != base+"/news" || s.Headers["Content-Type"] == "" || !s.FetchedAt.Equal(fixed) || s.Extractor != "trafilatura" {
		t.Errorf("the snapshot does not say where it comes from: %+v", s)
	}
	before := hits
	for _, address := range []string{base + "/moved", base + "/moved/?fbclid=1", base + "/news/", base + "/world/harbour-talks-end/a-4711?amp=1"} {
		if again := imports(t, im, Item{Name: address, URL: address}); !again.Already || again.Article.ID != got.Article.ID {
			t.Errorf("Import(%s) = %+v, want the article that is there", address, again.Article)
		}
	}
	if hits == before {
		t.Error("no known address was read again")
	}
	if again := imports(t, im, Item{Name: "another way", URL: base + "/amp/news"}); !again.Already || again.Article.ID != got.Article.ID {
		t.Errorf("Import by an unknown address = %+v, want rel=canonical to recognise it", again.Article)
	}
	if text := imports(t, im, Item{Name: "plain", URL: base + "/plain"}); text.Already || text.Article.Publisher != "" || text.Article.Headline == "" {
		t.Errorf("Import of plain text = %+v", text.Article)
	}
}

func TestImportStoresNothingWhenItFails(t *testing.T) {
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		switch r.URL.Path {
		case "/paywall":
			w.Write(readTestdata(t, "paywall.html"))
		case "/script":
			w.Write(readTestdata(t, "script-only.html"))
		case "/login":
			w.WriteHeader(http.StatusForbidden)
		}
	})
	db := storetest.Open(t)
	im := &Importer{DB: db, Fetcher: reach(t, base)}
	tests := []struct {
		name string
		in   Item
		kind errs.Kind
		says string
	}{
		{"a paywall", Item{URL: base + "/paywall"}, errs.Invalid, "paste the text instead"},
		{"a page of scripts", Item{URL: base + "/script"}, errs.Invalid, "paste the text instead"},
		{"an empty page", Item{URL: base + "/empty"}, errs.Invalid, "paste the text instead"},
		{"a sign-in", Item{URL: base + "/login"}, errs.Invalid, "paste the text instead"},
		{"a private address", Item{URL: "http://10.0.0.1/"}, errs.Invalid, "private network"},
		{"no address", Item{URL: "javascript:alert(1)"}, errs.Invalid, "http://"},
		{"nothing", Item{}, errs.Invalid, "nothing to import"},
		{"an empty text", Item{Raw: []byte{}, MediaType: plainText}, errs.Invalid, "empty"},
		{"a NUL", Item{Raw: []byte("a\x00b c d e"), MediaType: plainText}, errs.Invalid, "NUL"},
		{"another type", Item{Raw: []byte("x"), MediaType: "image/png"}, errs.Unsupported, "What can be read is PDF"},
		{"too much", Item{Raw: make([]byte, MaxBytes+1), MediaType: plainText}, errs.TooLarge, "10 MB"},
		{"a date in words", Item{Raw: []byte("text"), MediaType: plainText, Given: Meta{Published: "yesterday"}}, errs.Invalid, "no date"},
		{"a language in words", Item{Raw: []byte("text"), MediaType: plainText, Given: Meta{Language: "Englisch, glaube ich"}}, errs.Invalid, "no language code"},
	}
	for _, tt := range tests {
		_, err := im.Import(t.Context(), tt.in, reviewer, fixed)
		if errs.KindOf(err) != tt.kind || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("Import(%s) = %v, %q, want kind %q and %q", tt.name, err, errs.KindOf(err), tt.kind, tt.says)
		}
	}
	if _, err := im.Import(t.Context(), pasted(harbour), review.Actor{Role: review.Reader}, fixed); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("Import by a reader = %v, want kind %q", err, errs.Forbidden)
	}
	if n := count(t, db); n != 0 {
		t.Errorf("%d articles after failures alone, want none", n)
	}
}

// A page that has no article is no article, whoever gives it.
func TestImportRefusesWhatStandsForAnArticle(t *testing.T) {
	db := storetest.Open(t)
	im := &Importer{DB: db}
	for name, page := range map[string]string{
		"a teaser":  string(readTestdata(t, "paywall.html")),
		"not found": "<title>Page not found</title><h1>Page not found</h1><p>The page that you look for could not be found.</p>",
		"scripts":   string(readTestdata(t, "script-only.html")),
		"consent":   "<p>We use cookies and similar technologies to store information on your device. You can change it in the privacy settings.</p>",
	} {
		_, err := im.Import(t.Context(), Item{Name: name, Raw: []byte(page), MediaType: htmlPage}, reviewer, fixed)
		if errs.KindOf(err) != errs.Invalid || !strings.Contains(err.Error(), "aste the text") {
			t.Errorf("Import(%s) = %v, want it refused with what to do", name, err)
		}
	}
	if n := count(t, db); n != 0 {
		t.Errorf("%d articles, want none", n)
	}
}

func TestImportTakesWhatAPersonGives(t *testing.T) {
	db := storetest.Open(t)
	im := &Importer{DB: db}
	saved := `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script><h1>Ships</h1><p>` + strings.Repeat(sentence, 3)
	wall := imports(t, im, Item{Name: "saved page", Raw: []byte(saved), MediaType: htmlPage})
	if !strings.Contains(wall.Article.Notice, "subscribers") {
		t.Errorf("notice = %q, want it to warn that the text may be cut", wall.Article.Notice)
	}
	german := imports(t, im, Item{Name: "German", Raw: readTestdata(t, "amp.html"), MediaType: htmlPage})
	if german.Candidates == 0 || german.Article.Notice != "" {
		t.Errorf("%d candidates of a German page, notice %q, want some and none", german.Candidates, german.Article.Notice)
	}
	arabic := imports(t, im, Item{Name: "Arabic", Raw: []byte(strings.Repeat("قرر مجلس المدينة يوم الثلاثاء رفع رسوم المياه بنسبة 12 في المئة، وهي الزيادة الأولى منذ عام 2019. ", 4)), MediaType: plainText})
	if arabic.Candidates != 0 || arabic.Article.Language != "ar" || !strings.Contains(arabic.Article.Notice, "in Arabic yet") {
		t.Errorf("%d candidates of a text in %q, notice %q, want none and why", arabic.Candidates, arabic.Article.Language, arabic.Article.Notice)
	}
	if want := "https://www.hafenbote.example/wirtschaft/hafen-rekord-123.html"; german.Article.URL != want {
		t.Errorf("address = %q, want the saved page's own, %q", german.Article.URL, want)
	}
}

func TestImportRefusesWhatWasTakenDown(t *testing.T) {
	db := storetest.Open(t)
	im := &Importer{DB: db}
	in := pasted(harbour)
	in.URL = "https://www.example.com/tram"
	got := imports(t, im, in)
	admin := review.Actor{ID: reviewer.ID, Name: "Ada", Role: review.Administrator}
	if err := db.Redact(t.Context(), got.Snapshot.ID, "A court ordered it.", admin, fixed); err != nil {
		t.Fatal(err)
	}
	for name, again := range map[string]Item{"the text": pasted(harbour), "the address": {URL: "https://example.com/tram/"}} {
		if _, err := im.Import(t.Context(), again, reviewer, fixed); errs.KindOf(err) != errs.Gone {
			t.Errorf("Import(%s) = %v, want kind %q", name, err, errs.Gone)
		}
	}
}

func TestImportByManyAtOnce(t *testing.T) {
	db := storetest.Open(t)
	im := &Importer{DB: db}
	var wg sync.WaitGroup
	made := make(chan store.Imported, 8)
	for range cap(made) {
		wg.Go(func() {
			out, err := im.Import(context.WithoutCancel(t.Context()), pasted(harbour), reviewer, fixed)
			if err != nil {
				t.Errorf("Import: %v", err)
			}
			made <- out
		})
	}
	wg.Wait()
	close(made)
	fresh := 0
	for out := range made {
		if !out.Already {
			fresh++
		}
	}
	if n := count(t, db); n != 1 || fresh != 1 {
		t.Errorf("%d articles, %d of them new to their importer, want 1 and 1", n, fresh)
	}
}

func TestImportAllReportsEachItem(t *testing.T) {
	dir := t.TempDir() + "/"
	write(t, dir, "a.txt", harbour)
	write(t, dir, "b.txt", "")
	write(t, dir, "c.json", `[{"text":"Kolar said on Monday that 31,500 soldiers stand near the strait.","url":"https://www.example.com/c"},{"url":"http://127.0.0.1/"}]`)
	write(t, dir, "d.html", "<html>"+strings.Repeat("<div>", 600)+"deep")
	write(t, dir, "e.txt", harbour)
	db := storetest.Open(t)
	im := &Importer{DB: db, Now: func() time.Time { return fixed }}
	var got []string
	err := im.ImportAll(t.Context(), Items(dir, nil), reviewer, func(r Report) {
		got = append(got, fmt.Sprintf("%s: %s already=%v article=%v candidates=%v", strings.TrimPrefix(r.Name, dir), r.Kind, r.Already, r.ArticleID != nil, r.Candidates > 0))
		if (r.Error == "") != (r.Err == nil) || (r.Error == "") != (r.ArticleID != nil) {
			t.Errorf("%s: error %q, cause %v, article %v don't agree", r.Name, r.Error, r.Err, r.ArticleID)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"a.txt:  already=false article=true candidates=true",
		"b.txt: invalid already=false article=false candidates=false",
		"c.json, item 1:  already=false article=true candidates=true",
		"c.json, item 2: invalid already=false article=false candidates=false",
		"d.html: invalid already=false article=false candidates=false",
		"e.txt:  already=true article=true candidates=true",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("ImportAll (-want +got):\n%s", diff)
	}
}

func TestImportAllStopsWithItsCaller(t *testing.T) {
	db := storetest.Open(t)
	im := &Importer{DB: db}
	ctx, cancel := context.WithCancel(t.Context())
	items := func(yield func(Item, error) bool) {
		if yield(pasted(harbour), nil) {
			cancel()
			yield(pasted("Another text."), nil)
		}
	}
	n := 0
	if err := im.ImportAll(ctx, items, reviewer, func(Report) { n++ }); !errors.Is(err, context.Canceled) || n != 1 {
		t.Errorf("ImportAll = %v after %d reports, want context.Canceled after 1", err, n)
	}
}

func TestFirstLine(t *testing.T) {
	for in, want := range map[string]string{
		"":                                       "",
		"\r\n \u00a0\r\n---\r\nTalks end. \r\nx": "Talks end.",
		strings.Repeat("ab ", 100):               strings.TrimSpace(strings.Repeat("ab ", 67)[:200]) + "…",
	} {
		if got := firstLine(in); got != want {
			t.Errorf("firstLine(%.30q) = %q, want %q", in, got, want)
		}
	}
}

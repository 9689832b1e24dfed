package seeds

import (
	"context"
	"embed"
	"fmt"
	"path"
	"time"

	"factdesk/claims"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/review"
)

//go:embed articles/*.txt articles/*.html
var files embed.FS

// articles are what the demo newsroom has imported, in that order: the last comes
// first in its lists.
var articles = []struct {
	file string // in articles/; the names of its stories
	url  string // "" for what was pasted without one
	meta ingest.Meta
}{
	{"05-velmora-inflation.txt", "https://www.selmfinancial.example/markets/2023/05/11/central-bank-lifts-key-rate", ingest.Meta{
		Headline:  "Velmora’s central bank lifts key rate to 6.5% as food prices keep climbing",
		Publisher: "Selm Financial Post", Bylines: []string{"Teodor Hask"}, Published: "2023-05-11", Language: "en"}},
	{"06-rsv-vaccine.txt", "https://www.northmoorhealth.example/2024/10/03/rsv-shot-study", ingest.Meta{
		Headline:  "Shot against RSV halves hospital stays of over-65s in Northmoor, study says",
		Publisher: "Northmoor Health Wire", Bylines: []string{"Priya Castellan"}, Published: "2024-10-03", Language: "en"}},
	{"09-taltor-trinkwasser.txt", "https://www.taltor-bote.example/region/nitrat-im-trinkwasser-17.html", ingest.Meta{
		Headline:  "Nitrat im Trinkwasser: Taltors Bürgermeisterin widerspricht dem Landesamt",
		Publisher: "Der Taltor-Bote", Bylines: []string{"Jorid Hallenbach"}, Agencies: []string{"Nordpol"}, Published: "2025-03-12", Language: "de"}},
	{"10-housing-debate.txt", "", ingest.Meta{
		Headline:  "Chancellor and opposition trade figures as Kelderland votes on rent cap",
		Publisher: "Kelderland Today", Agencies: []string{"Nordpol"}, Published: "2025-05-29", Language: "en"}},
	{"07-harbor-council.txt", "https://www.quillportobserver.example/courts/salt-verdict", ingest.Meta{
		Headline:  "Former harbor chief convicted of taking bribes; mayor says city lost $44 million",
		Publisher: "The Quillport Observer", Bylines: []string{"Daniela Wyeth"}, Published: "2025-11-14", Language: "en"}},
	{"08-tessaly-grid.html", "https://www.meridianpost.example/environment/2026/feb/17/tessaly-wind-sun-half-of-power", ingest.Meta{}}, // its page says it all
	{"04-nordpol-bulletin.txt", "", ingest.Meta{
		Headline:  "Doubts over size of Russian force as Blinken, Lavrov part in Geneva",
		Publisher: "Nordpol News Agency", Bylines: []string{"Signe Aalto", "Marco Bell"}, Agencies: []string{"Nordpol"}, Published: "2022-01-22", Language: "en"}},
	{"03-britain-ukraine.txt", "https://www.thamesidestandard.example/world/2022/jan/22/no-sign-moscow-means-to-stand-down", ingest.Meta{
		Headline:  "‘No sign Moscow means to stand down,’ says former envoy as Geneva talks end without deal",
		Publisher: "The Thameside Standard", Bylines: []string{"Rosalind Achebe"}, Published: "2022-01-22", Language: "en"}},
	{"02-troop-count.txt", "https://www.prairiepress.example/article/ukraine-russia-troops-127000", ingest.Meta{
		Headline:  "Ukraine puts Russian buildup at 127,000 as envoys meet in Geneva",
		Publisher: "Prairie Press Service", Bylines: []string{"Delia Stroud", "Pavlo Hrynko"}, Agencies: []string{"PPS"}, Published: "2022-01-21", Language: "en"}},
	{"01-geneva-talks.txt", "https://www.lakesidecourier.example/world/geneva-talks", ingest.Meta{
		Headline:  "Top diplomats talk in Geneva but stay far apart on Ukraine",
		Publisher: "The Lakeside Courier", Bylines: []string{"Maren Tillack"}, Agencies: []string{"Nordpol", "PPS"}, Published: "2022-01-21", Language: "en"}},
}

// importArticles returns each article and its text by the name of its file.
func importArticles(ctx context.Context, db *store.DB, by review.Actor, at time.Time) (map[string]*claims.Article, error) {
	im := &ingest.Importer{DB: db}
	out := map[string]*claims.Article{}
	for i, a := range articles {
		raw, err := files.ReadFile("articles/" + a.file)
		if err != nil {
			return nil, err
		}
		item := ingest.Item{Name: a.file, URL: a.url, Raw: raw, MediaType: "text/plain", Charset: "utf-8", Given: a.meta}
		if path.Ext(a.file) == ".html" {
			item.MediaType = "text/html"
		}
		got, err := im.Import(ctx, item, by, at.Add(time.Duration(i)*time.Minute))
		if err != nil {
			return nil, fmt.Errorf("import %s: %w", a.file, err)
		}
		out[a.file] = &got.Article
	}
	return out, nil
}

package ingest

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/claims/extract"
	"factdesk/claims/lexicon"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// Importer brings items into a database.
type Importer struct {
	DB      *store.DB
	Fetcher *Fetcher         // nil means one that reaches public addresses only
	Now     func() time.Time // nil means time.Now
	Pages   *Pages           // nil means one of this importer's own
	Then    []string         // kinds of job to queue for each new snapshot

	// Deadline is how long one item may take; 0 for as long as ctx.
	Deadline time.Duration

	page PageProgress // hears of the pages of the document that is read
}

// Import brings in one item: it fetches what is only an address, finds the text,
// and stores the article, its snapshot and its candidates in one transaction. A text that
// is known, however it is set, makes nothing new: Already says so. Another text at an
// address that is known is a further snapshot of its article: Reworded says how it
// differs. Nothing is
// stored when it fails, or when ctx ends: it looks at that all the time, so that what
// nobody waits for costs nothing. A failure that the person can mend is an errs.Error.
func (im *Importer) Import(ctx context.Context, in Item, by review.Actor, now time.Time) (store.Imported, error) {
	if im.Deadline == 0 {
		return im.importOne(ctx, in, by, now)
	}
	limited, cancel := context.WithTimeout(ctx, im.Deadline)
	defer cancel()
	out, err := im.importOne(limited, in, by, now)
	if err != nil && limited.Err() != nil && ctx.Err() == nil {
		return store.Imported{}, errs.Because(err, errs.TooLarge, "Reading this takes longer than %s, and it was given up. Import a part of it.", strings.TrimSuffix(im.Deadline.String(), "0s"))
	}
	return out, err
}

func (im *Importer) importOne(ctx context.Context, in Item, by review.Actor, now time.Time) (store.Imported, error) {
	if err := by.May(review.Import); err != nil {
		return store.Imported{}, err
	}
	if err := in.check(); err != nil {
		return store.Imported{}, err
	}
	twin, err := im.known(ctx, in.URL)
	if err != nil {
		return store.Imported{}, err
	}
	before, err := im.before(ctx, in, twin, by, now)
	if err != nil {
		return store.Imported{}, err
	}
	s := source{Item: in, at: now, had: lastFetch(before)}
	doc, err := im.document(ctx, &s)
	if before != nil && errs.KindOf(err) != "" {
		return *before, nil // the page can't be read today
	}
	if err != nil {
		return store.Imported{}, err
	}
	if doc == nil { // the site says that nothing has changed
		before.UnchangedSince = &before.Snapshot.FetchedAt
		return *before, nil
	}
	began := time.Now()
	record, err := s.record(ctx, doc) // which is extracting its claims, all but some microseconds
	im.DB.Took(store.Extraction, began)
	if err != nil {
		return store.Imported{}, err
	}
	moved, err := im.known(ctx, record.Article.URL) // it may have moved, or name its true address
	if err != nil {
		return store.Imported{}, err
	}
	if twin = cmp.Or(moved, twin); twin != "" {
		record.URLs = []string{twin}
	}
	record.Then = im.Then
	return im.DB.SaveImport(ctx, record, by, now)
}

func (im *Importer) pages() *Pages {
	if im.Pages != nil {
		return im.Pages
	}
	return NewPages(nil)
}

func (im *Importer) now() time.Time {
	if im.Now != nil {
		return im.Now()
	}
	return time.Now().UTC()
}

// known is the address by which the article is known that an address leads to, however
// it is written; "" when it leads to none.
func (im *Importer) known(ctx context.Context, address string) (string, error) {
	if address == "" {
		return "", nil
	}
	canonical, err := Canonical(address)
	if err != nil {
		return "", err
	}
	for _, twin := range Twins(canonical) {
		_, err := im.DB.ArticleByURL(ctx, twin)
		if errs.KindOf(err) == errs.NotFound {
			continue
		}
		return twin, err
	}
	return "", nil
}

// lastFetch is what the site said of an article's page when its newest text was fetched;
// nothing when that came another way.
func lastFetch(before *store.Imported) Validators {
	if before == nil || before.Snapshot.CameBy != claims.Fetched {
		return Validators{}
	}
	s := before.Snapshot
	return Validators{At: s.URL, ETag: s.Headers["Etag"], LastModified: s.Headers["Last-Modified"]}
}

// document fetches what is only an address, and reads it; nil when it is as it was.
func (im *Importer) document(ctx context.Context, s *source) (*Document, error) {
	if s.Raw == nil {
		if err := im.fetch(ctx, s); err != nil || s.unchanged() {
			return nil, err
		}
	}
	return s.read(ctx, im.pages(), im.page)
}

// before is what is there of an address that is to be fetched again; nil when nothing is,
// or when somebody gives the text. What was taken down is refused, and not fetched.
func (im *Importer) before(ctx context.Context, in Item, twin string, by review.Actor, now time.Time) (*store.Imported, error) {
	if twin == "" || in.Raw != nil {
		return nil, nil
	}
	// Saving what is known stores nothing and tells what is there.
	out, err := im.DB.SaveImport(ctx, store.Import{URLs: []string{twin}}, by, now)
	return &out, err
}

// source is an item with its bytes at hand, and where they came from.
type source struct {
	Item
	had     Validators // of the fetch before
	fetched *Fetched   // nil when somebody gave the bytes
	at      time.Time
}

// unchanged says that the site says so: there is nothing to read.
func (s *source) unchanged() bool { return s.fetched != nil && s.fetched.Unchanged }

func (im *Importer) fetch(ctx context.Context, s *source) error {
	fetcher := im.Fetcher
	if fetcher == nil {
		fetcher = &Fetcher{}
	}
	got, err := fetcher.FetchChanged(ctx, s.URL, s.had)
	if err != nil {
		return err
	}
	s.fetched, s.at = got, got.At
	s.Raw, s.MediaType, s.Charset = got.Raw, got.MediaType, got.Charset
	return nil
}

// read finds the article in the bytes. A fetched page that seems to lack its article is
// refused. What a person gave is taken with a notice, since they saw it, but
// for what has no article at all.
func (s *source) read(ctx context.Context, pages *Pages, progress PageProgress) (*Document, error) {
	if s.MediaType == plainText {
		return ReadText(ctx, s.Raw, s.Charset)
	}
	if _, file := files[s.MediaType]; file {
		return pages.ReadFile(ctx, s.Raw, s.MediaType, progress)
	}
	doc, err := pages.Read(ctx, s.Raw, s.Charset, s.address())
	if err != nil {
		return nil, err
	}
	switch {
	case doc.Wall == nil:
	case s.fetched != nil:
		return nil, errs.In("url", "%s %s", doc.Wall.Says, doc.Wall.Do)
	case doc.Wall.Barred:
		return nil, errs.New(errs.Invalid, "%s %s", doc.Wall.Says, doc.Wall.Do)
	}
	return doc, nil
}

// address is where the bytes come from, as far as is known.
func (s *source) address() string {
	if s.fetched != nil {
		return s.fetched.URL
	}
	return s.URL
}

// record puts together what the store keeps.
func (s *source) record(ctx context.Context, doc *Document) (store.Import, error) {
	urls, err := s.urls(doc)
	if err != nil {
		return store.Import{}, err
	}
	m := s.Given.Or(doc.Meta).tidy()
	a := claims.Article{
		GivenURL: strings.TrimSpace(s.URL), Headline: cmp.Or(m.Headline, firstLine(doc.Text)), Publisher: m.Publisher,
		Bylines: m.Bylines, Agencies: m.Agencies, Published: m.Published, Language: m.Language, Notice: notice(doc, m.Language),
	}
	if len(urls) > 0 {
		a.URL = urls[0]
	}
	found, err := extract.Extract(extract.Input{
		Text: doc.Text, Places: doc.Places, Headline: m.Headline, Published: m.Published, Language: m.Language,
	}, ctx.Err)
	if err != nil {
		return store.Import{}, fmt.Errorf("find the claims of %s: %w", s.Name, err)
	}
	return store.Import{
		Article: a, URLs: urls, Snapshot: s.snapshot(doc), Passages: doc.passages(), Found: found, Extractor: extract.Name + "/" + extract.Version,
	}, nil
}

// urls are the addresses that lead to the article, the one it is known by first:
// what the page says of itself, where the fetch ended, and what was given.
func (s *source) urls(doc *Document) ([]string, error) {
	var out []string
	if s.Sent != nil && s.URL == "" { // whatever the page calls itself, it did not come from there
		return nil, nil
	}
	for _, address := range []string{doc.Canonical, s.address(), s.URL} {
		if address == "" {
			continue
		}
		canonical, err := Canonical(address)
		if err != nil {
			return nil, fmt.Errorf("address of %s: %w", s.Name, err)
		}
		out = union(out, []string{canonical})
	}
	return out, nil
}

func (s *source) snapshot(doc *Document) claims.Snapshot {
	out := claims.Snapshot{
		Raw: s.Raw, RawSHA256: claims.Digest(s.Raw), Text: doc.Text, TextSHA256: claims.Digest([]byte(doc.Text)),
		Length: utf8.RuneCountInString(doc.Text), MediaType: s.MediaType, Charset: doc.Charset,
		Places: doc.Places, Headers: map[string]string{}, Extractor: doc.Extractor, ExtractorVersion: doc.ExtractorVersion, FetchedAt: s.at,
		CameBy: claims.Given, Said: s.said(doc),
	}
	switch {
	case doc.Headers != nil && s.fetched == nil:
		out.Headers = doc.Headers
	case s.fetched != nil:
		out.CameBy, out.URL, out.Headers = claims.Fetched, s.fetched.URL, s.fetched.Headers
	case s.Sent != nil:
		out.CameBy, out.Headers = claims.FromBrowser, s.Sent.headers()
	}
	return out
}

// NoRules begins the part of a notice that says that nothing is proposed in the
// article's language. It is the last part, and true as of the import.
const NoRules = "No claims are proposed for texts in"

// notice tells the reader of an article what they should know of its import.
func notice(doc *Document, language string) string {
	var out []string
	if doc.Wall != nil {
		out = append(out, doc.Wall.Says+" Compare the text with the page.")
	}
	out = append(out, doc.Says...)
	if !extract.Reads(language) {
		out = append(out, fmt.Sprintf(NoRules+" %s yet. Select words in the text to make a claim of them.", languageName(lexicon.Base(language))))
	}
	return strings.Join(out, " ")
}

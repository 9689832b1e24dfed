package ingest

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// The kinds of job that import. Both do no harm when they run again: what was
// imported is recognised.
const (
	URLJob   = "import.url"   // one address to fetch
	ItemsJob = "import.items" // texts, pages and addresses
)

// Batch is what an import job holds.
type Batch struct {
	Items []Item `json:"items"`
}

// Progress is what an import job tells while it runs.
type Progress struct {
	Done  int    `json:"done"`
	Total int    `json:"total"`
	Now   string `json:"now"`   // the item under way
	Page  int    `json:"page"`  // of that, when it is a document: the page under way
	Pages int    `json:"pages"` // of how many; 0 when it has none
}

// Outcome is the result of an import job, a report for each item in their order.
type Outcome struct {
	Items []Report `json:"items"`
}

// NewURLJob makes a job that fetches and imports in.URL. An address that can't be
// one is refused at once; one that is queued already is not queued twice.
func NewURLJob(in Item, by review.Actor, now time.Time) (store.Job, error) {
	if err := by.May(review.Import); err != nil {
		return store.Job{}, err
	}
	canonical, err := Canonical(in.URL)
	if err != nil {
		return store.Job{}, err
	}
	if err := in.check(); err != nil {
		return store.Job{}, err
	}
	in.Name, in.Raw = cmp.Or(in.Name, strings.TrimSpace(in.URL)), nil
	return store.NewJob(URLJob, URLJob+" "+canonical, Batch{[]Item{in}}, by, now)
}

// AtOnce says whether an item is imported while somebody waits. A page costs three times
// what its text does; documents and mails are always a job's.
func (in Item) AtOnce() bool {
	most := map[string]int{plainText: MaxAtOnce, htmlPage: MaxAtOnce / 2, markdownText: MaxAtOnce / 2}
	return in.Raw != nil && len(in.Raw) <= most[in.MediaType]
}

// MaxAtOnce is the longest text that is imported while somebody waits, in bytes:
// some tenths of a second and 40 MB. What is longer is a job's.
const MaxAtOnce = 128 << 10

// NewItemJob makes the job for one item: of an address to fetch, or of a long text.
func NewItemJob(in Item, by review.Actor, now time.Time) (store.Job, error) {
	if in.Raw == nil {
		return NewURLJob(in, by, now)
	}
	if err := in.check(); err != nil {
		return store.Job{}, err
	}
	return NewItemsJob([]Item{in}, by, now)
}

// NewItemsJob makes a job that imports items. The same items are not queued twice
// at a time, so that a form sent twice does no harm.
func NewItemsJob(items []Item, by review.Actor, now time.Time) (store.Job, error) {
	if err := by.May(review.Import); err != nil {
		return store.Job{}, err
	}
	if len(items) == 0 {
		return store.Job{}, errs.In("items", "There is nothing to import: give a text, a page or an address.")
	}
	payload, err := json.Marshal(items)
	if err != nil {
		return store.Job{}, fmt.Errorf("items to import: %w", err)
	}
	return store.NewJob(ItemsJob, ItemsJob+" "+claims.Digest(payload), Batch{items}, by, now)
}

// JobFunc does a job; a jobs.Func calls it.
type JobFunc func(ctx context.Context, job store.Job, report func(progress any)) (result any, err error)

// JobFuncs are what to register with a jobs.Runner, by kind.
func (im *Importer) JobFuncs() map[string]JobFunc {
	return map[string]JobFunc{URLJob: im.doURL, ItemsJob: im.doItems}
}

// doURL imports one address. Its failure is the job's, and so is its deadline.
func (im *Importer) doURL(ctx context.Context, job store.Job, report func(any)) (any, error) {
	one := *im
	one.Deadline = 0
	out, err := one.do(ctx, job, report)
	if err != nil {
		return nil, err
	}
	if r := out.Items[0]; r.Err != nil {
		return nil, r.Err
	}
	return out, nil
}

// doItems imports each of its items, and fails only when none could be tried.
func (im *Importer) doItems(ctx context.Context, job store.Job, report func(any)) (any, error) {
	out, err := im.do(ctx, job, report)
	if err != nil {
		return nil, err
	}
	return out, nil
}

func (im *Importer) do(ctx context.Context, job store.Job, report func(any)) (*Outcome, error) {
	var batch Batch
	if err := json.Unmarshal(job.Payload, &batch); err != nil || len(batch.Items) == 0 {
		return nil, errs.Because(err, errs.Invalid, "This job holds nothing that can be imported.")
	}
	by, err := im.whoAsked(ctx, job)
	if err != nil {
		return nil, err
	}
	out := &Outcome{Items: []Report{}}
	now := Progress{Total: len(batch.Items)}
	one := *im
	one.page = func(done, of int) { // in the goroutine of the reader, which the loop below waits for
		at := now
		at.Page, at.Pages = done+1, of
		report(at)
	}
	items := func(yield func(Item, error) bool) {
		for i, item := range batch.Items {
			now.Done, now.Now = i, item.Name
			report(now)
			if !yield(item, nil) {
				return
			}
		}
	}
	err = one.ImportAll(ctx, items, by, func(r Report) { out.Items = append(out.Items, r) })
	return out, err
}

// whoAsked is the one who queued the job, with the rights that they have by now.
func (im *Importer) whoAsked(ctx context.Context, job store.Job) (review.Actor, error) {
	u, err := im.DB.User(ctx, job.CreatedBy)
	if err != nil {
		return review.Actor{}, err
	}
	if !u.Active() {
		return review.Actor{}, errs.New(errs.Forbidden, "%s, who asked for this import, is no longer active.", u.Name)
	}
	return u.Actor(), nil
}

// Failed are the reports of what could not be imported.
func (o Outcome) Failed() []Report {
	return slices.DeleteFunc(slices.Clone(o.Items), func(r Report) bool { return r.Error == "" })
}

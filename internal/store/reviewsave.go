package store

import (
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"factdesk/internal/errs"
	"factdesk/review"
)

// IncomingReview is a record of an import before it is saved: a review that is
// normalised and sealed, or why there is none.
type IncomingReview struct {
	External *review.External // nil when it was refused, or is a MediaReview
	Media    *review.Media    // a MediaReview
	Place    string           // for the person
	Reason   string           // why it was refused
	Hash     string           // of the record as it was read
}

// ReviewBatch is how many records are best saved at a time.
const ReviewBatch = 500

// SaveReviews saves the next records of an import together with how far it is, in
// one transaction: what is there already is recognised by its key, and of two
// versions the one with the later date stays. Of two in one run with the same date
// the first stays, so that a run that is done again changes nothing. Run is brought
// up to date, and what became of each record returned. When somebody else works on the same run it is a Conflict.
func (db *DB) SaveReviews(ctx context.Context, run *ReviewImport, batch []IncomingReview, now time.Time) ([]ReviewRecord, error) {
	now = stamp(now)
	for range tries { // again when another import brought the same record meanwhile
		var next ReviewImport
		var records []ReviewRecord
		err := db.tx(ctx, func(tx *gorm.DB) (err error) {
			next = *run
			records, err = saveReviews(tx, &next, batch, now)
			return err
		})
		if err == nil {
			*run = next
			return records, nil
		}
		if !errors.Is(err, gorm.ErrDuplicatedKey) {
			return nil, err
		}
	}
	return nil, errs.New(errs.Conflict, "Somebody else imports the same fact-checks at the moment; try again.")
}

func saveReviews(tx *gorm.DB, run *ReviewImport, batch []IncomingReview, now time.Time) ([]ReviewRecord, error) {
	if err := holdRun(tx, run); err != nil {
		return nil, err
	}
	s := reviewSave{tx: tx, run: run, now: now, labels: map[labelAt]int{}, names: map[labelAt]review.RatingLabel{}}
	if err := s.load(batch); err != nil {
		return nil, err
	}
	if err := s.loadMet(batch); err != nil {
		return nil, err
	}
	for _, in := range batch {
		s.take(in)
		run.Last = in.Hash
	}
	run.UpdatedAt = now
	return s.records, firstError(s.mapLabels(), s.write(), insert(tx, "review_import_records", s.records), tx.Select("*").UpdateColumns(run).Error)
}

// holdRun locks the run and refuses when it is not where the caller left it.
func holdRun(tx *gorm.DB, run *ReviewImport) error {
	var there ReviewImport
	if err := missing(tx.Clauses(forUpdate).Take(&there, "id = ?", run.ID).Error, "import"); err != nil {
		return err
	}
	if there.Position != run.Position || there.State == ReviewsDone {
		return errs.New(errs.Conflict, "Somebody else goes on with this import; leave it to them.")
	}
	run.JobID = there.JobID
	return nil
}

// labelAt is a label of a site.
type labelAt struct{ site, key string }

// known is what is there of a review that comes again.
type known struct {
	row   *review.External
	met   bool // this run had it before
	fresh bool // row is written with this batch
}

// reviewSave is one batch on its way into the database.
type reviewSave struct {
	tx      *gorm.DB
	run     *ReviewImport
	now     time.Time
	known   map[string]*known
	added   []*review.External
	updated []*review.External
	records []ReviewRecord
	labels  map[labelAt]int                // how many reviews more bear it
	names   map[labelAt]review.RatingLabel // as they are written first
}

// load reads what is there of the batch's keys.
func (s *reviewSave) load(batch []IncomingReview) error {
	var keys []string
	for _, in := range batch {
		if in.External != nil {
			keys = append(keys, in.External.Key)
		}
	}
	s.known = map[string]*known{}
	for part := range slices.Chunk(unique(keys), docBatch) {
		var there []review.External
		err := s.tx.Clauses(forUpdate).Select("id", "key", "digest", "review_date", "modified", "publisher_site", "rating_key", "imported_at", "version").
			Order("id").Find(&there, "key IN ?", part).Error
		if err != nil {
			return err
		}
		for i := range there {
			s.known[there[i].Key] = &known{row: &there[i]}
		}
	}
	return nil
}

// loadMet finds out which of the batch's keys the run met before, where that decides.
func (s *reviewSave) loadMet(batch []IncomingReview) error {
	ties := map[uuid.UUID]*known{}
	for _, in := range batch {
		if in.External == nil {
			continue
		}
		if k := s.known[in.External.Key]; k != nil && in.External.Ties(k.row) {
			ties[k.row.ID] = k
		}
	}
	for part := range slices.Chunk(slices.Collect(maps.Keys(ties)), docBatch) {
		var met []uuid.UUID
		err := s.tx.Model(&ReviewRecord{}).Distinct("external_id").Where("external_id IN ? AND import_id = ?", part, s.run.ID).Find(&met).Error
		if err != nil {
			return err
		}
		for _, id := range met {
			ties[id].met = true
		}
	}
	return nil
}

// take does with one record what is decided of it.
func (s *reviewSave) take(in IncomingReview) {
	s.run.Position++
	r := ReviewRecord{ImportID: s.run.ID, Position: s.run.Position, Place: in.Place, Repairs: []review.Repair{}}
	switch {
	case in.Media != nil:
		r.Outcome, r.URL, r.Claim, r.Message = review.OutcomeMedia, in.Media.URL, in.Media.Claim, in.Media.Message()
	case in.External == nil:
		r.Outcome, r.Message = review.OutcomeRefused, in.Reason
	default:
		e := *in.External // the batch stays as it is, should the transaction be run again
		s.settle(&e, &r)
	}
	s.run.add(r)
	s.records = append(s.records, r)
}

// settle keeps e or leaves it, and writes what became of it into r.
func (s *reviewSave) settle(e *review.External, r *ReviewRecord) {
	e.Source, e.UpdatedAt = s.run.Source, s.now
	k := s.known[e.Key]
	if k == nil {
		k = &known{}
		s.known[e.Key] = k
	}
	if k.row == nil || !k.row.TakenDown() { // the report doesn't bring back the words of one that was
		r.URL, r.Claim, r.Repairs, r.Repaired = e.URL, e.ClaimReviewed, e.Repairs, len(e.Repairs)
	}
	arrival := e.Against(review.There{External: k.row, Met: k.met})
	r.Outcome, r.Message = arrival.Outcome, arrival.Why
	switch arrival.Outcome {
	case review.OutcomeAdded:
		s.add(k, e)
	case review.OutcomeUpdated:
		s.replace(k, e)
	}
	k.met, r.ExternalID = true, &k.row.ID
}

func (s *reviewSave) add(k *known, e *review.External) {
	e.ID, e.ImportedAt, e.Version = newID(), s.now, 1
	s.added = append(s.added, e)
	s.count(e, 1)
	k.row, k.fresh = e, true
}

func (s *reviewSave) replace(k *known, e *review.External) {
	s.count(k.row, -1)
	s.count(e, 1)
	e.ID, e.ImportedAt, e.Version = k.row.ID, k.row.ImportedAt, k.row.Version
	if k.fresh { // of this batch: one row
		*k.row = *e
		return
	}
	e.Version++
	s.updated = append(s.updated, e)
	k.row, k.fresh = e, true
}

func (s *reviewSave) count(e *review.External, n int) {
	if e.RatingKey == "" {
		return
	}
	at := labelAt{e.PublisherSite, e.RatingKey}
	s.labels[at] += n
	if _, ok := s.names[at]; !ok && e.Rating != "" {
		s.names[at] = review.RatingLabel{Label: e.Rating, Language: e.Language}
	}
}

// mapLabels counts the labels and gives each review its class. The labels' rows are
// locked first: an editor who maps one of them at the same moment comes before or
// after all of this batch.
func (s *reviewSave) mapLabels() error {
	if err := s.countLabels(); err != nil {
		return err
	}
	classes, err := s.classes()
	if err != nil {
		return err
	}
	for _, e := range slices.Concat(s.added, s.updated) {
		e.Mapped = classes[labelAt{e.PublisherSite, e.RatingKey}]
		if e.Mapped == review.Unmapped {
			e.Mapped = classes[labelAt{"", e.RatingKey}]
		}
	}
	return nil
}

func (s *reviewSave) countLabels() error {
	var rows []review.RatingLabel
	for at, n := range s.labels {
		l := s.names[at]
		l.ID, l.Site, l.Key, l.Reviews, l.UpdatedAt, l.Version = newID(), at.site, at.key, n, s.now, 1
		rows = append(rows, l)
	}
	if len(rows) == 0 {
		return nil
	}
	slices.SortFunc(rows, byLabel) // so that two imports don't wait for each other
	return s.tx.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "key"}, {Name: "site"}},
		DoUpdates: clause.Set{{Column: clause.Column{Name: "reviews"}, Value: gorm.Expr("label_maps.reviews + excluded.reviews")}},
	}).CreateInBatches(&rows, 100).Error
}

// classes are what the labels of this batch mean, of their sites and of everybody.
func (s *reviewSave) classes() (map[labelAt]review.Class, error) {
	var keys, sites []string
	for at := range s.labels {
		keys, sites = append(keys, at.key), append(sites, at.site)
	}
	out := map[labelAt]review.Class{}
	slices.Sort(keys)
	for part := range slices.Chunk(unique(keys), docBatch) {
		var rows []review.RatingLabel
		err := s.tx.Clauses(clause.Locking{Strength: "SHARE"}).Select("site", "key", "class").Order("key, site").
			Find(&rows, "key IN ? AND (site = '' OR site IN ?)", part, unique(sites)).Error
		if err != nil {
			return nil, err
		}
		for _, l := range rows {
			out[labelAt{l.Site, l.Key}] = l.Class
		}
	}
	return out, nil
}

// write saves the reviews and what they are found by.
func (s *reviewSave) write() error {
	found := make([]findable, 0, len(s.added)+len(s.updated))
	for _, e := range slices.Concat(s.added, s.updated) {
		found = append(found, findableExternal(e))
	}
	if len(s.added) > 0 {
		if err := s.tx.CreateInBatches(&s.added, 100).Error; err != nil {
			return err
		}
	}
	for _, e := range s.updated {
		if err := s.tx.Select("*").UpdateColumns(e).Error; err != nil {
			return err
		}
	}
	return saveTerms(s.tx, externalDoc, found...)
}

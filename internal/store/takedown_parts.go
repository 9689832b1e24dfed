package store

import (
	"slices"
	"strings"

	"factdesk/review"
)

// part is a table with columns that hold words of people's: the list of where a
// take-down looks. A test holds it to the schema, so that a new column must be placed.
type part struct {
	table  string
	keys   string // columns that name a row, with blanks between
	row    string // the column by which a place names it: where the keys are words themselves
	within string // which rows are around a subject; "" none: only names are looked for there
	cases  string // the cases that a row belongs to, for a list of rows
	public columns
	desk   columns
	moves  string // assignments that tell whoever keeps a copy that a row changed
	spoils string // assignments that follow when other words went than the name of who did it
	folded bool   // it has words as fold makes them
	drops  bool   // a row that holds the words goes as a whole
	every  bool   // words may stand in it encoded: each row is looked at
}

// columns are a part's columns by what is in them, with blanks between.
type columns struct {
	text    string // plain text
	address string // a web address: it goes as a whole
	json    string // JSON with words somewhere in it
	quote   string // an article's own words: they go as a whole, since nobody may change them
}

const (
	newVersion = "version = version + 1"
	newStamp   = "version = version + 1, updated_at = @now"
)

// wordParts are in the order in which rows are locked everywhere: candidates before cases,
// cases before claims.
var wordParts = []part{
	{table: "candidates", keys: "id", within: "claim_id IN @claims", moves: newVersion,
		desk: columns{text: "speaker speaker_entity speaker_as_written dismiss_note wording", json: "quantities cues wording_parts chain content speaker_link", quote: "exact prefix suffix said_before"}},
	{table: "cases", keys: "id", within: "id IN @cases", cases: "id IN @rows",
		public: columns{text: "retraction_reason"}, desk: columns{text: "assignee dismiss_note sent_back_reason retracted_by_name retraction_confirmed_by_name", json: "waivers fields"}},
	{table: "case_values", keys: "field_id claim_id", row: "claim_id", within: "claim_id IN @claims", drops: true, desk: columns{text: "value"}},
	{table: "claims", keys: "id", within: "id IN @claims", moves: newStamp, cases: "claim_id IN @rows",
		public: columns{text: "wording short_form claimant claimant_title place", json: "topics quantities"}, desk: columns{json: "tags"}},
	{table: "appearances", keys: "id", within: "claim_id IN @claims", cases: "claim_id IN (SELECT claim_id FROM appearances WHERE id IN @rows)",
		public: columns{text: "speaker speaker_entity speaker_as_written suggested_wording", quote: "exact prefix suffix"}},
	{table: "articles", keys: "id", within: "id IN @articles", moves: newStamp, cases: "claim_id IN (SELECT claim_id FROM appearances WHERE article_id IN @rows)",
		public: columns{text: "headline publisher", address: "url", json: "bylines agencies"}, desk: columns{text: "notice", address: "given_url"}},
	{table: "article_urls", keys: "url", row: "article_id", within: "article_id IN @articles", drops: true, public: columns{address: "url"}},
	{table: "snapshots", keys: "id", within: "article_id IN @articles", desk: columns{address: "url", json: "headers places said", text: "redaction_reason"}},
	{table: "passages", keys: "snapshot_id position", row: "snapshot_id", within: "snapshot_id IN (SELECT id FROM snapshots WHERE article_id IN @articles)", desk: columns{quote: "text"}},
	{table: "speakers", keys: "id", moves: newVersion, cases: "claim_id IN (SELECT id FROM claims WHERE speaker_id IN @rows)",
		public: columns{text: "name job_title affiliation wikidata", json: "aliases"}},
	{table: "speaker_names", keys: "name", row: "speaker_id", folded: true, drops: true, public: columns{text: "name"}},
	{table: "evidence", keys: "id", within: "case_id IN @cases", moves: newVersion, cases: "id IN (SELECT case_id FROM evidence WHERE id IN @rows)",
		public: columns{text: "title quote locator taken_down_reason", address: "url archived_url"}, desk: columns{text: "independence reliability note added_by_name"}},
	{table: "notes", keys: "id", within: "case_id IN @cases", moves: newVersion, cases: "id IN (SELECT case_id FROM notes WHERE id IN @rows)",
		desk: columns{text: "body author", json: "mentions"}},
	{table: "verdicts", keys: "id", within: "case_id IN @cases", moves: newVersion, cases: "id IN (SELECT case_id FROM verdicts WHERE id IN @rows)",
		public: columns{text: "label explanation body wording", json: "evidence"}, desk: columns{text: "author approved_by_name override_reason override_by_name"}},
	{table: "panel_rules", keys: "id", moves: newStamp, desk: columns{text: "key tie_breaker"}},
	{table: "panels", keys: "id", within: "case_id IN @cases", moves: newVersion, cases: "id IN (SELECT case_id FROM panels WHERE id IN @rows)",
		desk: columns{text: "rule_key tie_breaker label reason decided_by_name", json: "members"}},
	{table: "panel_votes", keys: "id", within: "case_id IN @cases", moves: newVersion, spoils: "salt = ''", cases: "id IN (SELECT case_id FROM panel_votes WHERE id IN @rows)",
		desk: columns{text: "member label reason"}},
	{table: "editions", keys: "id", within: "case_id IN @cases OR id IN (SELECT edition_id FROM shown_claims JOIN shown_appearances ON claim_id = shown_claims.id WHERE article_id IN @articles)",
		moves: newVersion, cases: "id IN (SELECT case_id FROM editions WHERE id IN @rows)",
		public: columns{text: "publisher_name", json: "content"}, desk: columns{text: "prepared_by_name approved_by_name", json: "changes"}},
	{table: "public_documents", keys: "id", within: "case_id IN @cases", spoils: "salt = ''", public: columns{quote: "document"}},
	{table: "corrections", keys: "id", within: "case_id IN @cases", moves: newVersion, cases: "id IN (SELECT case_id FROM corrections WHERE id IN @rows)",
		public: columns{text: "note", json: "differences"}, desk: columns{text: "sent_back_reason drop_reason begun_by_name approved_by_name", json: "claim writers"}},
	{table: "edition_changes", keys: "case_id key kind by_id", row: "case_id", within: "case_id IN @cases", desk: columns{text: "by_name"}},
	{table: "batches", keys: "id", within: "id IN (SELECT batch_id FROM batch_cases WHERE case_id IN @cases)", desk: columns{json: "left_out undo_left"}},
	{table: "batch_cases", keys: "batch_id case_id", row: "case_id", within: "case_id IN @cases", desk: columns{json: "was"}},
	{table: "external_links", keys: "case_id external_id", within: "case_id IN @cases", desk: columns{text: "by_name"}},
	{table: "external_reviews", keys: "id", within: "id = @subject", moves: newStamp,
		public: columns{text: "claim_reviewed full_claim claimant claimant_title publisher publisher_site title rating rating_key explanation",
			address: "url claimant_url publisher_url first_appearance", json: "appearances raw repairs"}, desk: columns{text: "source"}},
	{table: "label_maps", keys: "id", folded: true, drops: true, desk: columns{text: "label key site"}},
	{table: "review_imports", keys: "id", desk: columns{text: "source page message"}},
	{table: "review_feeds", keys: "id", moves: newStamp, desk: columns{text: "message added_by_name", address: "url", json: "pages"}},
	{table: "review_import_records", keys: "import_id position", within: "external_id = @subject OR " + mediaBeside, desk: columns{text: "claim message place", address: "url", json: "repairs"}},
	{table: "clusters", keys: "id", within: "id IN (SELECT cluster_id FROM cluster_members WHERE claim_id IN @claims)", moves: newStamp, desk: columns{text: "name"}},
	{table: "contradictions", keys: "id", within: "claim_id IN @claims OR other_id IN @claims OR other_id = @subject", moves: newStamp, desk: columns{text: "why note resolved_by_name"}},
	{table: "scales", keys: "id", public: columns{text: "name", json: "ratings"}},
	{table: "organisation", keys: "id", moves: newStamp, public: columns{text: "name"}},
	{table: "gate_policy", keys: "id", moves: newVersion, desk: columns{text: "updated_by_name", json: "rules"}},
	{table: "case_fields", keys: "id", moves: newStamp, desk: columns{text: "name updated_by_name", json: "choices"}},
	{table: "saved_views", keys: "id", moves: newStamp, desk: columns{text: "name made_by_name", json: "filter"}},
	{table: "users", keys: "id", moves: newVersion, desk: columns{text: "name"}},
	{table: "tokens", keys: "id", desk: columns{text: "name"}},
	{table: "model_runs", keys: "snapshot_id", within: "article_id IN @articles", desk: columns{text: "message"}},
	{table: "drafts", keys: "user_id form", within: "substr(form, 6, 36) IN @caseTexts OR substr(form, 9, 36) IN @articleTexts", desk: columns{json: "fields"}},
	{table: "jobs", keys: "id", within: "1 = 1", every: true, desk: columns{json: "payload progress result", text: "error"}},
	{table: "takedowns", keys: "id", public: columns{text: "reason"}},
	{table: "ledger", keys: "seq", desk: columns{json: "detail"}},
}

// shape is what is in a column.
type shape int

const (
	plain shape = iota
	address
	jsonShape
	quotation
)

// column is one column of a part.
type column struct {
	name  string
	shape shape
}

// columns are all that hold words.
func (p part) columns() []column {
	var out []column
	for _, c := range []columns{p.public, p.desk} {
		for list, s := range map[string]shape{c.text: plain, c.address: address, c.json: jsonShape, c.quote: quotation} {
			for name := range strings.FieldsSeq(list) {
				out = append(out, column{name, s})
			}
		}
	}
	slices.SortFunc(out, func(a, b column) int { return strings.Compare(a.name, b.name) })
	return out
}

// rowOf is the column by which a place names a row.
func (p part) rowOf() []string {
	if p.row != "" {
		return []string{p.row}
	}
	return strings.Fields(p.keys)
}

// partOf is the part of a table.
func partOf(table string) (part, bool) {
	i := slices.IndexFunc(wordParts, func(p part) bool { return p.table == table })
	if i < 0 {
		return part{}, false
	}
	return wordParts[i], true
}

// subject is what a kind of take-down is about: a row, and the words that go with it
// when no field is named.
type subject struct {
	table string
	own   []string
	seek  []string // those of own that are looked for around it: not a place, which others have too
	more  []string // fields that can be named besides
}

// mediaBeside are the MediaReviews that came in the same imports as a fact-check: they
// say the same of it. Found by the indexes of external_id and of import_id with outcome.
const mediaBeside = "outcome = 'media' AND import_id IN (SELECT import_id FROM review_import_records WHERE external_id = @subject)"

var subjects = map[review.Kind]subject{
	review.KindSource: {"evidence", []string{"title", "url", "quote", "locator", "archived_url", "independence", "reliability", "note"},
		[]string{"title", "url", "quote", "archived_url", "note"}, nil},
	review.KindNote:       {"notes", []string{"body", "mentions"}, []string{"body"}, nil},
	review.KindVerdict:    {"verdicts", []string{"explanation", "body"}, []string{"explanation", "body"}, []string{"wording", "label"}},
	review.KindCorrection: {"corrections", []string{"note", "sent_back_reason", "drop_reason"}, []string{"note"}, nil},
	review.KindCase: {"cases", []string{"retraction_reason", "sent_back_reason", "dismiss_note", "waivers", "fields"},
		[]string{"retraction_reason", "sent_back_reason", "dismiss_note", "waivers", "fields"}, nil},
	review.KindClaim: {"claims", []string{"wording", "short_form", "claimant", "claimant_title", "place", "topics", "tags", "quantities"},
		[]string{"wording", "short_form", "claimant"}, nil},
	review.KindArticle: {"articles", []string{"headline", "url", "given_url", "publisher", "bylines", "agencies", "notice"},
		[]string{"headline", "url", "given_url", "bylines"}, nil},
	review.KindFactCheck: {"external_reviews", []string{"claim_reviewed", "full_claim", "claimant", "claimant_title", "claimant_url", "publisher",
		"publisher_site", "publisher_url", "title", "rating", "rating_key", "explanation", "url", "first_appearance", "appearances", "raw", "repairs", "source"},
		[]string{"claim_reviewed", "full_claim", "title", "explanation", "url"}, nil},
	review.KindSpeaker: {"speakers", []string{"name", "aliases", "job_title", "affiliation", "wikidata"}, []string{"name", "aliases"}, nil},
	review.KindPerson:  {"users", []string{"name"}, []string{"name"}, nil},
	review.KindLeaver:  {"users", []string{"name"}, []string{"name"}, nil},
	review.KindText:    {table: "snapshots"},
}

// Fields are the fields of a kind's subject that can be taken down one by one.
func Fields(kind review.Kind) []string {
	return slices.Concat(subjects[kind].own, subjects[kind].more)
}

// marked are the fields that say why they are empty; the others of a subject just are.
var marked = map[string]bool{
	"title": true, "body": true, "explanation": true, "wording": true, "retraction_reason": true, "sent_back_reason": true,
	"dismiss_note": true, "headline": true, "claim_reviewed": true, "name": true, "claimant": true, "reason": true, "note": true, "drop_reason": true, "label": true, "rating": true,
}

package review

// Outcome is what becomes of one record of an import of fact-checks. It is stored.
type Outcome string

// The outcomes. All but the last two are decided by Against; a record that is no
// fact-check is refused before, and one of a picture or a video is none of a claim.
const (
	OutcomeAdded     Outcome = "added"
	OutcomeUpdated   Outcome = "updated"
	OutcomeUnchanged Outcome = "unchanged"
	OutcomeOlder     Outcome = "older"
	OutcomeRefused   Outcome = "refused"
	OutcomeMedia     Outcome = "media" // a MediaReview
)

// There is what the desk has under the key of a fact-check that is imported.
type There struct {
	External *External // nil: nothing yet
	Met      bool      // the same run of the import had a record of this key before
}

// Arrival is what becomes of an imported fact-check, and why, in words for the person.
type Arrival struct {
	Outcome Outcome
	Why     string
}

// Against says whether e is added, takes the place of what is there, or is left: of
// two versions the one with the later date wins. With the same date a new run
// corrects, for the publisher may have changed its page without a new date; within
// one run the first stays, so that a run that is done again changes nothing.
func (e *External) Against(there There) Arrival {
	old := there.External
	switch {
	case old == nil:
		return Arrival{OutcomeAdded, ""}
	case old.TakenDown():
		return Arrival{OutcomeUnchanged, "It was taken down; it stays as it is."}
	case e.Digest == old.Digest:
		return Arrival{OutcomeUnchanged, ""}
	case e.LastChange() > old.LastChange(), e.Ties(old) && !there.Met:
		return Arrival{OutcomeUpdated, "It took the place of the one with " + old.dated() + "."}
	}
	return Arrival{OutcomeOlder, "The same fact-check is there with " + old.dated() + "; it stays."}
}

// Ties says whether e differs from old though both have the same date. Only then
// does it matter whether the run met the record before.
func (e *External) Ties(old *External) bool {
	return e.Digest != old.Digest && e.LastChange() == old.LastChange()
}

// TakenDown says whether a take-down struck the fact-check. No import brings it back.
func (e *External) TakenDown() bool { return e.Digest == Gone }

// dated are the words for the date of e in an import's report.
func (e *External) dated() string {
	if date := e.LastChange(); date != "" {
		return "the date " + date
	}
	return "no date"
}

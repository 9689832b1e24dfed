package review

import (
	"time"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// MergeSpeaker says that a speaker is another, who stands for both from then on. Neither
// loses a name, and the claims of both keep theirs.
func MergeSpeaker(s, into *claims.Speaker, by Actor, now time.Time) (Event, error) {
	if err := by.May(MergeSpeakers); err != nil {
		return Event{}, err
	}
	switch {
	case s.ID == into.ID:
		return Event{}, errs.In("into", "%s can't be merged into itself: choose two speakers that are not one already.", s.Name)
	case s.MergedInto != nil:
		return Event{}, errs.New(errs.Conflict, "%s was merged into another speaker already; take that back first.", s.Name)
	case into.MergedInto != nil:
		return Event{}, errs.In("into", "%s was merged into another speaker; merge into that one.", into.Name)
	}
	s.MergedInto = &into.ID
	s.Version++
	return speakerEvent(VerbSpeakerMerged, s, into, by, now), nil
}

// UnmergeSpeaker takes that back. What anybody did meanwhile is where it was: nothing was
// moved.
func UnmergeSpeaker(s, from *claims.Speaker, by Actor, now time.Time) (Event, error) {
	if err := by.May(MergeSpeakers); err != nil {
		return Event{}, err
	}
	if s.MergedInto == nil || *s.MergedInto != from.ID {
		return Event{}, errs.New(errs.Conflict, "%s is not merged into another speaker.", s.Name)
	}
	s.MergedInto = nil
	s.Version++
	return speakerEvent(VerbSpeakerUnmerged, s, from, by, now), nil
}

func speakerEvent(verb Verb, s, other *claims.Speaker, by Actor, now time.Time) Event {
	return Happened(verb, "speaker", s.ID, by, now, map[string]string{"name": s.Name, "into": other.ID.String(), "into_name": other.Name})
}

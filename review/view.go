package review

import (
	"net/url"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// View is a name for what a list of the desk is filtered by: somebody's own, or shared with
// everybody who reads the desk.
type View struct {
	ID         uuid.UUID  `json:"id"`
	List       ViewList   `json:"list"`
	Name       string     `json:"name"`
	Filter     Filter     `json:"filter" gorm:"serializer:json"`
	Shared     bool       `json:"shared"`
	MadeBy     uuid.UUID  `json:"made_by"`
	MadeByName string     `json:"made_by_name"`
	RemovedAt  *time.Time `json:"-"` // it can be brought back for a while
	CreatedAt  time.Time  `json:"created_at"`
	UpdatedAt  time.Time  `json:"updated_at"`
	Version    int        `json:"version"`
}

// TableName is the table's.
func (View) TableName() string { return "saved_views" }

// Filter is what a list is filtered by, as its address has it: fields with their values.
type Filter map[string]string

// Query is the filter as an address has it, always written the same way.
func (f Filter) Query() string {
	q := url.Values{}
	for field, value := range f {
		q.Set(field, value)
	}
	return q.Encode()
}

// ViewList is a list of the desk that has views.
type ViewList string

// The lists.
const (
	ViewOfCases  ViewList = "cases"
	ViewOfTriage ViewList = "triage"
)

// How many views somebody may have and a desk may share, and how long their parts may be,
// in characters.
const (
	MostViews    = 50
	mostViewName = 60
	mostFiltered = 200 // of each field
)

// viewFields are the parts of an address that say what a list is filtered by: not where in
// it somebody reads.
var viewFields = map[ViewList][]string{
	ViewOfCases:  {"field", "from", "mine", "q", "speaker", "state", "tag", "to", "topic", "value", "verdict", "with"},
	ViewOfTriage: {"article", "attribution", "kind", "q", "speaker", "state", "worthy"},
}

// ViewWish is what somebody wants of a view; what is nil leaves a thing as it is.
type ViewWish struct {
	Name   *string
	Filter Filter
	Shared *bool
}

// NewView names the filters of a list.
func NewView(list ViewList, wish ViewWish, by Actor, now time.Time) (View, error) {
	v := View{ID: uuid.Must(uuid.NewV7()), List: list, MadeBy: by.ID, MadeByName: by.Name, CreatedAt: now}
	if viewFields[list] == nil {
		return v, errs.In("list", "%q is no list that has views; choose cases or triage.", cut(string(list), 40))
	}
	if wish.Name == nil {
		wish.Name = new(string)
	}
	if wish.Filter == nil {
		wish.Filter = Filter{}
	}
	return v, v.Set(wish, by, now)
}

// Set changes a view. One that is shared is changed by who made it, and by editors.
func (v *View) Set(wish ViewWish, by Actor, now time.Time) error {
	if err := v.CanChange(by); err != nil {
		return err
	}
	if wish.Name != nil {
		name := clean(*wish.Name)
		if name == "" || utf8.RuneCountInString(name) > mostViewName {
			return errs.In("name", "A view needs a name of at most %d characters.", mostViewName)
		}
		v.Name = name
	}
	if wish.Filter != nil {
		filter, err := v.List.only(wish.Filter)
		if err != nil {
			return err
		}
		v.Filter = filter
	}
	if wish.Shared != nil {
		v.Shared = *wish.Shared
	}
	v.UpdatedAt = now
	v.Version++
	return nil
}

// only is what of a filter the list knows.
func (l ViewList) only(f Filter) (Filter, error) {
	out := Filter{}
	for _, field := range viewFields[l] {
		said := clean(f[field])
		if utf8.RuneCountInString(said) > mostFiltered {
			return nil, errs.In("filter", "What a view filters by has %d characters at most; %s has more.", mostFiltered, field)
		}
		if said != "" {
			out[field] = said
		}
	}
	if state, said := out["state"]; said && !l.hasState(state) {
		return nil, errs.In("filter", "%q is no state of a case.", cut(state, 40))
	}
	return out, nil
}

// hasState says whether a list can be filtered by a state. What triage has is its own.
func (l ViewList) hasState(state string) bool {
	return l != ViewOfCases || state == "working" || slices.Contains(States, State(state))
}

// SeenBy says whether somebody sees the view.
func (v View) SeenBy(by Actor) bool { return v.Shared || v.MadeBy == by.ID }

// CanChange says whether somebody may change or remove the view; nil means yes. That
// somebody else has one of their own is told to nobody.
func (v View) CanChange(by Actor) error {
	switch {
	case !v.SeenBy(by):
		return errs.New(errs.NotFound, "There is no view with that id.")
	case v.MadeBy == by.ID:
		return by.May(KeepViews)
	}
	if err := by.May(ManageViews); err != nil {
		return errs.New(errs.Forbidden, "%s shared this view; only they and editors may change it. Save one of your own.", v.MadeByName)
	}
	return nil
}

// Remove takes a view away; it can be brought back for a while.
func (v *View) Remove(by Actor, now time.Time) error {
	if err := v.CanChange(by); err != nil {
		return err
	}
	if v.RemovedAt != nil {
		return errs.New(errs.Conflict, "This view was removed already.")
	}
	v.RemovedAt, v.UpdatedAt = &now, now
	v.Version++
	return nil
}

// Restore brings it back.
func (v *View) Restore(by Actor, now time.Time) error {
	if err := v.CanChange(by); err != nil {
		return err
	}
	if v.RemovedAt == nil {
		return errs.New(errs.Conflict, "This view is there already.")
	}
	v.RemovedAt, v.UpdatedAt = nil, now
	v.Version++
	return nil
}

// Fits refuses a view beyond those that somebody may have, or that a desk may share; the
// numbers are of the others.
func (v View) Fits(own, shared int) error {
	if own >= MostViews {
		return errs.New(errs.Conflict, "%s has %d views already; remove one that is not used first.", v.MadeByName, MostViews)
	}
	if v.Shared && shared >= MostViews {
		return errs.New(errs.Conflict, "%d views are shared already; remove one that is not used first, or keep this one to yourself.", MostViews)
	}
	return nil
}

// Since is the verb of what became of a view; "" of what is its maker's own business.
func (v View) Since(was View) Verb {
	return viewVerbs[told{was.standing(), v.standing()}]
}

// viewStanding is who sees a view.
type viewStanding string

const (
	noView      viewStanding = "none"
	ownView     viewStanding = "own"
	sharedView  viewStanding = "shared"
	removedView viewStanding = "removed"
)

func (v View) standing() viewStanding {
	switch {
	case v.Version == 0:
		return noView
	case v.RemovedAt != nil:
		return removedView
	case v.Shared:
		return sharedView
	}
	return ownView
}

// told is what became of who sees a view, viewVerbs the verbs of it.
type told struct{ before, after viewStanding }

var viewVerbs = map[told]Verb{
	{noView, sharedView}: VerbViewShared, {ownView, sharedView}: VerbViewShared, {sharedView, sharedView}: VerbViewChanged,
	{sharedView, ownView}: VerbViewUnshared, {sharedView, removedView}: VerbViewRemoved, {removedView, sharedView}: VerbViewRestored,
}

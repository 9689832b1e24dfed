package review

import (
	"cmp"
	"regexp"
	"slices"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// Rating is one step of a scale. An ordinal one has a Value; larger is truer. One
// without (unproven, satire) stands beside the steps.
type Rating struct {
	Key         string            `json:"key"`    // stored with verdicts, never renamed
	Value       *int              `json:"value"`  // nil: not ordinal
	Class       Class             `json:"class"`  // what it means; "" on scales stored before they said so (Scale.Class)
	Labels      map[string]string `json:"labels"` // language → schema.org alternateName
	Description string            `json:"description"`
}

// Label is the rating's label in a language, else in English, else its key.
func (r Rating) Label(language string) string {
	for _, l := range []string{language, "en"} {
		if s := r.Labels[l]; s != "" {
			return s
		}
	}
	return r.Key
}

// Scale is one version of a rating scale. A change makes a new version; a verdict
// keeps the version it was given on.
type Scale struct {
	ID        uuid.UUID  `json:"id"` // of this version
	Key       string     `json:"key"`
	Number    int        `json:"number"` // of the version, from 1
	Name      string     `json:"name"`
	Ratings   []Rating   `json:"ratings" gorm:"serializer:json"`
	CreatedAt time.Time  `json:"created_at"`
	CreatedBy *uuid.UUID `json:"created_by"` // nil for a preset
	RetiredAt *time.Time `json:"retired_at"` // a newer version took its place
}

// Rating finds a rating by its key.
func (s Scale) Rating(key string) (Rating, bool) {
	i := slices.IndexFunc(s.Ratings, func(r Rating) bool { return r.Key == key })
	if i < 0 {
		return Rating{}, false
	}
	return s.Ratings[i], true
}

// Bounds are the lowest and the highest value; nil for a scale of words alone.
func (s Scale) Bounds() (worst, best *int) {
	for _, r := range s.Ratings {
		if r.Value == nil {
			continue
		}
		if worst == nil || *r.Value < *worst {
			worst = r.Value
		}
		if best == nil || *r.Value > *best {
			best = r.Value
		}
	}
	return worst, best
}

var ratingKey = regexp.MustCompile(`^[a-z][a-z0-9_]{0,39}$`)

// Check says what is wrong with a scale.
func (s Scale) Check() error {
	if clean(s.Name) == "" || len(s.Name) > 100 {
		return errs.In("name", "A scale needs a name of at most 100 characters.")
	}
	if !ratingKey.MatchString(s.Key) {
		return errs.In("key", "%q is no key; use small letters, digits and _.", s.Key)
	}
	if len(s.Ratings) < 2 || len(s.Ratings) > 20 {
		return errs.In("ratings", "A scale has 2 to 20 ratings.")
	}
	keys, values := map[string]bool{}, map[int]bool{}
	for _, r := range s.Ratings {
		if keys[r.Key] {
			return errs.In("ratings", "The rating key %q is taken.", r.Key)
		}
		keys[r.Key] = true
		if err := r.check(values); err != nil {
			return err
		}
	}
	if len(values) == 1 {
		return errs.In("ratings", "One number is no order: give at least two ratings a value, or none.")
	}
	return s.checkOrder()
}

// checkOrder refuses a scale whose numbers say another order than what its ratings mean:
// whoever compares verdicts would read it upside down.
func (s Scale) checkOrder() error {
	steps := slices.DeleteFunc(slices.Clone(s.Ratings), func(r Rating) bool {
		_, placed := s.Class(r).Truth()
		return r.Value == nil || !placed
	})
	slices.SortFunc(steps, func(a, b Rating) int { return cmp.Compare(*a.Value, *b.Value) })
	for i := 1; i < len(steps); i++ {
		low, high := steps[i-1], steps[i]
		less, _ := s.Class(low).Truth()
		more, _ := s.Class(high).Truth()
		if more < less {
			return errs.In("ratings", "A larger value is truer, but “%s” (%d) means %q and “%s” (%d) means %q. Turn the values round, or correct what the ratings mean.",
				low.Label("en"), *low.Value, s.Class(low).Name(), high.Label("en"), *high.Value, s.Class(high).Name())
		}
	}
	return nil
}

// check says what is wrong with a rating, and adds its value to those that are taken.
func (r Rating) check(taken map[int]bool) error {
	if !ratingKey.MatchString(r.Key) {
		return errs.In("ratings", "The rating key %q is not made of small letters, digits and _.", r.Key)
	}
	if len(r.Labels) == 0 {
		return errs.In("ratings", "The rating %q needs a label.", r.Key)
	}
	if r.Class != Unmapped && !r.Class.Known() {
		return errs.In("ratings", "%q is no class; choose one of the list for the rating %q.", cut(string(r.Class), 40), r.Key)
	}
	if r.Value == nil {
		return nil
	}
	if *r.Value < 1 || taken[*r.Value] {
		return errs.In("ratings", "The values must be whole numbers from 1, each once; %d is not.", *r.Value)
	}
	taken[*r.Value] = true
	return nil
}

// NewScale makes the first version of a scale, or, given the one in force, the next. Of
// a rating that does not say what it means it keeps what its key or number says today.
func NewScale(key, name string, ratings []Rating, current *Scale, by Actor, now time.Time) (Scale, error) {
	if err := by.May(ManageScales); err != nil {
		return Scale{}, err
	}
	s := Scale{ID: uuid.Must(uuid.NewV7()), Key: key, Number: 1, Name: clean(name), Ratings: ratings, CreatedAt: now, CreatedBy: &by.ID}
	if current != nil {
		s.Key, s.Number = current.Key, current.Number+1
	}
	if err := s.Check(); err != nil {
		return Scale{}, err
	}
	s.Ratings = slices.Clone(s.Ratings)
	for i, r := range s.Ratings {
		s.Ratings[i].Class = s.Class(r)
	}
	return s, nil
}

// Presets are the scales that a new desk starts with.
func Presets(now time.Time) []Scale {
	return []Scale{
		preset("five_step", "Five steps", now, // as in the example of Google's ClaimReview documentation
			step("false", 1, ClassFalse, "False", "Falsch"),
			step("mostly_false", 2, ClassMostlyFalse, "Mostly false", "Größtenteils falsch"),
			step("half_true", 3, ClassMixed, "Half true", "Halb wahr"),
			step("mostly_true", 4, ClassMostlyTrue, "Mostly true", "Größtenteils wahr"),
			step("true", 5, ClassTrue, "True", "Wahr"), word("unproven", ClassUnproven, "Unproven", "Unbelegt")),
		preset("six_step", "Six steps", now,
			step("fabricated", 1, ClassFalse, "Fabricated", "Erfunden"),
			step("false", 2, ClassFalse, "False", "Falsch"),
			step("mostly_false", 3, ClassMostlyFalse, "Mostly false", "Größtenteils falsch"),
			step("half_true", 4, ClassMixed, "Half true", "Halb wahr"),
			step("mostly_true", 5, ClassMostlyTrue, "Mostly true", "Größtenteils wahr"),
			step("true", 6, ClassTrue, "True", "Wahr"), word("unproven", ClassUnproven, "Unproven", "Unbelegt")),
		preset("words", "Words only", now,
			word("false", ClassFalse, "False", "Falsch"), word("misleading", ClassMixed, "Misleading", "Irreführend"),
			word("missing_context", ClassMixed, "Missing context", "Fehlender Kontext"),
			word("altered", ClassMixed, "Altered", "Verändert"), word("satire", ClassOther, "Satire", "Satire"),
			word("unproven", ClassUnproven, "Unproven", "Unbelegt"), word("true", ClassTrue, "True", "Wahr")),
	}
}

func preset(key, name string, now time.Time, ratings ...Rating) Scale {
	return Scale{ID: uuid.NewSHA1(uuid.NameSpaceURL, []byte("factdesk:scale:"+key+":1")), Key: key, Number: 1, Name: name, Ratings: ratings, CreatedAt: now}
}

func step(key string, value int, means Class, en, de string) Rating {
	r := word(key, means, en, de)
	r.Value = &value
	return r
}

func word(key string, means Class, en, de string) Rating {
	return Rating{Key: key, Class: means, Labels: map[string]string{"en": en, "de": de}}
}

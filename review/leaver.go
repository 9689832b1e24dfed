package review

import (
	"regexp"
	"strings"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// Pseudonym stands for the name of somebody who left. It is made of the end of the account's
// id, which the desk's rows have anyway: it tells who did two things, and not who that is.
func Pseudonym(id uuid.UUID) string {
	s := id.String()
	return "Reviewer " + s[len(s)-4:]
}

var pseudonyms = regexp.MustCompile("^Reviewer [0-9a-f]{4}$")

// IsPseudonym says whether a name is one. The triggers of events let a name become this.
func IsPseudonym(name string) bool { return pseudonyms.MatchString(name) }

// MayForget refuses to take the name of an account out that somebody still signs in with, or
// whose name was not typed as it is.
func (u User) MayForget(typed string) error {
	switch {
	case u.Active():
		return errs.New(errs.Conflict, "%s still has access: shut the account out first.", u.Name)
	case IsPseudonym(u.Name):
		return errs.New(errs.Conflict, "The name of this account was taken out already.")
	case strings.TrimSpace(typed) != u.Name:
		return errs.In("name", "Type the account's name, %s, to confirm: nothing brings it back.", u.Name)
	}
	return nil
}

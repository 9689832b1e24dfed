package review

import (
	"strconv"
	"strings"

	"factdesk/claims"
)

// changes names what differs between two versions of a claim, as "before → after".
func changes(a, b claims.Claim) map[string]string {
	out := map[string]string{}
	for _, f := range []struct{ name, a, b string }{
		{"wording", a.Wording, b.Wording},
		{"short_form", a.ShortForm, b.ShortForm},
		{"claimant", a.Claimant, b.Claimant},
		{"claimant_title", a.ClaimantTitle, b.ClaimantTitle},
		{"unattributed", strconv.FormatBool(a.Unattributed), strconv.FormatBool(b.Unattributed)},
		{"claimed_on", a.ClaimedOn, b.ClaimedOn},
		{"place", a.Place, b.Place},
		{"topics", strings.Join(a.Topics, ", "), strings.Join(b.Topics, ", ")},
		{"tags", strings.Join(a.Tags, ", "), strings.Join(b.Tags, ", ")},
	} {
		if f.a != f.b {
			out[f.name] = f.a + " → " + f.b
		}
	}
	return out
}

// clean trims a line of text and folds its inner white space to single spaces.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }

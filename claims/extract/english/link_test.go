package english

import (
	"testing"

	"factdesk/claims"
	"factdesk/claims/extract/found"
)

const linkedArticle = `Olaf Scholz, the German chancellor, told CNN that taxes would fall in 2027.

Scholz said that wages had risen by 5 percent. The chancellor said on Monday that prices were stable, too.

He added that rents fell by 2 percent. Moscow denied the report.

Reuters reported on Friday, citing two officials, that the plant in Port Selm had closed.

“We never lost a job at the mill,” Jane Roe, head of the union, said.

“And nobody was ever fired without a reason.”

The minister's critics rejected his claim that the harbour was “safe for everyone now”.
`

// TestSpeakerLinks holds the reason that a reviewer reads to the way each speaker is told.
func TestSpeakerLinks(t *testing.T) {
	byExact := map[string]claims.Found{}
	for _, f := range all(found.Article{Text: linkedArticle, Language: "en"}) {
		byExact[f.Exact] = f
	}
	for _, tt := range []struct{ exact, speaker, role, reason string }{
		{"taxes would fall in 2027", "Olaf Scholz", "the German chancellor", "the full name stands beside the words"},
		{"wages had risen by 5 percent", "Olaf Scholz", "the German chancellor", "surname of Olaf Scholz, named in paragraph 1"},
		{"prices were stable, too", "Olaf Scholz", "the German chancellor", "“The chancellor” describes Olaf Scholz, named in paragraph 1"},
		{"rents fell by 2 percent", "Olaf Scholz", "the German chancellor", "“He” takes up Olaf Scholz, named in paragraph 1"},
		{"Moscow denied the report", "Moscow", "", "“Moscow” stands for Russia"},
		{"We never lost a job at the mill,", "Jane Roe", "head of the union", "the full name stands beside the words"},
		{"And nobody was ever fired without a reason.", "Jane Roe", "head of the union", "the quote names nobody; whoever is quoted in paragraph 5 goes on"},
	} {
		f, ok := byExact[tt.exact]
		if !ok {
			t.Errorf("%q is no candidate", tt.exact)
			continue
		}
		role := ""
		if f.SpeakerRole != nil {
			role = *f.SpeakerRole
		}
		if f.Speaker == nil || *f.Speaker != tt.speaker || role != tt.role || f.SpeakerLink.Reason != tt.reason {
			t.Errorf("%q: speaker %v, role %q, link %+v; want %q, %q, %q", tt.exact, f.Speaker, role, f.SpeakerLink, tt.speaker, tt.role, tt.reason)
		}
	}
	chains := map[string]string{}
	for exact, f := range byExact {
		for _, c := range f.Chain {
			chains[exact] += string(c.Role) + " " + c.Name + "; "
		}
	}
	for exact, want := range map[string]string{
		"taxes would fall in 2027":                    "outlet CNN; speaker Olaf Scholz; subject taxes; ",
		"the plant in Port Selm had closed":           "speaker Reuters; cited two officials; subject the plant in Port Selm; ",
		"And nobody was ever fired without a reason.": "speaker Jane Roe; subject nobody; ",
	} {
		if chains[exact] != want {
			t.Errorf("chain of %q = %q, want %q", exact, chains[exact], want)
		}
	}
}

package match_test

import (
	"os"
	"strings"
	"testing"

	"factdesk/claims/match"
)

// Each part of a score has its row in the page that explains the score.
func TestEachPartIsExplained(t *testing.T) {
	page, err := os.ReadFile("../../docs/matching.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []match.PartName{
		match.PartWords, match.PartLetters, match.PartOtherWords, match.PartNumber, match.PartPost, match.PartAuthor,
		match.PartMonth, match.PartSpeaker, match.PartDate, match.PartSaidLater, match.PartSaidBefore,
		match.PartClaimSaid, match.PartOneLine, match.PartOfSentence, match.PartWholeLetters, match.PartOfClaim,
	} {
		if !strings.Contains(string(page), "\n| "+string(name)+" |") {
			t.Errorf("docs/matching.md does not explain the part %q", name)
		}
	}
}

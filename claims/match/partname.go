package match

// PartName names a part of a score, in words for a reviewer. Clients read it.
type PartName string

// The parts of a score; docs/matching.md tells what each measures.
const (
	PartWords        PartName = "rare words"
	PartLetters      PartName = "letters"
	PartOtherWords   PartName = "other words"
	PartNumber       PartName = "number"
	PartPost         PartName = "post"
	PartAuthor       PartName = "author"
	PartMonth        PartName = "month"
	PartSpeaker      PartName = "speaker"
	PartDate         PartName = "date"
	PartSaidLater    PartName = "said later"
	PartSaidBefore   PartName = "said before"
	PartClaimSaid    PartName = "claim is said"
	PartOneLine      PartName = "said in a line before"
	PartOfSentence   PartName = "words of the sentence"
	PartWholeLetters PartName = "letters of the lines"
	PartOfClaim      PartName = "words of the claim"
)

package review

// saysNotice is what each kind says, wherever it is told: on the desk and in mail.
var saysNotice = map[NoticeKind]string{
	ToldAssigned:   "This case was assigned to you",
	ToldTaken:      "This case is no longer yours",
	ToldWaiting:    "This waits for your sign-off",
	ToldSignedOff:  "What you wrote was signed off",
	ToldSentBack:   "What you wrote was sent back",
	ToldVote:       "The panel waits for your vote",
	ToldTie:        "The panel’s tie is yours to decide",
	ToldMentioned:  "A note mentions you",
	ToldAnswered:   "Your note was answered",
	ToldCorrecting: "A correction of your verdict waits for approval",
	ToldCorrected:  "A correction of your verdict was approved",
	ToldRecheck:    "A case of yours is to be looked at again",
}

// Says is what a notice of the kind says.
func (k NoticeKind) Says() string { return saysNotice[k] }

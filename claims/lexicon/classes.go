// Code generated from the words by go test ./claims/lexicon -update. DO NOT EDIT.

package lexicon

// The classes, in the order of their names. Their numbers are of no account.
const (
	_ Class = iota
	// Abbreviation: short forms that may end a sentence: the next word decides.
	Abbreviation
	// Bar: parts the entries of a menu or of a date line.
	Bar
	// CapitalAbbreviation: the same, and short forms only in upper case, as the states "Mass." and "Ill.".
	CapitalAbbreviation
	// CloseBracket: closes a bracket.
	CloseBracket
	// Colon: the colon.
	Colon
	// Comma: the comma.
	Comma
	// Ellipsis: words left out.
	Ellipsis
	// ExclamationMark: ends a call.
	ExclamationMark
	// FullStop: a lone full stop.
	FullStop
	// HalfDay: parts the hours of a day in two, as times have it.
	HalfDay
	// NameAbbreviation: short forms behind which a name follows, so that their stop ends nothing.
	NameAbbreviation
	// NumberAbbreviation: short forms whose stop ends a sentence only when no number follows.
	NumberAbbreviation
	// OpenBracket: opens a bracket.
	OpenBracket
	// QuestionMark: ends a question.
	QuestionMark
	// Semicolon: the semicolon.
	Semicolon
	// SentenceStarter: words that begin sentences far more often than they follow an abbreviation inside one.
	SentenceStarter
	// Slash: the slash.
	Slash
	// SmallNameAbbreviation: those of them that are written in lower case.
	SmallNameAbbreviation
	classes = iota
)

var names = [classes]string{
	"",
	"Abbreviation",
	"Bar",
	"CapitalAbbreviation",
	"CloseBracket",
	"Colon",
	"Comma",
	"Ellipsis",
	"ExclamationMark",
	"FullStop",
	"HalfDay",
	"NameAbbreviation",
	"NumberAbbreviation",
	"OpenBracket",
	"QuestionMark",
	"Semicolon",
	"SentenceStarter",
	"Slash",
	"SmallNameAbbreviation",
}

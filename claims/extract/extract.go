package extract

import (
	"factdesk/claims"
	"factdesk/claims/extract/english"
	"factdesk/claims/extract/found"
	"factdesk/claims/extract/german"
	"factdesk/claims/extract/spanish"
	"factdesk/claims/lexicon"
)

// Name and Version say which extractor made a candidate. The same text and version
// give the same bytes; any change to a rule or list that can change them raises it.
const (
	Name    = "factdesk"
	Version = "16"
)

// Input is an article to read. A language without rules gives no candidates: see Reads.
type Input = found.Article

// Extract finds the claims of an article, the best first. It caps nothing and takes
// time linear in the text; a long one takes many seconds. So stop, if it is not nil, is
// asked every few thousand tokens: an error of it, such as a context's Err, ends the
// work, and it is the only one that Extract returns. A text in a language without rules
// gives none.
func Extract(in Input, stop func() error) ([]claims.Found, error) {
	read, ok := readers[lexicon.Base(in.Language)]
	if !ok {
		return nil, nil
	}
	watch := claims.Watching(stop)
	list := read(in, watch)
	if err := watch.Err(); err != nil {
		return nil, err
	}
	return found.Rank(list), nil
}

// readers are the rules of each language; what is not known is read as English.
var readers = map[string]func(found.Article, *claims.Watch) []*found.Candidate{
	"": english.Read, "en": english.Read, "de": german.Read, "es": spanish.Read,
}

// Reads reports that there are rules for a language, given as BCP 47; Languages are all
// of them. One that is not known is read as English.
func Reads(language string) bool { return readers[lexicon.Base(language)] != nil }

package prose

// Reason says why a block is not in the text. It is stored as it stands.
type Reason string

const (
	Navigation Reason = "navigation" // menus, bread crumbs, the way to other pages
	Links      Reason = "links"      // a list of links, or a line that is one
	Related    Reason = "related"    // points to other articles
	Promotion  Reason = "promotion"  // asks to subscribe, to buy, to follow, to give
	Consent    Reason = "consent"    // asks to take cookies
	Comment    Reason = "comment"    // of readers
	Sharing    Reason = "sharing"
	Foot       Reason = "foot"     // of the page: who runs it, and its terms
	Byline     Reason = "byline"   // who wrote it, and when
	Topics     Reason = "topics"   // the words that the article is filed under
	Form       Reason = "form"     // fields to fill in
	Picture    Reason = "picture"  // the credit of a picture
	Headline   Reason = "headline" // it stands at the head of the text
	Repeated   Reason = "repeated" // it is in the text already
	Struck     Reason = "struck"   // struck out by whoever wrote it
	Apart      Reason = "apart"    // stands outside the article
	Running    Reason = "running"  // of a document: the head or foot of page after page
	Contents   Reason = "contents" // of a document: a table of contents
	Hidden     Reason = "hidden"   // of a document: marked as hidden
)

// reasons are what each is called before a person.
var reasons = map[Reason]string{
	Navigation: "menus and ways to other pages",
	Links:      "links",
	Related:    "points to other articles",
	Promotion:  "promotion",
	Consent:    "asks for consent",
	Comment:    "comments of readers",
	Sharing:    "sharing",
	Foot:       "the foot of the page",
	Byline:     "who wrote it, and when",
	Topics:     "topics that it is filed under",
	Form:       "a form",
	Picture:    "the credit of a picture",
	Headline:   "the headline, which heads the text",
	Repeated:   "it is in the text already",
	Struck:     "struck out by whoever wrote it",
	Apart:      "stands apart from the article",
	Running:    "stands at the edge of page after page",
	Contents:   "the table of contents",
	Hidden:     "hidden in the document",
}

// String is the reason in words.
func (r Reason) String() string { return reasons[r] }

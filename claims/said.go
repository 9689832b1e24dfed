package claims

// Field is a part of what an article says of itself. It is stored as it stands.
type Field string

const (
	FieldHeadline   Field = "headline"
	FieldStandfirst Field = "standfirst" // the sentence below the headline
	FieldByline     Field = "byline"     // one name
	FieldPublisher  Field = "publisher"
	FieldPublished  Field = "published" // a day as the publisher's readers see it
	FieldChanged    Field = "changed"   // a day, too
	FieldAgency     Field = "agency"
	FieldSection    Field = "section"
	FieldLanguage   Field = "language" // BCP 47
	FieldLicence    Field = "licence"
)

// Said is one thing that an article says of itself, and where it says so.
type Said struct {
	Field Field  `json:"field"`
	Value string `json:"value"`
	From  string `json:"from"`  // the place: "JSON-LD datePublished", "line of the page"
	As    string `json:"as"`    // as it stands there, "" when it is the value itself
	Doubt string `json:"doubt"` // why it is only offered, "" for what was taken
}

// Taken reports what was taken as it is, and needs nobody to choose it.
func (s *Said) Taken() bool { return s.Doubt == "" }

package review

import "strings"

// Media is somebody else's MediaReview: what they found about a picture, a video or a
// recording (edited, staged, out of its context). It is counted and told in the report of
// its import, and is no verdict: it says of a file what it is, and of no claim whether it
// is true.
type Media struct {
	URL       string   // of the review
	Publisher string   // who reviewed it
	Category  string   // mediaAuthenticityCategory, as written
	Claim     string   // what is claimed with it, "" when nobody says
	Original  string   // what it showed in truth
	Files     []string // addresses of the media
}

// Message is what the report of an import says of it.
func (m *Media) Message() string {
	out := "A MediaReview, which is kept here and is no verdict"
	for _, x := range []struct{ name, says string }{
		{"by", m.Publisher}, {"category", m.Category}, {"in truth", m.Original}, {"media", strings.Join(m.Files, " ")},
	} {
		if x.says != "" {
			out += "; " + x.name + ": " + x.says
		}
	}
	return cut(out, MaxExternalText) + "."
}

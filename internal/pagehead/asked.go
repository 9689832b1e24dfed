package pagehead

import "sync"

// asked is what is asked of a page again for each of its names and days, and read once.
type asked struct {
	bylines  map[int][]string // of lines, by their place
	dateline func() string    // the agency that the first paragraph opens with
	signs    func() []string  // of agencies in the text
	rights   func() []rightsLine
	origins  func() []string // notes of where the text is from
	deeds    func() []string // who did what, as the head and the end say
	authors  func() []string // whom the data name
	pages    func() []string // who has a page that the head leads to
	source   func() string   // the label of the site that the text is from
	behind   func() int      // the first line behind the article's own element
}

func (p *page) keep() {
	p.asked = asked{
		bylines:  map[int][]string{},
		dateline: sync.OnceValue(p.readDateline),
		signs:    sync.OnceValue(p.readWireSigns),
		rights:   sync.OnceValue(p.readRights),
		origins:  sync.OnceValue(p.readOrigins),
		deeds:    sync.OnceValue(p.readDeeds),
		authors:  sync.OnceValue(p.readDataAuthors),
		pages:    sync.OnceValue(p.readAuthorPages),
		source:   sync.OnceValue(p.readSource),
		behind:   sync.OnceValue(p.findBehind),
	}
}

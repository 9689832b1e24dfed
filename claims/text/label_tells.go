package text

import (
	"strings"

	"factdesk/claims/lexicon"
)

// isLabelled reports "Watch: …" and "Photo: …".
func (p *page) isLabelled() bool {
	if p.begins(lexicon.PageLabel) {
		return true
	}
	return p.begins(lexicon.PictureLabel)
}

// tellsBehindLabel reports a sentence behind a label that states something: a number in words,
// or a day or a name with an act. The words under most pictures name what is seen, and a
// question told is a teaser: "Video: How Lodz lost its trams".
func (p *page) tellsBehindLabel() bool {
	from := p.behindLabel()
	switch {
	case p.at(from).Is(lexicon.QuestionWord):
		return false
	case p.countsInWords():
		return true
	case p.dated(), p.names(from + 1):
		return p.acts(from)
	}
	return false
}

// isCaption reports words under a picture that only describe it.
func (p *page) isCaption(says bool) bool {
	switch {
	case !says:
		return false
	case p.begins(lexicon.PictureLabel):
		return !p.tells()
	}
	return true
}

// underPicture is the block without the label that begins it, which has a rule of its own.
func (p *page) underPicture() string {
	if !p.begins(lexicon.PictureLabel) {
		return p.folded()
	}
	_, behind, _ := strings.Cut(p.folded(), ":")
	return behind
}

// behindLabel is the first token behind a colon.
func (p *page) behindLabel() int {
	for i := range p.t {
		if p.t[i].Is(lexicon.Colon) {
			return i + 1
		}
	}
	return 0
}

// countsInWords reports "three protesters".
func (p *page) countsInWords() bool {
	for i := range p.t {
		if p.t[i].Is(lexicon.CountWord) && p.isCounted(i+1) {
			return true
		}
	}
	return false
}

package found

import (
	"math"
	"slices"
	"sort"
	"strings"

	"factdesk/claims"
	"factdesk/claims/text"
)

// Article is what an extractor reads.
type Article struct {
	Text      string          // canonical text: what every offset counts in
	Places    []claims.Placed // where its stretches stand in a document or recording, and who speaks there; nil for none
	Headline  string          // "" when unknown; then none of the text counts as headline
	Published string          // YYYY-MM-DD, "" when unknown
	Language  string          // BCP 47, "" when unknown, which is read as English
}

// Candidate is a claim on its way to the list.
type Candidate struct {
	claims.Found
	Quoted bool // it is what stands between two quotation marks
	Whole  bool // a quote of several sentences, each of which is a candidate too
	Tail   bool // a clause that leans on the one before it
	Aside  bool // an attitude, or words inside somebody's words: the sentence is a candidate too
	score  float64
}

// linesBefore is how much of a talk a candidate brings along: what its words are about often
// stands there alone.
const linesBefore = 4

// around is how many code points prefix and suffix hold.
const around = 32

// Place fills the fields that follow from the span alone.
func (c *Candidate) Place(d *text.Doc) {
	c.Exact = d.Slice(c.Start, c.End)
	c.Prefix = d.Slice(max(0, c.Start-around), c.Start)
	c.Suffix = d.Slice(c.End, min(len(d.Runes), c.End+around))
	s := d.Sentences
	i := sort.Search(len(s), func(i int) bool { return s[i].End > c.Start })
	c.Sentence = claims.Span{Start: min(s[i].Start, c.Start)}
	for i+1 < len(s) && s[i+1].Start < c.End {
		i++
	}
	c.Sentence.End = max(s[i].End, c.End)
	c.SaidBefore = d.SaidBefore(c.Sentence.Start, linesBefore)
}

// Is reports that the claim is of a kind.
func (c *Candidate) Is(k claims.Kind) bool { return slices.Contains(c.Kinds, k) }

// Spoken reports somebody's words rather than the article's own.
func (c *Candidate) Spoken() bool {
	return c.Attribution == claims.Direct || c.Attribution == claims.Indirect
}

// Speaks is who says the words of a candidate: how the article gives them, and where.
type Speaks struct {
	Name       string // in full; "" for nobody who could be told
	Link       claims.LinkKind
	Start, End int // code points of the mention; equal for none
}

// SpokenBy notes who says the words.
func (c *Candidate) SpokenBy(d *text.Doc, who Speaks) {
	c.Chain = []claims.ChainLink{}
	if c.Spoken() {
		c.SpeakerLink = who.link()
	}
	if who.Name != "" {
		c.Speaker = new(who.Name)
	}
	if who.Start == who.End {
		return
	}
	c.Mentioned(d, claims.Span{Start: who.Start, End: who.End})
	if who.Name != "" {
		c.Chain = append(c.Chain, claims.ChainLink{Role: claims.RoleSpeaker, Name: who.Name, Start: who.Start, End: who.End})
	}
}

// Mentioned notes where the speaker stands beside the words.
func (c *Candidate) Mentioned(d *text.Doc, at claims.Span) {
	c.SpeakerAsWritten, c.SpeakerStart, c.SpeakerEnd = new(d.Slice(at.Start, at.End)), &at.Start, &at.End
}

// link says how a speaker was told, in words for the reviewer.
func (s Speaks) link() *claims.SpeakerLink {
	if s.Name == "" {
		return &claims.SpeakerLink{Kind: claims.LinkUnknown, Reason: "nobody is named beside the words"}
	}
	return &claims.SpeakerLink{Kind: s.Link, Reason: linkReasons[s.Link].of(s.Name)}
}

// linkReason is a sentence about a speaker, whose name stands at the %s.
type linkReason string

func (r linkReason) of(name string) string {
	before, behind, _ := strings.Cut(string(r), "%s")
	return before + name + behind
}

var linkReasons = map[claims.LinkKind]linkReason{
	claims.LinkName:         "%s is named in full beside the words",
	claims.LinkSurname:      "surname of %s, whom the article names in full",
	claims.LinkTitle:        "a role that the article gives to %s alone, or to who spoke last",
	claims.LinkPronoun:      "the pronoun fits %s, who was named or spoke before",
	claims.LinkCarried:      "%s spoke before, and nobody else is named",
	claims.LinkOrganisation: "%s stands beside the words as a body or document",
	claims.LinkWritten:      "%s fits nobody whom the article names in full",
	claims.LinkLabel:        "the label before the words names %s",
}

// worthy is the worth from which on a candidate counts as worth checking.
const worthy = 0.5

// settle turns the score into a worth between 0 and 1.
func (c *Candidate) settle() {
	c.Worth = math.Round(1e4/(1+math.Exp(-c.score))) / 1e4
	c.CheckWorthy = c.Worth >= worthy
}

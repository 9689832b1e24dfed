package review

import (
	"bufio"
	"embed"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/google/uuid"
	"golang.org/x/text/unicode/norm"

	"factdesk/internal/errs"
)

// RatingLabel is one row of the table that says what publishers' ratings mean: the label
// of one site, or with Site "" of all that have no class of their own for it.
type RatingLabel struct {
	ID        uuid.UUID  `json:"id"`
	Site      string     `json:"site"` // as External.PublisherSite; "" for everybody
	Key       string     `json:"-"`    // LabelKey of Label; unique with Site
	Label     string     `json:"label"`
	Language  string     `json:"language"`   // of the first review that bore it, BCP 47
	Class     Class      `json:"class"`      // "": as everybody's row has it, or unmapped
	Reviews   int        `json:"reviews"`    // imported ones that bear it; of everybody's row always 0
	Origin    string     `json:"origin"`     // where Class comes from: x-fact, factdesk, a person's name, or ""
	UpdatedBy *uuid.UUID `json:"updated_by"` // nil for what nobody has edited
	UpdatedAt time.Time  `json:"updated_at"`
	Version   int        `json:"version"`
}

// TableName is the table's.
func (RatingLabel) TableName() string { return "label_maps" }

// maxLabelKey bounds the key, in characters: an index holds it. Whole sentences that
// some publishers write in the place of a rating are told apart by their beginning.
const maxLabelKey = 200

// LabelKey is a label as it is looked up: case, width, spaces and marks around it do
// not matter.
func LabelKey(label string) string {
	s := norm.NFKC.String(strings.ToLower(norm.NFKC.String(label)))
	s = strings.TrimFunc(clean(s), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsPunct(r) && !strings.ContainsRune("[]()%-", r)
	})
	if r := []rune(s); len(r) > maxLabelKey {
		return strings.TrimSpace(string(r[:maxLabelKey]))
	}
	return s
}

// Map sets what a label means. Unmapped takes a decision back.
func (l *RatingLabel) Map(c Class, by Actor, now time.Time) error {
	if err := by.May(MapLabels); err != nil {
		return err
	}
	if c != Unmapped && !c.Known() {
		return errs.In("class", "%q is no class; choose one of the list.", cut(string(c), 40))
	}
	l.Class, l.Origin, l.UpdatedBy, l.UpdatedAt = c, by.Name, &by.ID, now
	l.Version++
	return nil
}

// xfact holds the verdict vocabularies of X-FACT (Gupta and Srikumar 2021, MIT, see
// the LICENSE beside them): one file per site, label and English term, and the file
// that sorts the terms into classes.
//
//go:embed labelmaps/x-fact/*.txt labelmaps/x-fact/*.tsv
var xfact embed.FS

// xfactClasses are X-FACT's classes as ours.
var xfactClasses = map[string]Class{
	"true": ClassTrue, "mostly true": ClassMostlyTrue, "partly true/misleading": ClassMixed,
	"mostly false": ClassMostlyFalse, "false": ClassFalse, "complicated/hard to categorise": ClassUnproven, "other": ClassOther,
}

// maxSeedLabel leaves out the sentences that X-FACT's files list beside labels.
const maxSeedLabel = 60

// LabelPresets are the labels that a new desk starts with: those of X-FACT's
// publishers, its English terms for everybody, and the labels of our own scales.
func LabelPresets(now time.Time) []RatingLabel {
	var out labelList
	for _, s := range Presets(now) {
		for _, r := range s.Ratings {
			for _, language := range []string{"en", "de"} {
				out.add(RatingLabel{Label: r.Labels[language], Language: language, Class: r.Class, Origin: "factdesk"}, now)
			}
		}
	}
	terms := map[string]Class{}
	for _, line := range pairs("master_mapping.tsv") {
		for term := range strings.SplitSeq(line[1], "|") {
			if _, twice := terms[term]; !twice {
				terms[term] = xfactClasses[line[0]]
			}
		}
	}
	for _, term := range slices.Sorted(maps.Keys(terms)) {
		out.add(RatingLabel{Label: term, Language: "en", Class: terms[term], Origin: "x-fact"}, now)
	}
	files, _ := fs.Glob(xfact, "labelmaps/x-fact/*.txt")
	for _, file := range files {
		name := strings.TrimPrefix(file, "labelmaps/x-fact/")
		for _, line := range pairs(name) {
			if class := classOfTerm(line[1], terms); class != Unmapped && len([]rune(line[0])) <= maxSeedLabel {
				out.add(RatingLabel{Site: strings.TrimSuffix(name, ".txt"), Label: line[0], Class: class, Origin: "x-fact"}, now)
			}
		}
	}
	return out.all
}

// classOfTerm reads "half true", and "other/satire" as other.
func classOfTerm(term string, terms map[string]Class) Class {
	term = strings.TrimSpace(term)
	if c, ok := terms[term]; ok {
		return c
	}
	head, _, _ := strings.Cut(term, "/")
	return terms[head]
}

// pairs are the lines of a file of X-FACT's that have two columns.
func pairs(name string) [][2]string {
	f, err := xfact.Open("labelmaps/x-fact/" + name)
	if err != nil {
		panic(err) // it is embedded
	}
	defer f.Close()
	var out [][2]string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if a, b, ok := strings.Cut(lines.Text(), "\t"); ok {
			out = append(out, [2]string{strings.TrimSpace(a), strings.TrimSpace(b)})
		}
	}
	return out
}

// labelList keeps the first of two labels with the same key.
type labelList struct {
	all  []RatingLabel
	seen map[[2]string]bool
}

func (l *labelList) add(x RatingLabel, now time.Time) {
	if l.seen == nil {
		l.seen = map[[2]string]bool{}
	}
	x.Key = LabelKey(x.Label)
	at := [2]string{x.Site, x.Key}
	if x.Key == "" || l.seen[at] {
		return
	}
	l.seen[at] = true
	x.ID = uuid.NewSHA1(uuid.NameSpaceURL, []byte("factdesk:label:"+x.Site+":"+x.Key))
	x.UpdatedAt, x.Version = now, 1
	l.all = append(l.all, x)
}

// NewRatingLabel makes a row that no import brought: of a site, or with "" of everybody.
func NewRatingLabel(label, site string, c Class, by Actor, now time.Time) (RatingLabel, error) {
	l := RatingLabel{ID: uuid.Must(uuid.NewV7()), Site: strings.ToLower(clean(site)), Label: clean(label), Key: LabelKey(label)}
	if l.Key == "" {
		return l, errs.In("label", "A label needs at least one letter or digit.")
	}
	if strings.ContainsAny(l.Site, "/ ") {
		return l, errs.In("site", "Write the site as politifact.com, without https:// and path.")
	}
	if !c.Known() {
		return l, errs.In("class", "Say which class the label means.")
	}
	return l, l.Map(c, by, now)
}

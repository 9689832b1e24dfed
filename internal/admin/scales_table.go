package admin

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
	"factdesk/review"
)

// scaleTable is a scale as its form has it: everything is text as typed.
type scaleTable struct {
	Key, Name string
	Languages []string
	Rows      []scaleRow
	Field     string // what Problem is about
	Problem   string
}

// scaleRow is a rating in the form. A row without a key and labels is no rating.
type scaleRow struct {
	Key, Value, Description string
	Class                   review.Class // "" to have it read from key and value
	Labels                  []string     // in the order of Languages
	Fixed                   bool         // the key stands in the version before: it is not renamed
	Gone                    bool         // is to be left out
}

// spareRows are empty rows at the end to write in.
const spareRows = 2

// newScaleTable is the form of a version, or of a new scale.
func newScaleTable(s *review.Scale) scaleTable {
	if s == nil {
		t := scaleTable{Languages: []string{"en"}}
		t.spare(5)
		return t
	}
	t := scaleTable{Key: s.Key, Name: s.Name, Languages: languagesOf(s.Ratings)}
	for _, r := range s.Ratings {
		row := scaleRow{Key: r.Key, Description: r.Description, Class: s.Class(r), Fixed: true}
		if r.Value != nil {
			row.Value = strconv.Itoa(*r.Value)
		}
		for _, l := range t.Languages {
			row.Labels = append(row.Labels, r.Labels[l])
		}
		t.Rows = append(t.Rows, row)
	}
	t.spare(spareRows)
	return t
}

func (t *scaleTable) spare(n int) {
	for range n {
		t.Rows = append(t.Rows, scaleRow{Labels: make([]string, len(t.Languages))})
	}
}

// maxRows bounds what a form may make us hold; a scale has at most 20 ratings.
const maxRows = 40

// readScale reads the form: the fields of row i end in .i, labels in .i.language.
func readScale(c *gin.Context) scaleTable {
	t := scaleTable{Key: strings.TrimSpace(c.PostForm("key")), Name: strings.TrimSpace(c.PostForm("name"))}
	for _, l := range c.PostFormArray("language") {
		if languageCode.MatchString(l) && !slices.Contains(t.Languages, l) && len(t.Languages) < 12 {
			t.Languages = append(t.Languages, l)
		}
	}
	for i := range min(atoi(c.PostForm("rows")), maxRows) {
		at := func(field string) string { return strings.TrimSpace(c.PostForm(fmt.Sprint(field, ".", i))) }
		row := scaleRow{Key: at("key"), Value: at("value"), Description: at("description"), Class: review.Class(at("class")), Fixed: at("fixed") != "", Gone: at("gone") != ""}
		for _, l := range t.Languages {
			row.Labels = append(row.Labels, strings.TrimSpace(c.PostForm(fmt.Sprint("label.", i, ".", l))))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

var languageCode = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

// grow adds rows, or a column for a language.
func (t *scaleTable) grow(what, language string) {
	language = strings.TrimSpace(language)
	switch {
	case what == "rows":
		t.spare(3)
	case !languageCode.MatchString(language):
		t.Field, t.Problem = "add_language", "Write the code of a language: de for German, pt-BR for Brazilian Portuguese."
	case !slices.Contains(t.Languages, language):
		t.Languages = append(t.Languages, language)
		for i := range t.Rows {
			t.Rows[i].Labels = append(t.Rows[i].Labels, "")
		}
	}
}

// ratings are the rows that hold something.
func (t scaleTable) ratings() ([]review.Rating, error) {
	out := []review.Rating{}
	for _, row := range t.Rows {
		if row.Gone || row.Key == "" && row.Value == "" && strings.Join(row.Labels, "") == "" {
			continue
		}
		r := review.Rating{Key: row.Key, Class: row.Class, Labels: map[string]string{}, Description: row.Description}
		for i, l := range t.Languages {
			if row.Labels[i] != "" {
				r.Labels[l] = row.Labels[i]
			}
		}
		if row.Value != "" {
			n, err := strconv.Atoi(row.Value)
			if err != nil {
				return nil, errs.In("ratings", "The value %q of %q is no whole number. Leave it empty for a rating that is no step.", shorten(row.Value, 20), row.Key)
			}
			r.Value = &n
		}
		out = append(out, r)
	}
	return out, nil
}

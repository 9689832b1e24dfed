package admin

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
	"factdesk/internal/known"
	"factdesk/internal/store"
)

// topicPage is a topic's numbers over time.
type topicPage struct {
	Topic  string
	Series []topicSeries
	Cut    bool // there are more claims than were read
}

// topicSeries is a thing's numbers with how they are called.
type topicSeries struct {
	known.NumberSeries
	Name string
}

// Chart says whether there are points on a time axis to compare: one alone is in the
// table already.
func (s topicSeries) Chart() bool {
	dated := 0
	for _, p := range s.Points {
		if p.Date != "" {
			dated++
		}
	}
	return dated > 1
}

// topicsList lists the topics that claims have, the most used first.
func (d *Desk) topicsList(c *gin.Context) error {
	all, err := d.DB.Labels(c.Request.Context(), "topic", "", store.MaxPage)
	if err != nil {
		return err
	}
	return d.page(c, http.StatusOK, "topics", View{Title: "Topics", Nav: "contradictions", Data: all})
}

// topicNumbers shows a topic's numbers. The topic stands in the query: it is text.
func (d *Desk) topicNumbers(c *gin.Context) error {
	topic := strings.TrimSpace(c.Query("topic"))
	if topic == "" {
		return errs.In("topic", "Name the topic; the list of topics has them all.")
	}
	series, cut, err := known.Of(d.DB).TopicNumbers(c.Request.Context(), topic)
	if err != nil {
		return err
	}
	p := topicPage{Topic: topic, Cut: cut}
	for _, s := range series {
		p.Series = append(p.Series, topicSeries{s, seriesName(s)})
	}
	return d.page(c, http.StatusOK, "topic", View{Title: "Numbers: " + shorten(topic, 60), Nav: "contradictions", Data: p})
}

// seriesName calls a thing with its unit: "Troops", "Percent of imports", "Kilometre".
func seriesName(s known.NumberSeries) string {
	switch {
	case s.Unit == "":
		return capital(s.Thing)
	case s.Thing == "":
		return capital(s.Unit)
	case strings.HasPrefix(s.Unit, "per "):
		return capital(s.Thing) + " " + s.Unit
	}
	return capital(s.Unit) + " of " + s.Thing
}

// numbersAt is the address of a topic's numbers.
func numbersAt(topic string) string {
	return address("/desk/topics/numbers", url.Values{"topic": {topic}})
}

// allowed writes what a number's words allow.
func allowed(p known.NumberPoint) string {
	switch {
	case p.Low != nil && p.High != nil && *p.Low == *p.High:
		return grouped(*p.Low)
	case p.Low != nil && p.High != nil:
		return grouped(*p.Low) + " to " + grouped(*p.High)
	case p.Low != nil:
		return grouped(*p.Low) + " or more"
	case p.High != nil:
		return "up to " + grouped(*p.High)
	}
	return ""
}

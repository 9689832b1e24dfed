package claims

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestLocatorIn(t *testing.T) {
	second := func(from, to int) Locator {
		return AtTime(time.Duration(from)*time.Second, time.Duration(to)*time.Second)
	}
	film := []Placed{
		{Span: Span{0, 10}, Locator: second(1, 3)},
		{Span: Span{11, 20}, Locator: second(3, 6), Speaker: "Hale"},
		{Span: Span{30, 40}, Locator: second(700, 705)},
	}
	book := []Placed{{Span: Span{0, 100}, Locator: OnPage(1)}, {Span: Span{102, 200}, Locator: OnPage(2)}}
	for _, tt := range []struct {
		name string
		all  []Placed
		span Span
		want string
		to   string
	}{
		{"inside a cue", film, Span{12, 15}, "00:00:03", "00:00:06"},
		{"over two cues", film, Span{2, 15}, "00:00:01", "00:00:06"},
		{"up to where a cue begins", film, Span{2, 11}, "00:00:01", "00:00:03"},
		{"between cues", film, Span{22, 28}, "", ""},
		{"the last cue", film, Span{39, 40}, "00:11:40", "00:11:45"},
		{"behind all", film, Span{40, 50}, "", ""},
		{"a page", book, Span{150, 160}, "page 2", ""},
		{"over two pages", book, Span{90, 160}, "page 1", ""},
		{"nothing known", nil, Span{0, 5}, "", ""},
	} {
		p := LocatorIn(tt.all, tt.span)
		if p == nil {
			p = &Locator{}
		}
		if p.String() != tt.want || p.To != tt.to {
			t.Errorf("%s: %q to %q, want %q to %q", tt.name, p, p.To, tt.want, tt.to)
		}
	}
}

func TestAPlaceIsTold(t *testing.T) {
	for _, tt := range []struct {
		place      Locator
		says, from string
		address    string
		at         string
	}{
		{OnPage(7), "page 7", "", "https://news.example/report.pdf", "https://news.example/report.pdf#page=7"},
		{AtTime(761250*time.Millisecond, 0), "00:12:41", "00:12:41.250", "https://news.example/hearing.mp4", "https://news.example/hearing.mp4#t=761"},
		{AtTime(27*time.Hour, 28*time.Hour), "27:00:00", "27:00:00", "https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?t=97200s&v=abc"},
		{AtTime(0, time.Second), "00:00:00", "00:00:00", "", ""},
		{Locator{}, "", "", "https://news.example/", ""},
	} {
		got := []string{tt.place.String(), tt.place.From, tt.place.In(tt.address)}
		if diff := cmp.Diff([]string{tt.says, tt.from, tt.at}, got); diff != "" {
			t.Errorf("%+v in %q (-want +got):\n%s", tt.place, tt.address, diff)
		}
	}
}

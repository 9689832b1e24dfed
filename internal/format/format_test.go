package format_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims"
	"factdesk/internal/format"
)

func TestText(t *testing.T) {
	p := &format.Paper{Blocks: []format.Block{
		{Text: "Größe", Turns: []format.Turn{{At: 0, Page: 1}}},
		{Text: "von hier nach da", Turns: []format.Turn{{At: 0, Page: 1}, {At: 9, Page: 2}}},
	}}
	p.Add("  ")
	p.Add(" und fertig ")
	text, places := p.Text()
	if want := "Größe\n\nvon hier nach da\n\nund fertig"; text != want {
		t.Errorf("Text() = %q, want %q", text, want)
	}
	want := []claims.Placed{
		{Span: claims.Span{Start: 0, End: 5}, Locator: claims.OnPage(1)},
		{Span: claims.Span{Start: 7, End: 16}, Locator: claims.OnPage(1)},
		{Span: claims.Span{Start: 16, End: 23}, Locator: claims.OnPage(2)},
	}
	if diff := cmp.Diff(want, places); diff != "" {
		t.Errorf("places (-want +got)\n%s", diff)
	}
}

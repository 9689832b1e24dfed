package admin_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"factdesk/docs"
	"factdesk/internal/browsertest"
	"factdesk/internal/golden"
	"factdesk/review"
)

// TestTheGuidesPictures holds the guide's pictures to the pages: beside each stands what the
// page says, which changes when the page does. go test ./internal/admin -run Guides -update
// takes them again.
func TestTheGuidesPictures(t *testing.T) {
	n := open(t)
	article := n.seed("01-geneva-talks.txt").Article.ID
	n.proposed(n.accepted(article))
	signed := n.approved(n.proposed(n.accepted(article)))
	fresh := n.accepted(article)
	n.edited(fresh, func(x *review.Case) error {
		_, err := x.AddEvidence(review.Evidence{URL: "https://statistics.example/troops", Title: "Troop estimates of January 2022", Stance: review.Supports,
			Closeness: review.Primary, Quote: "between 94,000 and 106,000", ArchivedURL: "https://archive.example/1"}, n.rita.Actor(), noon)
		return err
	})
	n.strict(review.GateRule{Check: "primary", Level: review.Block}, review.GateRule{Tag: "satire", Check: "primary", Level: review.Off})
	for _, shot := range []struct {
		name, path string
		who        review.User
	}{
		{"triage", "/desk/triage", n.rita}, {"case", "/desk/cases/" + fresh.ID.String(), n.rita}, {"signoff", "/desk/signoff", n.edgar},
		{"preview", "/desk/cases/" + signed.ID.String() + "/preview", n.edgar}, {"gate", "/desk/gate", n.ada},
	} {
		p := browsertest.Open(t).Page(t)
		n.signIn(p, shot.who)
		p.Resize(browsertest.Size{Width: 1100, Height: 720})
		p.Go(n.url + shot.path)
		p.AwaitJS(`document.readyState === "complete"`)
		at := filepath.Join(browsertest.Root(t), "docs", "guide", shot.name)
		says := strings.Join(strings.Fields(p.Text("main")), " ") + "\n"
		if golden.Update() {
			keep(t, at+".txt", []byte(says))
			keep(t, at+".png", small(t, browsertest.Run(p, chromedp.CaptureScreenshot())))
		}
		want, err := os.ReadFile(at + ".txt")
		if err != nil || string(want) != says {
			t.Errorf("%v; the page of the picture %s says something else by now: take it again with -update, and look at it. It says:\n%s\nand said:\n%s", err, shot.name, says, want)
		}
	}
}

func keep(t *testing.T, file string, b []byte) {
	t.Helper()
	if err := os.WriteFile(file, b, 0o644); err != nil {
		t.Fatal(err)
	}
}

// small is a picture in the 250 colours that it has most of, for a repository that keeps it.
func small(t *testing.T, b []byte) []byte {
	t.Helper()
	full, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	at, count := full.Bounds(), map[color.Color]int{}
	for i := range at.Dx() * at.Dy() {
		count[full.At(i%at.Dx(), i/at.Dx())]++
	}
	often := slices.SortedFunc(maps.Keys(count), func(a, b color.Color) int { return count[b] - count[a] })
	drawn, nearest := image.NewPaletted(at, often[:min(250, len(often))]), map[color.Color]uint8{}
	for c := range count {
		nearest[c] = uint8(drawn.Palette.Index(c))
	}
	for i := range at.Dx() * at.Dy() {
		drawn.Pix[i] = nearest[full.At(i%at.Dx(), i/at.Dx())]
	}
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, drawn); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestTheGuide: each picture is in the guide, there are few, and they are small.
func TestTheGuide(t *testing.T) {
	n := open(t)
	page := n.as(n.rita).get("/desk/guide", 200)
	pictures, err := fs.Glob(docs.Guide, "guide/*.png")
	if err != nil || len(pictures) == 0 || len(pictures) > 8 {
		t.Errorf("%d pictures, %v; want at most eight", len(pictures), err)
	}
	for _, name := range pictures {
		has(t, page, `src="/desk/`+name+`"`)
		b, err := fs.ReadFile(docs.Guide, name)
		if err != nil || len(b) > 100<<10 {
			t.Errorf("%s has %d bytes, %v; want at most 100 KB", name, len(b), err)
		}
		n.as(n.rita).get("/desk/"+name, 200)
	}
	has(t, page, "For reviewers", "For editors", `id="for-editors"`)
	n.as(n.rita).get("/desk/guide/none.png", 404)
}

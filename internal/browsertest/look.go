package browsertest

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// Size is a window's size in CSS pixels.
type Size struct {
	Width, Height int64
	Mobile        bool // honours the viewport meta element, as phones do
}

// The two sizes that every page is looked at in.
var (
	Desktop = Size{Width: 1280, Height: 900}
	Phone   = Size{Width: 390, Height: 844, Mobile: true}
)

// Resize makes the window as large as size.
func (p *Page) Resize(size Size) {
	p.t.Helper()
	var opts []chromedp.EmulateViewportOption
	if size.Mobile {
		opts = append(opts, chromedp.EmulateMobile, chromedp.EmulatePortrait)
	}
	p.Do(chromedp.EmulateViewport(size.Width, size.Height, opts...))
}

// Scheme makes the page believe that its reader prefers "light" or "dark", and waits
// until its colours have changed: some take their time.
func (p *Page) Scheme(name string) {
	p.t.Helper()
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: name}},
	})
	p.AwaitJS(`document.getAnimations().every(a => a.playState !== "running")`)
}

// pictured says whether anybody wants to look at the pages: make screenshots does. They
// are half of what a page costs, and no test compares them.
func pictured() bool { return os.Getenv("FACTDESK_SCREENSHOTS") != "" }

// Screenshot writes the whole page, not only what the window shows, to
// build/screenshots/NAME.png at the root of the repository, if FACTDESK_SCREENSHOTS is
// set.
func (p *Page) Screenshot(name string) {
	p.t.Helper()
	if !pictured() {
		return
	}
	png := Run(p, chromedp.FullScreenshot(100))
	file := filepath.Join(Root(p.t), "build", "screenshots", name+".png")
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(file, png, 0o644); err != nil {
		p.t.Fatal(err)
	}
}

// NoSidewaysScroll fails the test when the page is wider than its window.
func (p *Page) NoSidewaysScroll() {
	p.t.Helper()
	over := Run(p, chromedp.Evaluate[int](`document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth`))
	if over > 0 {
		p.t.Errorf("%s is %d px wider than its window", p.URL(), over)
	}
}

// Inspect holds the page at url to everything that must be true of each: every rule of
// accessibility once, the colours of the dark page, no sideways scrolling at a desk and
// on a phone. It leaves four screenshots when they are wanted, NAME-light-desktop and so
// on. The dark page is the light one in other colours, and the narrow one the wide one in
// another order, so that neither is held to all rules again.
func (p *Page) Inspect(name, url string) {
	p.t.Helper()
	p.open(url, Desktop)
	p.Axe()
	p.Screenshot(name + "-light-desktop")
	p.Scheme("dark")
	p.axe("color-contrast")
	p.Screenshot(name + "-dark-desktop")
	p.Scheme("light")
	p.open(url, Phone)
	p.Screenshot(name + "-light-phone")
	p.Scheme("dark")
	p.Screenshot(name + "-dark-phone")
	p.Scheme("light")
	p.Resize(Desktop)
}

// open shows a page in a size, without a need to scroll sideways.
func (p *Page) open(url string, size Size) {
	p.t.Helper()
	p.Resize(size)
	if status := p.Go(url); status != 200 {
		p.t.Errorf("%s answered %d", url, status)
	}
	p.NoSidewaysScroll()
}

// Root is the directory that holds the desk's go.mod, seen from a module below it, too.
func Root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if mod, err := os.ReadFile(filepath.Join(dir, "go.mod")); err == nil && bytes.HasPrefix(mod, []byte("module factdesk\n")) {
			return dir
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above the test's directory")
		}
		dir = filepath.Dir(dir)
	}
}

func call[P, R any](p *Page, command cdp.Command[P, R], params P) R {
	p.t.Helper()
	res, err := chromedp.Call(p.ctx, command, params)
	if err != nil {
		p.t.Fatalf("in the browser: %s: %v", command.Method, err)
	}
	return res
}

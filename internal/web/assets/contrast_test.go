package assets

import (
	"fmt"
	"math"
	"regexp"
	"strings"
	"testing"
)

var token = regexp.MustCompile(`--([a-z-]+):\s*#([0-9a-f]{6});`)

// tokens reads the colours of one block of base.css.
func tokens(css string) map[string][3]float64 {
	out := map[string][3]float64{}
	for _, m := range token.FindAllStringSubmatch(css, -1) {
		var r, g, b int
		fmt.Sscanf(m[2], "%02x%02x%02x", &r, &g, &b)
		out[m[1]] = [3]float64{float64(r), float64(g), float64(b)}
	}
	return out
}

// luminance and contrast are WCAG 2.2's.
func luminance(c [3]float64) float64 {
	for i, v := range c {
		if v /= 255; v <= 0.04045 {
			c[i] = v / 12.92
		} else {
			c[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2]
}

func contrast(a, b [3]float64) float64 {
	x, y := luminance(a), luminance(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

func TestColoursKeepTheContrastOfWCAG(t *testing.T) {
	css, err := static.ReadFile("static/base.css")
	if err != nil {
		t.Fatal(err)
	}
	light, dark, ok := strings.Cut(string(css), "prefers-color-scheme: dark")
	if !ok {
		t.Fatal("base.css has no dark scheme")
	}
	dark, _, _ = strings.Cut(dark, "*, *::before")
	for name, c := range map[string]map[string][3]float64{"light": tokens(light), "dark": tokens(dark)} {
		need := func(fore, back string, least float64) {
			if _, ok := c[fore]; !ok {
				t.Errorf("%s: no --%s", name, fore)
			}
			if got := contrast(c[fore], c[back]); got < least {
				t.Errorf("%s: --%s on --%s has %.2f, needs %.1f", name, fore, back, got, least)
			}
		}
		for _, ground := range []string{"paper", "surface", "sunken"} {
			need("ink", ground, 7)
			need("muted", ground, 4.5)
			need("accent", ground, 4.5)
			need("accent-hover", ground, 4.5)
			need("edge", ground, 3)
			need("bad-ink", ground, 4.5)
		}
		need("on-accent", "accent", 4.5)
		need("on-accent", "accent-hover", 4.5)
		need("accent", "accent-soft", 4.5)
		need("mark-ink", "mark", 7)
		need("mark-line", "surface", 3)
		for _, tone := range []string{"bad", "poor", "mixed", "fair", "good", "none", "info"} {
			need(tone+"-ink", tone+"-soft", 4.5)
			need(tone, "surface", 3)
		}
	}
}

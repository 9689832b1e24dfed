package captions

import (
	"html"
	"strings"
)

// voices are the words of a cue's lines, parted where another speaks.
func voices(lines []string) (out []cue) {
	now := cue{}
	flush := func() {
		if len(now.words) > 0 {
			out = append(out, now)
		}
		now = cue{speaker: now.speaker}
	}
	for _, l := range lines {
		if bare := strings.TrimLeft(l, "->»–— "); bare != l && bare != "" {
			flush()
			l, now.anew = bare, true
		}
		for l != "" {
			open := strings.IndexAny(l, "<{")
			if open < 0 {
				now.say(l)
				break
			}
			now.say(l[:open])
			end := strings.IndexAny(l[open:], ">}")
			if end < 0 {
				now.say(strings.TrimLeft(l[open:], "<{"))
				break
			}
			if name, ok := voice(l[open+1 : open+end]); ok {
				flush()
				now.speaker = name
			}
			l = l[open+end+1:]
		}
	}
	flush()
	return out
}

// voice is the name in "v.loud Ruth Odell".
func voice(tag string) (string, bool) {
	kind, name, _ := strings.Cut(tag, " ")
	kind, _, _ = strings.Cut(kind, ".")
	name = strings.Trim(strings.Join(strings.Fields(html.UnescapeString(name)), " "), ": ")
	return name, kind == "v" && name != ""
}

func (c *cue) say(s string) {
	c.words = append(c.words, strings.Fields(html.UnescapeString(s))...)
}

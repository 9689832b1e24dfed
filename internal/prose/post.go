package prose

import (
	"strings"

	"golang.org/x/net/html"
)

// postWords name the posts of a live blog.
var postWords = map[string]bool{"live": true, "liveblog": true, "livepost": true, "update": true, "updates": true, "ticker": true, "direct": true, "timeline": true}

// isPost reports an article that is named as a post of a live blog, or stands in an element
// that is named for those.
func isPost(n *html.Node) bool {
	for up := 0; n != nil && up < boxLevels; n, up = n.Parent, up+1 {
		for _, a := range n.Attr {
			switch a.Key {
			case "class", "id":
				if hasPostWord(a.Val) {
					return true
				}
			case "itemprop":
				if strings.EqualFold(a.Val, "liveBlogUpdate") {
					return true
				}
			}
		}
	}
	return false
}

func hasPostWord(s string) bool {
	for _, w := range NameWords(s) {
		if postWords[w] {
			return true
		}
	}
	return false
}

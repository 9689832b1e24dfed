package match

import (
	"regexp"
	"strings"
)

// maxText bounds what is read of one text, in bytes: a claim is a sentence, and an
// article pasted in its place must not stop the desk.
const maxText = 16 << 10

var (
	address = regexp.MustCompile(`(?i)\b(?:https?://|www\.|pic\.twitter\.com/|t\.co/|bit\.ly/)\S*|(?i)pic\.twitter\.com/\S*|https?://\S*`)
	// signature is how an embedded tweet ends: — Name (@handle) October 15, 2019
	signature = regexp.MustCompile(`(?:—|--|–)\s*([^—]{0,80}?)\s*\((@\w{1,30})\)\s*([A-Z][a-z]{2,8} \d{1,2}, \d{4})?\s*$`)
)

// post is a text without the furniture of a social network.
type post struct {
	body, author, handle, date string
}

// clean takes addresses out of s and its signature apart.
func clean(s string) post {
	if len(s) > maxText {
		s = strings.ToValidUTF8(s[:maxText], "")
	}
	var p post
	// Few texts hold either, and these expressions cost more than all the rest.
	if strings.Contains(s, "/") || strings.Contains(strings.ToLower(s), "www.") {
		s = address.ReplaceAllString(s, " ")
	}
	var m []int
	if strings.Contains(s, "(@") {
		m = signature.FindStringSubmatchIndex(s)
	}
	if m != nil {
		p.author, p.handle = s[m[2]:m[3]], s[m[4]:m[5]]
		if m[6] >= 0 {
			p.date = s[m[6]:m[7]]
		}
		s = s[:m[0]]
	}
	p.body = s
	return p
}

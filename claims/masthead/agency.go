package masthead

import (
	"strings"

	"factdesk/claims/text"
)

// agencyNames are news agencies by the names they sign with.
var agencyNames = map[string]string{
	"ap": "AP", "afp": "AFP", "reuters": "Reuters", "dpa": "dpa", "efe": "EFE", "ansa": "ANSA", "xinhua": "Xinhua", "tass": "TASS", "upi": "UPI",
	"interfax": "Interfax", "kyodo": "Kyodo", "epd": "epd", "kna": "KNA", "apa": "APA", "pa": "PA", "bloomberg": "Bloomberg", "dpa-afx": "dpa-AFX",
	"anadolu": "Anadolu", "ritzau": "Ritzau", "tt": "TT", "ntb": "NTB", "belga": "Belga", "lusa": "Lusa", "pti": "PTI", "ani": "ANI", "sid": "SID",
	"associated press": "AP", "the associated press": "AP", "agence france-presse": "AFP", "ukrinform": "Ukrinform", "cna": "CNA", "yonhap": "Yonhap",
}

// agencies reads "wd/sms (AP, AFP, Reuters)" below the article and "LONDON (AP) —"
// above it. In a signature of the first kind any short name counts.
func (g guesser) agencies() []string {
	out := []string{}
	add := func(name string) {
		for _, a := range out {
			if a == name {
				return
			}
		}
		out = append(out, name)
	}
	for i, b := range g.d.Blocks {
		if g.d.Watch.Over() {
			break
		}
		s := g.line(i)
		open := strings.LastIndexByte(s, '(')
		switch {
		case b.Kind == text.Heading && open >= 0 && open < 20 && strings.HasSuffix(s, ")") && strings.Contains(s[:open], "/"):
			for _, a := range strings.Split(s[open+1:len(s)-1], ",") {
				if a = strings.TrimSpace(a); a != "" && words(a) <= 3 {
					add(a)
				}
			}
		case b.Kind == text.Prose:
			if a := datelineAgency(s); a != "" {
				add(a)
			}
		}
	}
	return out
}

// datelineAgency is the agency of "GENEVA, Jan 21 (Reuters) - …".
func datelineAgency(s string) string {
	open := strings.IndexByte(s, '(')
	if open < 2 || open > 50 {
		return ""
	}
	end := strings.IndexByte(s[open:], ')')
	if end < 2 || end > 30 {
		return ""
	}
	after := strings.TrimLeft(s[open+end+1:], " ")
	if !strings.HasPrefix(after, "-") && !strings.HasPrefix(after, "–") && !strings.HasPrefix(after, "—") {
		return ""
	}
	name := s[open+1 : open+end]
	if a, ok := agencyNames[strings.ToLower(name)]; ok {
		return a
	}
	if words(name) == 1 {
		return name
	}
	return ""
}

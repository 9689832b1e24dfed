package masthead

import (
	"regexp"
	"sync"
)

// datelines are the forms in which articles open with the agency that they are from.
var datelines = sync.OnceValue(func() []*regexp.Regexp {
	return []*regexp.Regexp{
		// "(ANSA) - ROMA, 5 MAR", "Madrid, 5 mar (EFE).-", "Hohenlinde (dpa/bb) -"
		regexp.MustCompile(`^[^()]{0,50}\(([^()]{2,29})\)\s?\.?\s?[-–—:]`),
		// "AFP - Le ministre", "PTI | Selm:"
		regexp.MustCompile(`^(AFP|AP|EFE|ANSA|PTI|ANI|IANS|UPI|AAP|dpa|DPA|APA|ČTK|PAP|TASR|MTI|NTB|ANP|BTA|УНІАН|ТАСС)\s?(?:[-–—|]|//)\s`),
		// "МОСКВА, 5 марта. /ТАСС/.", "SELM, March 5 /AP/ --"
		regexp.MustCompile(`^[^/]{2,60}[\s.,]/([^/]{2,30})/`),
		// "МОСКВА, 5 мар — РИА Новости.", "КИЕВ. 5 марта. ИНТЕРФАКС -"
		regexp.MustCompile(`^\p{Lu}{2,}[^—–]{2,40}\s[—–-]\s(\p{Lu}[\p{L} ]{2,20})\.\s`),
		// "(서울=연합뉴스) 김하늘 기자 ="
		regexp.MustCompile(`^[(（][^()（）=＝]{1,20}[=＝]([^()（）]{2,20})[)）]`),
		// "【ワシントン＝共同通信】", "［東京　５日　ロイター］"
		regexp.MustCompile(`^[【［\[][^】］\]]{1,30}?[=＝\s　・]([\p{Katakana}ー\p{Han}\p{Lu}]{2,12})[】］\]]`),
		// "新华社北京3月5日电", "中央社記者王小明台北5日電", "中新网北京3月5日电"
		regexp.MustCompile(`^[（(【]?(新华社|新華社|中新社|中新网|中央社)\p{Han}{1,12}\d{0,2}`),
	}
})

// datelineNames are what a paragraph opens with where an agency may stand, known or not.
func datelineNames(p string) (names []string) {
	names = datelineAgency(p)
	for _, re := range datelines() {
		if m := re.FindStringSubmatch(p); m != nil {
			names = append(names, parts.Split(m[1], -1)...)
		}
	}
	return names
}

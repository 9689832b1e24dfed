package pagehead

import (
	"regexp"
	"strings"
	"sync"
)

// Names of scripts that part no words, or set what somebody is behind a name.
var (
	// korean are names before what they are: "김하늘 기자", "김하늘·이도윤 기자".
	korean = lazily(`(?:^|[^\p{Hangul}])(\p{Hangul}{2,4}(?:\s?[·,]\s?\p{Hangul}{2,4}){0,4})\s(?:인턴|선임|수습|객원|전문)?\s?(?:기자|특파원|논설위원|통신원)(?:$|[^\p{Hangul}])`)
	// labelled are names behind a label and a sign: "作者：王小明", "文／王小明".
	labelled = lazily(`(?:^|[^\p{Han}])(?:本報|本报|特派|实习|實習|首席|特约|特約)?(?:作者|記者|记者|撰文|撰稿|采写|採訪|采访|文)\s?[：:／/|]\s?(` + hanNames + `)(?:$|[^\p{Han}])`)
	// posted are names of the Hundred behind a post and a blank: "本报记者 王小明".
	posted = lazily(`(?:^|[^\p{Han}])(?:(?:本報|本报|特派|实习|實習|首席|特约|特約)(?:記者|记者)\s(` + hanNames + `)(?:$|[^\p{Han}])|(?:作者|記者|记者|撰文|撰稿|采写)\s(` + hanNames + `)(?:$|[）)】／/]))`)
	// joined are those right behind "reporter", before where they report from: "記者王小明／台北報導".
	joined = lazily(`(?:記者|记者)(\p{Han}{2,4}?(?:、\p{Han}{2,4}?){0,3})(?:[／/]|` + hanTowns + `?(?:報導|报道|報道))`)
	// japanese are names behind a desk or a post: "社会部 堂前千尋", "編集委員・堂前千尋".
	japanese = lazily(`^[^\p{Hiragana}]{0,10}(?:社会部|経済部|政治部|文化部|運動部|報道部|国際部|科学部|支局|総局|支社|編集委員|論説委員|特派員|記者)[ 　・：:]{1,2}(\p{Han}{2,5}|\p{Han}{1,3}[ 　]\p{Han}{1,3})$`)
)

const (
	// hanNames are names in Chinese letters, side by side.
	hanNames = `\p{Han}{2,4}(?:[、 ]\p{Han}{2,4}){0,3}`
	// hanTowns are where reporters of Taiwan and China write from.
	hanTowns = `(?:[台臺][北中南東]|新北|桃園|高雄|新竹|基隆|嘉義|花蓮|屏東|宜蘭|彰化|苗栗|南投|雲林|澎湖|金門|綜合|北京|上海|香港)`
)

// lazily compiles an expression when it is first asked: classes of scripts are large.
func lazily(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// easternNames are the names of a line that one of these finds.
func easternNames(s string) (out []string) {
	out = kept(found(korean(), s), isKoreanName)
	out = append(out, kept(found(labelled(), s), isLabelledName)...)
	for _, re := range []*regexp.Regexp{posted(), joined()} {
		out = append(out, kept(found(re, s), isChineseName)...)
	}
	if m := japanese().FindStringSubmatch(strings.TrimSpace(s)); m != nil {
		out = append(out, closed(m[1]))
	}
	return out
}

// found are the names side by side of what an expression finds in a line, of each find as
// one list.
func found(re *regexp.Regexp, s string) (out [][]string) {
	for _, m := range re.FindAllStringSubmatch(s, maxSame) {
		out = append(out, strings.FieldsFunc(strings.Join(m[1:], ""), func(r rune) bool { return strings.ContainsRune("·,、 ", r) }))
	}
	return out
}

// kept are the names of each find, up to the first that is none.
func kept(finds [][]string, isOne func(name string, k int) bool) (out []string) {
	for _, list := range finds {
		for k, name := range list {
			if !isOne(name, k) {
				break
			}
			out = append(out, name)
		}
	}
	return out
}

// reporters are names with what they are, at the head of the article, in the words that its
// first paragraph opens with, or below it.
func (p *page) reporters() (out []string) {
	for _, l := range p.headLines() {
		if !p.isPictures(l.Node) {
			out = append(out, easternNames(parted(l))...)
		}
	}
	if len(out) > 0 {
		return out
	}
	if p.head.body < len(p.lines) {
		out = openingNames(p.lines[p.head.body].Text)
	}
	for l := range p.tailLines(p.head.last) {
		if len(out) > 0 {
			break
		}
		out = easternNames(parted(l))
	}
	return out
}

// opening is what Korean articles begin with: "[알더일보 김하늘 기자]", "(서울=알더통신) 김하늘
// 기자 =".
var opening = regexp.MustCompile(`^(?:[\[【]([^\]】]{2,60})[\]】]|[(（][^)）]{2,40}[)）]\s?([^=]{2,40}?)\s?=)`)

func openingNames(s string) []string {
	m := opening.FindStringSubmatch(cut(s, maxAs))
	if m == nil {
		return nil
	}
	return easternNames(m[1] + m[2])
}

// asReporter is a name with what somebody is right behind it: "堂前千尋記者".
var asReporter = lazily(`^(\p{Han}{2,5})(?:記者|记者|特派員|編集委員)$`)

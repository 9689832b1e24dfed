package english

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"factdesk/claims/extract/found"
)

// attributions are where newsrooms put whose words they are: before and behind the words, a
// quote's and others.
var attributions = []string{
	"“It hit 12 million people at night,” WHO said.", "“It hit 12 million people at night,” said WHO.",
	"The plant lost 12 million crowns, WHO said.", "The plant lost 12 million crowns, said WHO.",
	"WHO said the plant lost 12 million crowns.", "WHO told reporters that the plant lost 12 million crowns.",
	"“It hit 12 million people,” WHO said on Tuesday, “and nobody came.”", "“And nobody came,” said WHO. “It hit 12 million people.”",
	"WHO said on Tuesday that the plant lost 12 million crowns.", "In an interview on Tuesday WHO said the plant lost 12 million crowns.",
	"WHO claimed the plant lost 12 million crowns.", "WHO warned in a statement that the plant would lose 12 million crowns.",
	"WHO denied that the plant lost 12 million crowns.", "The plant lost 12 million crowns, WHO told the Times on Tuesday.",
	"According to WHO, the plant lost 12 million crowns.", "The plant lost 12 million crowns, according to WHO.",
}

// waysToSayWho are ways to write who speaks, with the names that are right, a bar between them.
var waysToSayWho = [][2]string{
	{"Ana Roe", "Ana Roe"},
	{"Ana Roe, 45,", "Ana Roe"},
	{"Ana Roe, a nurse from Kelso,", "Ana Roe"},
	{"Ana Roe, who runs the mill,", "Ana Roe"},
	{"Ana Roe, the mill's owner,", "Ana Roe"},
	{"mill owner Ana Roe", "Ana Roe"},
	{"the mill's owner, Ana Roe,", "Ana Roe"},
	{"Selm Mayor Ana Roe", "Ana Roe"},
	{"Dr Ana Roe, of Hull University,", "Ana Roe"},
	{"Professor Ana Roe, from Hull University,", "Ana Roe"},
	{"Rep. Ana Roe, D-Ohio,", "Ana Roe"},
	{"Sen. Ana Roe, R-Texas,", "Ana Roe"},
	{"Labour MP Ana Roe", "Ana Roe"},
	{"Ana Roe MP", "Ana Roe"},
	{"Det Insp Ana Roe", "Ana Roe"},
	{"Detective Chief Inspector Ana Roe", "Ana Roe"},
	{"Sgt. Ana Roe", "Ana Roe"},
	{"PC Ana Roe", "Ana Roe"},
	{"Judge Ana Roe", "Ana Roe"},
	{"Lord Justice Roe", "Lord Justice Roe|Roe"},
	{"Sir Tom Roe", "Tom Roe|Sir Tom Roe"},
	{"Lady Roe", "Lady Roe|Roe"},
	{"Ana Roe, chief executive of Selm Paper,", "Ana Roe"},
	{"Selm Paper chief executive Ana Roe", "Ana Roe"},
	{"Selm Paper's chief executive, Ana Roe,", "Ana Roe"},
	{"Selm Paper CEO Ana Roe", "Ana Roe"},
	{"Ana Roe, an analyst at ING,", "Ana Roe"},
	{"ING analyst Ana Roe", "Ana Roe"},
	{"analyst Ana Roe of ING", "Ana Roe"},
	{"ING's Ana Roe", "Ana Roe"},
	{"Ana Roe from the Selm Institute", "Ana Roe"},
	{"Ana Roe, director of the Selm Institute for Peace Research,", "Ana Roe"},
	{"a spokesman for Selm Paper", "a spokesman for Selm Paper|Selm Paper"},
	{"Selm Paper spokeswoman Ana Roe", "Ana Roe"},
	{"a Selm Paper spokesman", "a Selm Paper spokesman|Selm Paper"},
	{"a company spokesman", "a company spokesman"},
	{"the mill", "mill"},
	{"Selm Paper", "Selm Paper"},
	{"the Selm Paper Company", "Selm Paper Company"},
	{"the Interior Ministry", "Interior Ministry"},
	{"Ukraine's Interior Ministry", "Ukraine's Interior Ministry|Interior Ministry"},
	{"officials", "officials"},
	{"two officials", "two officials"},
	{"two people familiar with the matter", "two people familiar with the matter"},
	{"one of the workers", "one of the workers"},
	{"a neighbour", "a neighbour"},
	{"neighbour Ana Roe", "Ana Roe"},
	{"next-door neighbour Ana Roe, 61,", "Ana Roe"},
	{"mother-of-two Ana Roe", "Ana Roe"},
	{"mum-of-three Ana Roe, 34,", "Ana Roe"},
	{"retired teacher Ana Roe", "Ana Roe"},
	{"Ana, 34,", "Ana"},
	{"Ana Roe's lawyer, Tom Bell,", "Tom Bell"},
	{"Roe's lawyer Tom Bell", "Tom Bell"},
	{"her husband, Tom Bell,", "Tom Bell"},
	{"former president Ana Roe", "Ana Roe"},
	{"ex-minister Ana Roe", "Ana Roe"},
	{"then-mayor Ana Roe", "Ana Roe"},
	{"Vice President Ana Roe", "Ana Roe"},
	{"US Secretary of State Ana Roe", "Ana Roe"},
	{"the Rev. Ana Roe", "Ana Roe"},
	{"Archbishop Ana Roe", "Ana Roe"},
	{"Maj. Gen. Ana Roe", "Ana Roe"},
	{"Ana Roe of the Green Party", "Ana Roe"},
	{"the Green Party's Ana Roe", "Ana Roe"},
	{"Green Party leader Ana Roe", "Ana Roe"},
	{"Ana Roe (Green)", "Ana Roe"},
	{"Cllr Ana Roe (Lab)", "Ana Roe"},
	{"Ana Roe, Green,", "Ana Roe"},
	{"Councillor Ana Roe, cabinet member for housing,", "Ana Roe"},
	{"Ana Roe, the council's cabinet member for roads and housing,", "Ana Roe"},
	{"Ana Roe, who has lived in Selm since 1998,", "Ana Roe"},
	{"Ana Maria Roe-Bell", "Ana Maria Roe-Bell"},
	{"Juan Carlos de la Vega", "Juan Carlos de la Vega"},
	{"Mohammed bin Salman", "Mohammed bin Salman"},
	{"J.D. Roe", "J.D. Roe"},
	{"Ana O'Roe", "Ana O'Roe"},
	{"Ana McRoe", "Ana McRoe"},
	{"Kim Jong-un", "Kim Jong-un"},
	{"Nguyen Van Thanh", "Nguyen Van Thanh"},
	{"campaign group Roads First", "Roads First|campaign group Roads First"},
	{"the charity Roads First", "Roads First|charity Roads First|the charity Roads First"},
	{"Ana Roe, of campaign group Roads First,", "Ana Roe"},
	{"union leader Ana Roe", "Ana Roe"},
	{"Unite regional officer Ana Roe", "Ana Roe"},
	{"Ana Roe, Unite's regional officer,", "Ana Roe"},
	{"the Guardian", "Guardian|The Guardian|the Guardian"},
	{"a police spokesperson", "a police spokesperson|police"},
	{"prosecutor Ana Roe KC", "Ana Roe|Ana Roe KC"},
	{"Ana Roe KC, prosecuting,", "Ana Roe|Ana Roe KC"},
	{"Ana Roe, for the defence,", "Ana Roe"},
	{"coroner Ana Roe", "Ana Roe"},
}

// TestShapesOfAttribution: each of them at each place.
func TestShapesOfAttribution(t *testing.T) {
	const lead = "Mill fire kills four\n\nKELSO, March 3 (Reuters) - A fire at a paper mill in Kelso killed four people on Monday, police said.\n\n"
	for _, who := range waysToSayWho {
		for _, at := range attributions {
			words := strings.Replace(at, "WHO", beside(who[0], at), 1)
			words = capitalized(words)
			right := strings.Split(strings.ToLower(who[1]), "|")
			if got := speakerOfMillions(lead + words); !slices.Contains(right, got) {
				t.Errorf("%s: %q, want %s", words, got, who[1])
			}
		}
	}
}

// capitalized begins with a capital, where a letter begins it.
func capitalized(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// beside is who without the comma that the words' own makes one too many.
func beside(who, at string) string {
	if strings.Contains(at, "WHO.") || strings.Contains(at, "WHO,") {
		return strings.TrimSuffix(who, ",")
	}
	return who
}

// speakerOfMillions is who says the first claim with the millions, in lower case; "" for nobody.
func speakerOfMillions(s string) string {
	for _, f := range all(found.Article{Text: s}) {
		if strings.Contains(f.Exact, "12 million") && f.Speaker != nil {
			return strings.TrimPrefix(strings.ToLower(*f.Speaker), "the ")
		}
	}
	return ""
}

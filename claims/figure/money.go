package figure

import (
	_ "embed"
	"strings"
)

//go:embed money.txt
var codeRows string

// CurrencySigns are the signs of currencies.
var CurrencySigns = map[string]string{"$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₹": "rupee", "₨": "rupee", "₽": "rouble", "₴": "hryvnia", "₩": "won", "₺": "turkish lira", "₦": "naira",
	"₱": "philippine peso", "₪": "shekel", "฿": "baht", "₫": "dong", "₵": "cedi", "₡": "colon", "₭": "kip", "₿": "bitcoin", "元": "yuan", "₾": "lari", "₸": "tenge", "৳": "taka",
	"₲": "guarani", "₮": "tugrik", "₼": "manat", "＄": "dollar", "￡": "pound", "￥": "yen", "￦": "won", "¢": "cent"}

// DollarsOf tells whose dollar the letters beside a dollar sign mean.
var DollarsOf = map[string]string{"us": "us dollar", "u.s.": "us dollar", "usd": "us dollar", "a": "australian dollar", "au": "australian dollar", "aud": "australian dollar", "c": "canadian dollar",
	"ca": "canadian dollar", "cad": "canadian dollar", "can": "canadian dollar", "cdn": "canadian dollar", "nz": "new zealand dollar", "nzd": "new zealand dollar", "hk": "hong kong dollar",
	"hkd": "hong kong dollar", "s": "singapore dollar", "sg": "singapore dollar", "sgd": "singapore dollar", "r": "real", "nt": "taiwan dollar", "mx": "mexican peso", "mex": "mexican peso",
	"mxn": "mexican peso", "j": "jamaican dollar", "tt": "trinidad and tobago dollar", "bds": "barbados dollar", "ec": "east caribbean dollar", "bz": "belize dollar", "g": "guyanese dollar",
	"gy": "guyanese dollar", "n": "namibian dollar", "fj": "fijian dollar", "zw": "zimbabwean dollar", "rd": "dominican peso", "ar": "argentine peso", "clp": "chilean peso", "cl": "chilean peso",
	"col": "colombian peso", "cop": "colombian peso", "arg": "argentine peso", "b": "brunei dollar", "bn": "brunei dollar"}

// CodeBefore are codes that stand before an amount, with an upper-case letter first.
var CodeBefore = map[string]string{"euro": "euro", "euros": "euro", "rs": "rupee", "rs.": "rupee", "rmb": "yuan", "ksh": "kenyan shilling", "btc": "bitcoin", "dm": "mark", "sen": "sen"}

// writtenCodes are codes that stand before an amount as written.
var writtenCodes = map[string]string{}

// weakCodes are those codes that stand for much else: they tell money only before a number
// that is written as an amount.
var weakCodes = map[string]bool{}

var _, _ = readCodes(), namedDollars()

// namedDollars makes units of the dollars that the table of units does not have.
func namedDollars() bool {
	for _, name := range DollarsOf {
		Dimensions[name] = Currency
	}
	return true
}

// readCodes reads the table of codes. The codes of ISO 4217 are also read with one
// upper-case letter: "Usd".
func readCodes() bool {
	for _, row := range strings.Split(codeRows, "\n") {
		name, codes, ok := strings.Cut(row, ": ")
		if !ok || strings.HasPrefix(row, "#") {
			continue
		}
		Dimensions[name] = Currency
		for _, code := range strings.Fields(codes) {
			strong := strings.TrimSuffix(code, "?")
			weakCodes[strong] = strong != code
			writtenCodes[strong] = name
			if low := Fold(strong); len(strong) == codeLength && strong == code && strings.ToUpper(strong) == strong && !everydayCodes[low] {
				CodeBefore[low] = name
			}
		}
	}
	return true
}

// everydayCodes are codes that are words in lower case, or names.
var everydayCodes = Words("all top try mad mop cup bob sos pen gel lak sar kes php cop pab cve omr bam ron std ang dop nad")

// MoneyCode is the currency of a code as written, "" for what is none, and whether it
// tells nothing before a number that may be of anything.
func MoneyCode(written string) (name string, weak bool) {
	if name = writtenCodes[written]; name != "" {
		return name, weakCodes[written]
	}
	if written == "" || written[0] < 'A' || written[0] > 'Z' {
		return "", false
	}
	return CodeBefore[Fold(written)], false
}

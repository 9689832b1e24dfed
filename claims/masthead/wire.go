package masthead

import (
	"strings"
	"unicode"
)

// wires are the news agencies whose work other publishers print, as bylines, datelines and
// last lines name them: their letters and digits, small.
var wires = map[string]string{
	"ap": "AP", "associated press": "AP", "the associated press": "AP",
	"afp": "AFP", "agence france presse": "AFP", "agence francepresse": "AFP",
	"reuters": "Reuters", "thomson reuters": "Reuters",
	"dpa": "dpa", "deutsche presse agentur": "dpa", "dpa afx": "dpa-AFX", "epd": "epd", "kna": "KNA", "sid": "SID",
	"apa": "APA", "sda": "SDA", "keystone sda": "Keystone-SDA", "efe": "EFE", "ansa": "ANSA", "lusa": "Lusa", "belga": "Belga",
	"anp": "ANP", "ntb": "NTB", "tt": "TT", "ritzau": "Ritzau", "stt": "STT", "pap": "PAP", "ctk": "ČTK", "čtk": "ČTK",
	"tass": "TASS", "interfax": "Interfax", "ria novosti": "RIA Novosti", "ukrinform": "Ukrinform", "unian": "UNIAN",
	"xinhua": "Xinhua", "kyodo": "Kyodo", "yonhap": "Yonhap", "cna": "CNA", "pti": "PTI", "press trust of india": "PTI", "ani": "ANI", "ians": "IANS",
	"upi": "UPI", "bloomberg": "Bloomberg", "pa": "PA", "pa media": "PA", "press association": "PA", "aap": "AAP",
	"mti": "MTI", "tanjug": "Tanjug", "agerpres": "Agerpres", "tasr": "TASR", "adnkronos": "Adnkronos", "europa press": "Europa Press", "télam": "Télam",
	"agência brasil": "Agência Brasil", "jiji press": "Jiji Press", "kyodo news": "Kyodo", "antara": "Antara", "bernama": "Bernama", "ttxvn": "TTXVN", "irna": "IRNA",
	"тасс": "ТАСС", "риа новости": "РИА Новости", "интерфакс": "Интерфакс", "укринформ": "Укринформ", "укрінформ": "Укрінформ", "уніан": "УНІАН", "унн": "УНН",
	"新华社": "新华社", "新華社": "新華社", "中新社": "中新社", "中新网": "中新网", "中央社": "中央社", "法新社": "法新社", "路透社": "路透社", "美联社": "美联社", "美聯社": "美聯社",
	"共同": "共同通信", "共同通信": "共同通信", "共同通信社": "共同通信", "時事": "時事通信", "時事通信": "時事通信", "時事通信社": "時事通信", "ロイター": "ロイター",
	"연합뉴스": "연합뉴스", "뉴시스": "뉴시스", "뉴스1": "뉴스1", "bta": "BTA", "бта": "БТА", "dha": "DHA", "iha": "İHA", "i̇ha": "İHA", "anadolu ajansı": "Anadolu Ajansı",
	"canadian press": "The Canadian Press", "the canadian press": "The Canadian Press", "anadolu agency": "Anadolu", "anadolu": "Anadolu",
}

// Agency knows a name as a news agency's. A short one counts only as the agency writes it:
// AP is one, Ap may be somebody's initials and Sid is a man.
func Agency(name string) (string, bool) {
	wire, ok := wires[lettersOf(name)]
	switch {
	case !ok, len(name) > 4, name == strings.ToUpper(name), name == wire:
		return wire, ok
	}
	return "", false
}

func lettersOf(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.In(r, unicode.Letter, unicode.Digit, unicode.Mark)
	}), " ")
}

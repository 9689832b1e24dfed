package ingest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/net/html/charset"

	"factdesk/internal/errs"
)

// newsIn is a short piece of news in some languages, with the encodings that pages in them
// were written in.
var newsIn = []struct{ encodings, text string }{
	{"windows-1251 koi8-r iso-8859-5 ibm866", "Мэр города сообщил в понедельник, что мост через реку закроют на девяносто дней. По его словам, ремонт обойдётся в сорок миллионов рублей, а жители получат бесплатные билеты на паром."},
	{"windows-1251 koi8-u", "Мер міста повідомив у понеділок, що міст через річку закриють на дев'яносто днів. За його словами, ремонт коштуватиме сорок мільйонів гривень, а мешканці отримають безкоштовні квитки."},
	{"windows-1251", "Кметът на града съобщи в понеделник, че мостът над реката ще бъде затворен за деветдесет дни. По думите му ремонтът ще струва четиридесет милиона лева."},
	{"windows-1253 iso-8859-7", "Ο δήμαρχος ανακοίνωσε τη Δευτέρα ότι η γέφυρα του λιμανιού θα κλείσει για ενενήντα ημέρες. Η επισκευή θα κοστίσει σαράντα εκατομμύρια ευρώ, είπε. Άλλοι διαφωνούν."},
	{"windows-1255", "ראש העיר הודיע ביום שני כי הגשר בנמל ייסגר לתשעים ימים. לדבריו, עלות השיפוץ תהיה ארבעים מיליון שקלים, והתושבים יקבלו כרטיסים חינם."},
	{"windows-1256 iso-8859-6", "أعلن رئيس البلدية يوم الاثنين أن الجسر فوق النهر سيغلق لمدة تسعين يوما. وقال إن الإصلاح سيكلف أربعين مليون جنيه وإن السكان سيحصلون على تذاكر مجانية."},
	{"windows-874", "นายกเทศมนตรีแถลงเมื่อวันจันทร์ว่าสะพานข้ามแม่น้ำจะปิดเป็นเวลาเก้าสิบวัน และการซ่อมแซมจะใช้งบประมาณสี่สิบล้านบาท"},
	{"shift_jis euc-jp", "市長は月曜日、川にかかる橋を九十日間閉鎖すると発表した。修理には四十億円かかる見込みで、住民には無料の乗船券が配られるという。反対する声もある。"},
	{"gbk gb18030", "市长星期一宣布，跨越河流的大桥将关闭九十天。他说，维修费用为四千万元，居民将得到免费的船票。也有人表示反对，认为政府应该先说明原因。"},
	{"big5", "市長星期一宣布，跨越河流的大橋將關閉九十天。他說，維修費用為四千萬元，居民將得到免費的船票。也有人表示反對，認為政府應該先說明原因。"},
	{"euc-kr", "시장은 월요일에 강을 가로지르는 다리를 구십 일 동안 폐쇄한다고 발표했다. 수리 비용은 사백억 원이며 주민들에게는 무료 배표가 지급될 것이라고 말했다."},
	{"windows-1250 iso-8859-2", "Burmistrz ogłosił w poniedziałek, że most nad rzeką zostanie zamknięty na dziewięćdziesiąt dni. Według niego remont będzie kosztował czterdzieści milionów złotych, a mieszkańcy otrzymają bezpłatne bilety."},
	{"windows-1250 iso-8859-2", "Primátor v pondělí oznámil, že most přes řeku bude uzavřen na devadesát dní. Oprava podle něj přijde na čtyřicet milionů korun a obyvatelé dostanou jízdenky zdarma. Šťastní nejsou všichni, žádají víc."},
	{"windows-1250 iso-8859-2", "A polgármester hétfőn bejelentette, hogy a folyó fölötti hidat kilencven napra lezárják. Szerinte a felújítás négymilliárd forintba kerül, és a lakók ingyenes jegyeket kapnak. Többen tiltakoztak, mert szűk az út."},
	{"iso-8859-2", "Primarul a anunţat luni că podul peste râu va fi închis nouăzeci de zile. Potrivit lui, reparaţia va costa patruzeci de milioane de lei, iar locuitorii vor primi bilete gratuite şi autobuze. În oraş lumea aşteaptă şi protestează."},
	{"windows-1250", "Gradonačelnik je u ponedjeljak najavio da će most preko rijeke biti zatvoren devedeset dana. Kaže da će popravak stajati četrdeset milijuna eura, a građani će dobiti besplatne karte. Širi se nezadovoljstvo, žele više."},
	{"windows-1254", "Belediye başkanı pazartesi günü nehrin üzerindeki köprünün doksan gün kapatılacağını açıkladı. Onarımın kırk milyon liraya mal olacağını, halka ücretsiz bilet dağıtılacağını söyledi."},
	{"windows-1257", "Meras pirmadienį pranešė, kad tiltas per upę bus uždarytas devyniasdešimčiai dienų. Jo teigimu, remontas kainuos keturiasdešimt milijonų eurų, o gyventojai gaus nemokamus bilietus ir žemėlapius."},
	{"windows-1252", "Der Bürgermeister erklärte am Montag, dass die Brücke über den Fluss für neunzig Tage gesperrt wird. Für die Sanierung würden vierzig Millionen Euro fällig; die Bewohner müssten Geduld üben, hieß es."},
	{"windows-1252", "Le maire a annoncé lundi que le pont sera fermé pendant quatre-vingt-dix jours. La réparation coûtera quarante millions d’euros, a-t-il précisé ; les habitants seront dédommagés à Noël, où qu’ils vivent."},
	{"windows-1252", "El alcalde anunció el lunes que el puente se cerrará noventa días. ¿Cuánto costará? La reparación será de cuarenta millones, según él; los españoles recibirán billetes. ¡Qué lástima!, añadió la oposición."},
	{"windows-1252", "O prefeito anunciou na segunda-feira que a ponte será fechada por noventa dias. A manutenção custará quarenta milhões, disse; os moradores não pagarão a balsa até o mês que vem, segundo a administração."},
	{"windows-1252", "Il sindaco ha annunciato lunedì che il ponte sarà chiuso per novanta giorni. La riparazione costerà quaranta milioni, ha detto; è più di quanto si pensò, perché così va la città e le novità."},
	{"windows-1252", "Borgmästaren meddelade på måndagen att bron över älven stängs i nittio dagar. Reparationen kostar fyrtio miljoner kronor, säger han, och alla boende får gratis biljetter på färjan."},
	{"windows-1252", "Borgmesteren oplyste mandag, at broen over åen lukkes i halvfems dage. Reparationen løber op i fyrre millioner kroner, og beboerne får gratis færgebilletter, siger han på rådhuset."},
	{"windows-1252", "Borgarstjórinn tilkynnti á mánudag að brúnni yfir ána yrði lokað í níutíu daga. Viðgerðin kostar fjörutíu milljónir króna, sagði hann, og íbúar fá ókeypis miða í ferjuna það sem eftir er."},
}

// encoded is a text in an encoding, as a page of old has it.
func encoded(t *testing.T, name, s string) []byte {
	t.Helper()
	enc, _ := charset.Lookup(name)
	out, err := enc.NewEncoder().String(s)
	if err != nil {
		t.Fatalf("%q can't be written in %s: %v", s, name, err)
	}
	return []byte(out)
}

func TestPagesThatNameNoEncoding(t *testing.T) {
	for _, tt := range newsIn {
		for name := range strings.FieldsSeq(tt.encodings) {
			text := tt.text
			page := "<html><head><title>A page</title></head><body class=story><p>" + text + "</p><a href=/more>more</a></body></html>"
			for _, declared := range []string{"", "utf-8"} {
				got, known, err := decodeHTML(encoded(t, name, page), declared)
				if err != nil || !strings.Contains(got, text) {
					t.Errorf("%s, declared %q: read as %s: %v\n%s", name, declared, known, err, got)
				}
			}
			if got, err := ReadText(t.Context(), encoded(t, name, text), ""); err != nil || !strings.Contains(got.Text, text) {
				t.Errorf("a text in %s: %v", name, err)
			}
		}
	}
}

// TestWrongLatinOfAServer: a server that calls every page Latin 1 does not make Cyrillic so.
func TestWrongLatinOfAServer(t *testing.T) {
	got, known, err := decodeHTML(encoded(t, "koi8-r", "<p>"+newsIn[0].text), "iso-8859-1")
	if err != nil || known != "koi8-u" || !strings.Contains(got, newsIn[0].text) {
		t.Errorf("decodeHTML = %q, %s, %v", got, known, err)
	}
}

// TestAnOldMacsCyrillic: what no hand fits is refused, though nearly all of its letters are
// where windows-1251 has them.
func TestAnOldMacsCyrillic(t *testing.T) {
	got, known, err := decodeHTML(encoded(t, "x-mac-cyrillic", "<p>"+newsIn[0].text), "")
	if errs.KindOf(err) != errs.Invalid {
		t.Errorf("decodeHTML = %q, %s, %v, want a refusal", got, known, err)
	}
}

// TestSoup: bytes that can be read as nothing are refused, and not kept as what nobody wrote.
func TestSoup(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 30))
	for i := range 300 {
		var b strings.Builder
		for range 400 + r.IntN(2000) {
			b.WriteByte(byte(0x80 + r.IntN(128)))
			if r.IntN(6) == 0 {
				b.WriteByte(' ')
			}
		}
		for _, declared := range []string{"", "iso-8859-1", "utf-8"} {
			if got, known, err := decodeHTML([]byte(fmt.Sprintf("<p>%s</p>", b.String())), declared); err == nil {
				t.Errorf("soup %d, declared %q, is read as %s: %.80q", i, declared, known, got)
			} else if errs.KindOf(err) != errs.Invalid && errs.KindOf(err) != errs.Unsupported {
				t.Errorf("soup %d: %v", i, err)
			}
		}
	}
}

// TestScriptsOutweighNoWords: a page of old is told by its words, however much script stands
// among them, and wherever the look at it ends.
func TestScriptsOutweighNoWords(t *testing.T) {
	russian := newsIn[0].text
	for name, page := range map[string]string{
		"words, then a script": "<p>" + russian + "</p><script>" + strings.Repeat("track(1);", 60_000) + "</script><p>" + russian,
		"a script, then words": "<style>" + strings.Repeat("p { }", 60_000) + "</style><p>" + russian,
		"never closed":         "<p>" + russian + "</p><script>" + strings.Repeat("track(1);", 1000),
	} {
		for _, declared := range []string{"", "iso-8859-1"} {
			got, known, err := decodeHTML(encoded(t, "windows-1251", page), declared)
			if err != nil || known != "windows-1251" || !strings.Contains(got, russian) {
				t.Errorf("%s, declared %q: read as %s: %v", name, declared, known, err)
			}
		}
	}
}

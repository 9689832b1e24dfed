package text

import (
	"strings"
	"testing"
)

// paragraphs are the beginnings of news reports in each language, written for this
// test: long enough to be sure of, with foreign names and figures in them.
var paragraphs = map[string]string{
	"en": "The city council voted on Tuesday to raise water charges by 12 percent, the first increase since 2019. Mayor Anna Schneider said the money would go into new pipes and a plant on the eastern shore. Opponents argued that the figures had not been checked and that families with children would pay most of it.",
	"de": "Der Stadtrat hat am Dienstag beschlossen, die Wassergebühren um 12 Prozent zu erhöhen. Es ist die erste Erhöhung seit 2019. Bürgermeisterin Anna Schneider sagte, das Geld werde für neue Leitungen und ein Werk am Ostufer gebraucht. Kritiker wandten ein, die Zahlen seien nicht geprüft worden.",
	"fr": "Le conseil municipal a voté mardi une hausse de 12 % du prix de l'eau, la première depuis 2019. La maire, Anna Schneider, a déclaré que l'argent servirait à de nouvelles conduites et à une usine sur la rive est. Ses adversaires estiment que les chiffres n'ont pas été vérifiés.",
	"es": "El ayuntamiento aprobó el martes una subida del 12 % en el precio del agua, la primera desde 2019. La alcaldesa, Anna Schneider, dijo que el dinero se destinará a nuevas tuberías y a una planta en la orilla este. La oposición sostiene que las cifras no han sido comprobadas por nadie.",
	"it": "Il consiglio comunale ha approvato martedì un aumento del 12 per cento delle tariffe dell'acqua, il primo dal 2019. La sindaca Anna Schneider ha detto che i soldi serviranno per nuove condutture e per un impianto sulla riva est. Gli oppositori sostengono che le cifre non sono state verificate.",
	"pt": "A câmara municipal aprovou na terça-feira um aumento de 12% no preço da água, o primeiro desde 2019. A presidente da câmara, Anna Schneider, disse que o dinheiro não será usado para outros fins, mas para novas condutas e uma central na margem leste. A oposição afirma que os números não foram verificados.",
	"nl": "De gemeenteraad heeft dinsdag besloten de waterprijs met 12 procent te verhogen, de eerste stijging sinds 2019. Burgemeester Anna Schneider zei dat het geld naar nieuwe leidingen en een installatie op de oostelijke oever gaat. Tegenstanders vinden dat de cijfers niet zijn gecontroleerd.",
	"sv": "Kommunfullmäktige beslutade på tisdagen att höja vattenavgifterna med 12 procent, den första höjningen sedan 2019. Borgmästaren Anna Schneider sade att pengarna ska gå till nya ledningar och ett verk på den östra stranden. Kritikerna menar att siffrorna inte har granskats av någon.",
	"da": "Byrådet besluttede tirsdag at hæve vandafgifterne med 12 procent, den første stigning siden 2019. Borgmester Anna Schneider sagde, at pengene skal gå til nye rør og et anlæg på den østlige bred. Kritikere mener, at tallene ikke er blevet kontrolleret, og at børnefamilier kommer til at betale.",
	"nb": "Bystyret vedtok tirsdag å øke vannavgiftene med 12 prosent, den første økningen siden 2019. Ordfører Anna Schneider sa at pengene skal gå til nye rør og et anlegg på østbredden. Kritikerne mener at tallene ikke er kontrollert av noen, og at barnefamiliene kommer til å betale det meste.",
	"fi": "Kaupunginvaltuusto päätti tiistaina korottaa vesimaksuja 12 prosenttia, ensimmäisen kerran sitten vuoden 2019. Pormestari Anna Schneider sanoi, että rahat käytetään uusiin putkiin ja itärannan laitokseen. Vastustajien mukaan lukuja ei ole tarkistettu, ja lapsiperheet maksavat niistä suurimman osan.",
	"pl": "Rada miasta zdecydowała we wtorek o podwyżce opłat za wodę o 12 procent, pierwszej od 2019 roku. Burmistrz Anna Schneider powiedziała, że pieniądze zostaną przeznaczone na nowe rury i oczyszczalnię na wschodnim brzegu. Przeciwnicy twierdzą, że dane nie zostały sprawdzone, a zapłacą za to rodziny.",
	"cs": "Městské zastupitelstvo v úterý rozhodlo o zvýšení ceny vody o 12 procent, poprvé od roku 2019. Starostka Anna Schneiderová řekla, že peníze půjdou na nové potrubí a na čistírnu na východním břehu. Odpůrci tvrdí, že čísla nebyla ověřena a že nejvíce zaplatí rodiny s dětmi.",
	"hu": "A városi tanács kedden úgy döntött, hogy 12 százalékkal emeli a vízdíjat, 2019 óta először. Anna Schneider polgármester azt mondta, hogy a pénzt új vezetékekre és a keleti parton épülő üzemre fordítják. Az ellenzők szerint a számokat nem ellenőrizték, és a legtöbbet a gyermekes családok fizetik majd.",
	"ro": "Consiliul local a decis marți să majoreze cu 12 la sută prețul apei, pentru prima dată din 2019. Primărița Anna Schneider a spus că banii vor fi folosiți pentru conducte noi și pentru o stație pe malul estic. Opozanții susțin că cifrele nu au fost verificate și că familiile cu copii vor plăti cel mai mult.",
	"tr": "Belediye meclisi salı günü su ücretlerinin yüzde 12 artırılmasına karar verdi; bu, 2019'dan bu yana ilk artış oldu. Belediye başkanı Anna Schneider, paranın yeni borular ve doğu kıyısındaki bir tesis için kullanılacağını söyledi. Karşı çıkanlar ise rakamların denetlenmediğini ve en çok çocuklu ailelerin ödeyeceğini savunuyor.",
	"ru": "Городской совет во вторник решил повысить плату за воду на 12 процентов, впервые с 2019 года. Мэр Анна Шнайдер заявила, что деньги пойдут на новые трубы и станцию на восточном берегу. Противники решения утверждают, что цифры никто не проверял и что больше всего заплатят семьи с детьми.",
	"uk": "Міська рада у вівторок вирішила підвищити плату за воду на 12 відсотків, уперше з 2019 року. Мер Анна Шнайдер заявила, що гроші підуть на нові труби та станцію на східному березі. Противники рішення стверджують, що цифри ніхто не перевіряв і що найбільше заплатять родини з дітьми.",
	"bg": "Общинският съвет реши във вторник да увеличи цената на водата с 12 процента, за първи път от 2019 година. Кметът Анна Шнайдер каза, че парите ще бъдат използвани за нови тръби и за станция на източния бряг. Противниците твърдят, че данните не са проверени и че най-много ще платят семействата с деца.",
	"el": "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να αυξήσει τα τέλη ύδρευσης κατά 12 τοις εκατό, για πρώτη φορά από το 2019. Η δήμαρχος Άννα Σνάιντερ είπε ότι τα χρήματα θα διατεθούν για νέους αγωγούς και μια μονάδα στην ανατολική ακτή. Οι αντίπαλοι υποστηρίζουν ότι τα στοιχεία δεν έχουν ελεγχθεί.",
	"ar": "قرر مجلس المدينة يوم الثلاثاء رفع رسوم المياه بنسبة 12 في المئة، وهي الزيادة الأولى منذ عام 2019. وقالت رئيسة البلدية آنا شنايدر إن الأموال ستذهب إلى أنابيب جديدة ومحطة على الضفة الشرقية. ويقول المعارضون إن الأرقام لم يتحقق منها أحد وإن العائلات التي لديها أطفال ستدفع معظمها.",
	"fa": "شورای شهر روز سه\u200cشنبه تصمیم گرفت بهای آب را ۱۲ درصد افزایش دهد که نخستین افزایش از سال ۲۰۱۹ تاکنون است. آنا اشنایدر، شهردار، گفت این پول برای لوله\u200cهای جدید و یک تصفیه\u200cخانه در کرانه شرقی هزینه خواهد شد. مخالفان می\u200cگویند که ارقام بررسی نشده است و خانواده\u200cها باید بیشترین بخش آن را بپردازند.",
	"he": "מועצת העיר החליטה ביום שלישי להעלות את מחירי המים ב־12 אחוזים, ההעלאה הראשונה מאז 2019. ראש העיר, אנה שניידר, אמרה שהכסף ישמש לצינורות חדשים ולמתקן בגדה המזרחית. המתנגדים טוענים שהנתונים לא נבדקו על ידי איש, ושמשפחות עם ילדים ישלמו את רוב הסכום בשנים הקרובות.",
	"zh": "市议会周二决定将水费提高百分之十二，这是自2019年以来的首次上调。市长安娜·施耐德表示，这笔钱将用于铺设新的管道，并在东岸建造一座水厂。反对者则认为，这些数字没有经过核实，有孩子的家庭将承担其中的大部分费用。市议会的会议持续了四个小时，最后以二十一票赞成、十四票反对获得通过。当地的消费者协会宣布将向法院提起诉讼，并要求市政府公布全部计算依据。委员会将在下周再次开会讨论此事，届时专家们也会提交他们的报告。许多居民对这一决定感到不满。",
	"ja": "市議会は火曜日、水道料金を12パーセント引き上げることを決めた。値上げは2019年以来初めてとなる。アンナ・シュナイダー市長は、資金は新しい水道管と東岸の浄水場に使われると述べた。反対派は、数字が検証されておらず、子どものいる家庭が最も多く負担することになると主張している。市議会の審議は四時間に及び、賛成二十一、反対十四で可決された。地元の消費者団体は裁判所に訴える方針を明らかにし、市に対して計算の根拠をすべて公表するよう求めている。",
	"ko": "시의회는 화요일 수도 요금을 12퍼센트 올리기로 결정했다. 2019년 이후 처음 있는 인상이다. 안나 슈나이더 시장은 이 돈이 새로운 수도관과 동쪽 강변의 정수장에 쓰일 것이라고 말했다. 반대하는 사람들은 숫자가 검증되지 않았으며 아이가 있는 가정이 대부분을 부담하게 될 것이라고 주장한다. 지역 소비자 단체는 법원에 소송을 내겠다고 밝혔다. 시의회는 다음 주에 다시 모여 이 문제를 논의할 예정이다.",
	"hi": "नगर परिषद ने मंगलवार को पानी का शुल्क 12 प्रतिशत बढ़ाने का निर्णय लिया, जो 2019 के बाद पहली वृद्धि है। महापौर अन्ना श्नाइडर ने कहा कि यह पैसा नई पाइपों और पूर्वी तट पर एक संयंत्र के लिए खर्च किया जाएगा। विरोधियों का कहना है कि आंकड़ों की जांच नहीं की गई है और बच्चों वाले परिवार सबसे अधिक भुगतान करेंगे।",
	"id": "Dewan kota memutuskan pada hari Selasa untuk menaikkan tarif air sebesar 12 persen, kenaikan pertama sejak 2019. Wali kota Anna Schneider mengatakan bahwa uang itu akan digunakan untuk pipa baru dan sebuah pabrik di tepi timur. Para penentang berpendapat bahwa angka tersebut tidak pernah diperiksa.",
	"vi": "Hội đồng thành phố hôm thứ Ba quyết định tăng giá nước thêm 12 phần trăm, lần tăng đầu tiên kể từ năm 2019. Thị trưởng Anna Schneider nói rằng số tiền này sẽ được dùng cho các đường ống mới và một nhà máy ở bờ đông. Những người phản đối cho rằng các con số chưa được kiểm tra.",
}

func TestLanguage(t *testing.T) {
	for want, s := range paragraphs {
		if n := len([]rune(s)); n < surelyTold {
			t.Fatalf("the %s paragraph has only %d characters", want, n)
		}
		if got := Language(s); got != want {
			t.Errorf("Language of a text in %s = %q", want, got)
		}
		if got := Language(strings.ToUpper(s)); got != want {
			t.Errorf("Language of a text in %s in capitals = %q", want, got)
		}
		if got := Language(string([]rune(s)[:60])); got != "" && got != want { // of some a sentence is enough
			t.Errorf("60 characters of %s are %q, too few to be sure", want, got)
		}
	}
}

func TestLanguageNotTold(t *testing.T) {
	for name, s := range map[string]string{
		"figures":   strings.Repeat("12.5 % 1,340 2019 — ", 40),
		"names":     strings.Repeat("Schneider, Kowalski, Rossi, García, Novák, Smith. ", 10),
		"half each": paragraphs["en"] + "\n\n" + paragraphs["fr"],
		"empty":     "",
	} {
		if got := Language(s); got != "" {
			t.Errorf("Language of %s = %q, want none", name, got)
		}
	}
}

func TestLanguageOfAQuotedForeigner(t *testing.T) {
	s := paragraphs["de"] + " Schneider zitierte aus einem Brief: “We have checked the figures and we stand by them.” " + paragraphs["de"]
	if got := Language(s); got != "de" {
		t.Errorf("a German report that quotes an English sentence = %q", got)
	}
}

// TestLanguageOfASentence: one sentence tells German and Spanish, and nothing else.
func TestLanguageOfASentence(t *testing.T) {
	for want, sentences := range map[string][]string{
		"de": {
			"Die Sanierung koste 4,5 Millionen Euro, sagte Bürgermeister Jakob Ott.",
			"Der Schaden ist noch nicht beziffert.",
			"Auf der Straße standen am Abend 30 Menschen.",
			"Die Zahl der Toten stieg auf 41.",
			"Nach Angaben der Stadt kamen weniger Gäste als im Vorjahr.",
		},
		"es": {"El gobierno dijo que los precios subieron un 4 por ciento según los datos."},
		"": {
			"The minister said on Monday that the plan will cost 4.5 million euros.",
			"Der Spiegel and Die Zeit reported on the deal in May.",
			"De minister zei maandag dat het plan vier miljoen euro kost.",
			"Volgens de politie waren er dertig mensen bij de brand in Gent.",
			"Ministeren sagde, at der er brug for flere penge til de syge.",
			"Ministern säger att det inte finns pengar för en ny bro.",
			"Le ministre a dit que le projet est trop cher pour la ville.",
			"Il ministro ha detto che il piano costa troppo per la città.",
			"Die hard fans in Hamburg met the band.",
			"Angela Merkel, Olaf Scholz, Berlin",
		},
	} {
		for _, s := range sentences {
			if got := Language(s); got != want {
				t.Errorf("Language(%q) = %q, want %q", s, got, want)
			}
		}
	}
}

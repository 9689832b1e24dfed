package text

import (
	"strings"
	"unicode"
)

// spokenIn is a language with its commonest words: those that hold sentences
// together whatever they are about. At most 64 stand in the table.
type spokenIn struct {
	code, name string
	script     *unicode.RangeTable
	words      string // "" where the script alone tells
}

var spoken = []spokenIn{
	{"en", "English", unicode.Latin, `the of and to in that is was for it with as his on be at by had not are but from or have they which you were her all she there would their we been has when who will more if out so said what its about than into them can only other new some could these two may then do first any my now such like our over even most after also did many before must through years where much your way down should because each those people too little state good very make world still see between under never us while last against without during both few more how this he him a i an no up`},
	{"de", "German", unicode.Latin, `der die und den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine mark ihre dann unter wir soll ich eines jahr zwei diese dieser wieder keine uhr seiner worden will zwischen immer millionen was sagte seit alle jedoch sondern beim dort gibt würde müssen sollen ihm ihr ihren seinen sowie ohne während damit wurden hätte doch muss wäre denn hier in`},
	{"fr", "French", unicode.Latin, `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son sa ses aux mais comme ou leur deux ont été était être cette ces même nous vous elle ils fait tout faire sans après où aussi bien peut si entre depuis lui dont très encore avait selon contre avant lors ainsi notamment ans c'est d'un qu'il alors cela moins toutes tous je on et l d qu n s c j à a`},
	{"es", "Spanish", unicode.Latin, `de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos e esto mí antes algunos qué unos yo otro otras otra él tanto esa estos mucho fue ha son era dos está han años según tras había ser tiene hace dijo`},
	{"it", "Italian", unicode.Latin, `di e il la che in a per un del è una con non sono da si i le al dei nel della ha alla lo più anche come delle ma gli ai dal su se o nella due dopo ed questo stato l sulla prima contro fra ci anni degli sul loro cui essere questa dalla quando molto suo sua tra già solo dall all dell nell era hanno aveva alle agli dalle perché così ancora tutti fatto secondo senza ogni proprio`},
	{"pt", "Portuguese", unicode.Latin, `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles estão você tinha foram essa num nem suas meu às minha têm numa pelos elas havia seja qual será nós lhe deles essas esses pelas este disse segundo`},
	{"nl", "Dutch", unicode.Latin, `de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog door naar heeft tot ze wat over werd wel hun worden meer deze die hij was zich hebben kan geen haar wordt zal al moet veel na had zou we ik onder jaar tegen zo zei kunnen waren twee alleen toch volgens tussen moeten zonder omdat sinds gaat vinden heeft ons mijn je u daar hier hem dit`},
	{"sv", "Swedish", unicode.Latin, `och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan man när år säger hon under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då sedan över bara in blir upp även vad få två vill ha många hur mer går sverige bli sade utan denna dessa någon några deras`},
	{"da", "Danish", unicode.Latin, `og i at det er en til på de af for den som med der et har han ikke om var men vil fra sig kan jeg så eller skal blev efter hun havde være nu over da ved også hans hvor op man under mod alle kun været ud siger år bliver mere vi sagde mellem siden meget anden andre flere selv hvis nogle blevet deres uden hvad hvilket denne disse når end dog ind bare blive kunne skulle ville`},
	{"nb", "Norwegian", unicode.Latin, `og i det er på til som en å for av at med de den har ikke om et fra han var men seg kan jeg så vil eller skal ble etter hun hadde være nå over da ved også hans hvor opp man under mot alle bare vært ut sier år blir mer vi sa mellom siden mye annen andre flere selv hvis noen blitt deres uten hva denne disse når enn inn kunne skulle ville dei ikkje eg ein frå vart`},
	{"fi", "Finnish", unicode.Latin, `ja on ei että se oli hän joka mutta ovat kun myös olla tai sen ole niin kuin jos mukaan voi vain nyt hänen sitä ollut sekä ne jo mitä vuoden vuonna mitään joita sitten kanssa jälkeen siitä siinä tämä tämän jonka ennen sanoi noin ovatko olivat olisi minä hyvin kaikki vielä koska joten niitä näin heidän hänelle eivät kertoo itse ettei`},
	{"pl", "Polish", unicode.Latin, `w i na z się do nie że o jest to za od po przez jak ale dla a są tym tego co jego było był był być która który które ma oraz już może tylko ze także jej ich pod przed ten lub tej przy więc gdy czy został została zostały były roku nad jako jednak bardzo sobie nawet którzy której którym bo mu mi tak kiedy gdzie we wtorek będzie będą mają przeciwko między bez`},
	{"cs", "Czech", unicode.Latin, `a v se na že je s z do o to i za pro ve k by jako ale jsou od po podle které který která jeho ze už však byl byla bylo byly jen si při jsem má také až být tak roku nebo jak před řekl řekla ani aby co kteří mezi která více pak jejich této tento musí může bude když proti ještě mu jí než další této tom tím nich bez protože`},
	{"sk", "Slovak", unicode.Latin, `a v sa na že je s z do o to aj za pre vo k by ako ale sú od po podľa ktoré ktorý ktorá jeho zo už však bol bola bolo boli len si pri som má tiež až byť tak roku alebo pred povedal povedala ani aby čo ktorí medzi viac potom ich tejto tento musí môže bude keď proti ešte mu jej než ďalšie tom tým nich bez pretože`},
	{"sl", "Slovenian", unicode.Latin, `in je v se na za da so po z ki pa tudi pri ni kot od bi iz o do s bo še ne ali lahko ko med že kar bil bila bilo bili le ter dejal sta ker leta jih bodo kako več zaradi pred če svoje samo vse gre ima tem tega ob nad vendar kjer prav`},
	{"hr", "Croatian", unicode.Latin, `i u je se na da su za od koji što s a o ne iz kao sve će bi ali koja koje do kako nije samo te više biti ili rekao već bio bila bilo nakon godine pri nego prema oko još može zbog jer ako također tijekom međutim gdje između pred uz tko svoj smo sam`},
	{"hu", "Hungarian", unicode.Latin, `a az és hogy nem is egy ez volt csak meg van de még el már mint ki szerint azt lehet után most ha kell más ezt vagy minden mert meg fel azonban pedig között akkor ezért lesz arra amely aki mondta ami olyan amit ezek annak több két úgy igen sem így majd volna lett azért óta során`},
	{"ro", "Romanian", unicode.Latin, `de a și în la cu să care pe nu din o că un este mai pentru au fost sunt se o prin după ar ca sau fi am dar cel dintre cele fără fie va nici cum ce lor lui ei acest această aceste acum când către doar foarte însă până spus ani avut fiind unei unui despre asupra astfel dacă cât iar ale său sa deși şi`},
	{"tr", "Turkish", unicode.Latin, `ve bir bu da de için ile olarak daha çok gibi olan ne kadar sonra en ancak ya o var değil mi her iki ise göre oldu ki olduğunu bunu yeni son dedi diye yok ama veya ilk arasında büyük tarafından önce nasıl şu yılında karşı bile içinde söyledi üzerinde kendi artık olduğu etti yıl olması`},
	{"et", "Estonian", unicode.Latin, `ja on ei et see oli ka kui mis aga ta oma mida või siis nii ning seda veel kes juba pole tema olla ole vaid nende selle välja aasta peale just ütles enam saab mille üks pärast kuid sest tuleb eesti sellest üle ma me nad kas minu kõik`},
	{"lv", "Latvian", unicode.Latin, `un ir ar no par uz ka kas tas bet arī lai gan nav tā vai pēc kā es bija to ko tiek tikai viņš līdz kad pie vēl ja jau ļoti šo šī būs savu gada pret bez viņa tad kur daudz starp kuru viņi gadā`},
	{"lt", "Lithuanian", unicode.Latin, `ir kad su tai bet iš į yra kaip o jau nuo dar tik už buvo per ar po jis apie gali pat bus labai savo prie kas metų jo ką jei dėl daugiau todėl taip nes jų iki kai sakė metais turi mes kurie tarp man kuris`},
	{"id", "Indonesian", unicode.Latin, `yang dan di untuk dengan dari ini itu pada tidak dalam akan ke oleh juga adalah tersebut ada saat mereka karena telah kata bahwa sudah bisa saya satu lebih menjadi dapat secara tahun sebagai kami atau hanya masih seperti kepada orang hal sejak harus para antara anda dia belum banyak setelah mengatakan`},
	{"vi", "Vietnamese", unicode.Latin, `và của là có trong được cho với các không một những người này đã để khi đến từ cũng ra vào như về sẽ ông phải nhiều theo tại năm trên đó hơn đang còn nhưng lại vì làm chỉ sau ngày rằng nói bị anh rất bà thì do`},
	{"ru", "Russian", unicode.Cyrillic, `и в не на что с по как это к из он его за от но у для же так о все а был было года то бы до если чтобы или ее еще при их также только может уже этого была после который которые которая были мы сказал заявил более во со когда они она ни где под без между том есть этом лет время тем нет году свои чем об вы`},
	{"uk", "Ukrainian", unicode.Cyrillic, `і в на що не з до у та як за це від про але для його є або й а він під по також із зі року було був була які який яка вже при бути які щоб їх ще так його може після тільки ми вони вона цього були те час коли без через між цей сказав заявив років має якщо лише ні найбільше ніхто`},
	{"be", "Belarusian", unicode.Cyrillic, `і ў у на што не з да як за гэта ад пра але для яго ёсць або а ён па таксама са гэтага было быў была якія які якая ўжо пры каб іх яшчэ так можа пасля толькі мы яны яна былі калі без праз між сказаў гадоў мае толькі`},
	{"bg", "Bulgarian", unicode.Cyrillic, `на да се в за и е от че с са по не до като това ще той след но при или как беше тя те му ги си може само които който която още към във със през ако има сме са съм няма много заради обаче вече бъде така между преди каза пред повече би бил била били според години`},
	{"sr", "Serbian", unicode.Cyrillic, `и у је се на да су за од који што с а о не из као све ће би али која које до како није само те више бити или рекао већ био била било након године при него према око још може због јер ако током међутим где између пред уз ко смо сам`},
	{"mk", "Macedonian", unicode.Cyrillic, `на и во да се од е за со ќе не што како а ја ги го дека тоа сум беше по но само или кои кој која таа тој има биде оваа овој при повеќе уште сме беа меѓу без треба според години изјави`},
	{"ar", "Arabic", unicode.Arabic, `في من على إلى أن عن التي الذي هذا هذه كان ما مع لا لم بعد قال ذلك كما أو قد بين كانت قبل أي كل هو هي إن خلال عند حتى وقال وقالت وهي وهو منها فيها عليه عام يوم حيث ولم وكان أنه له غير لن منذ ضد إلا أكثر أمام وأن`},
	{"fa", "Persian", unicode.Arabic, "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت شود شد اما می ها شده باید او ما ایران دارد بود های هر وی کند کرده بین پس اگر نیست کنند بودند شده\u200cاست بیش دیگر حال آنها پیش چه همه روز سال است"},
	{"ur", "Urdu", unicode.Arabic, `کے کی میں ہے کا سے اور کو ہیں نے اس کہ پر یہ بھی کر نہیں ایک ہو تھا جو گیا کیا تو وہ تک کہا ان ہی لیے ساتھ بعد کیلئے تھے تھی اپنے جس ہوئے رہے گئی دیا رہا`},
	{"hi", "Hindi", unicode.Devanagari, `के की में है का से और को हैं ने इस कि पर यह भी कर नहीं एक हो था जो गया किया तो वह तक कहा उन ही लिए साथ बाद थे थी अपने जिस हुए रहे गई दिया रहा जाएगा`},
	{"mr", "Marathi", unicode.Devanagari, `आणि आहे या ते हे की व तर आहेत होते होता नाही यांनी एक मात्र केली केले करून होती असून त्या मी त्यांच्या हा ही म्हणून काही झाली झाले येथे सर्व न पण आता`},
	{"ne", "Nepali", unicode.Devanagari, `र छ को मा पनि यो गरेको भएको लागि छन् हो थियो भने तथा गर्न एक गर्ने हुने भन्ने उनले बताए यस नेपाल गरी तर त्यो उनी सो`},
	{"el", "Greek", unicode.Greek, ``}, {"he", "Hebrew", unicode.Hebrew, ``}, {"bn", "Bengali", unicode.Bengali, ``}, {"ta", "Tamil", unicode.Tamil, ``},
	{"th", "Thai", unicode.Thai, ``}, {"ka", "Georgian", unicode.Georgian, ``}, {"ko", "Korean", unicode.Hangul, ``}, {"ja", "Japanese", unicode.Hiragana, ``},
	{"zh", "Chinese", unicode.Han, ``},
}

// commonWords says of each common word which languages have it: bit i for spoken[i].
var commonWords = wordsOf(spoken)

// longestCommon is the length in bytes of the longest of them, and some to spare for
// letters that grow when they are folded.
const longestCommon = 48

func wordsOf(languages []spokenIn) map[string]uint64 {
	m := make(map[string]uint64)
	for i, l := range languages {
		for _, w := range strings.Fields(l.words) {
			m[w] |= 1 << i
		}
	}
	return m
}

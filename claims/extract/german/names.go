package german

// givenNames tell a person's name from other words with capitals, and she from he.
var givenNames = func() map[string]gender {
	m := make(map[string]gender)
	for w := range set(`anna annegret anja andrea angela angelika anke anne annette antje astrid barbara beate bettina birgit brigitte britta carla carola
	caroline christa christiane christina christine claudia cornelia dagmar daniela doris dorothea elena elisabeth elke ella emma erika esther eva
	felicitas franziska friederike gabriele gerda gisela greta gudrun hanna hannah heike helena helga hilde ilse imke ines inge ingrid irene iris jana
	jasmin johanna judith julia jutta karin karla katarina katharina kathrin katja katrin kerstin klara kristina lara laura lea lena leonie leyla lisa
	luise magdalena maja manuela mareike maren margarete margot maria marianne marie marina marion marlene martina mathilde meike melanie mia michaela
	mila miriam monika nadine nadja natalie nele nicole nina nora olga paula petra pia ramona rebecca regina renate rita rosa ruth sabine sabrina sahra
	sandra sara sarah saskia sigrid silke silvia simone sofia sonja sophia sophie stefanie stephanie susanne svenja svetlana tanja tatjana teresa theresa
	tina ulla ulrike ursula ute valentina vanessa vera verena veronika viktoria waltraud wiebke yvonne annalena saskia ricarda manuela malu julija
	giorgia christine ayşe aylin fatma merve zeynep swantje frauke heidi gesine gerlinde hildegard rosemarie elfriede edith irmgard liselotte mechthild`) {
		m[w] = she
	}
	for w := range set(`adam achim albert alexander alfred alois andreas anton armin arne arnold artur axel benjamin benno bernd bernhard bert björn bodo boris
	bruno carl carsten christian christoph christopher claus clemens cornelius daniel david dennis detlef dieter dietmar dietrich dirk dominik eckart
	edgar eduard egon emil emmanuel enno erich erik ernst erwin eugen fabian falk felix ferdinand finn florian frank franz friedrich fritz georg
	gerald gerd gerhard gernot gregor guido günter günther gustav hannes hans harald hartmut heiko heiner heinrich heinz helmut hendrik henning henrik
	herbert hermann holger horst hubert hugo ingo jakob jan jens joachim jochen joe johann johannes john jonas jörg josef joseph julian jürgen kai karl
	karsten kaspar kevin klaus konrad konstantin kurt lars leo leon leonhard lorenz lothar louis luca ludwig lukas lutz manfred manuel marc marcel marco
	marcus mario marius mark markus martin mathias matthias max maximilian michael mirko moritz nico niklas niko nils norbert olaf oliver oskar otto
	pascal patrick paul peter philip philipp rainer ralf ralph reiner reinhard reinhold rené richard robert robin roland rolf roman rudolf rüdiger ruprecht
	samuel sascha sebastian siegfried sigmar simon stefan steffen stephan sven theo theodor thilo thomas thorsten tilman till tim timo tobias tom torsten
	udo ulf ulrich uwe valentin veit viktor vincent volker volodymyr waldemar walter werner wilhelm willi wladimir wolf wolfgang wolodymyr xaver yannick
	recep sergej dmitri antony donald barack emmanuel mehmet ali ahmed mohammed mustafa murat cem karamba beat urs ueli reto hansjörg kilian jost
	arno bertram burkhard ekkehard engelbert eberhard friedhelm gottfried hartwig helge henri ignaz isidor jasper joris korbinian lennart levin linus malte
	mads marten nikolaus ole quirin raimund severin silvio tassilo thaddäus tjark ulrich urban vitus wendelin wenzel yusuf zacharias`) {
		m[w] = he
	}
	return m
}()

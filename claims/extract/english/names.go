package english

// Given names that tell "he" from "she" in the news of English-speaking desks. A
// name that is given to both, or that stands in neither list, tells nothing.
var male = set(`aaron abdul abdullah abraham adam adrian ahmed ahmad alan albert alberto alejandro aleksandr aleksandar alexander alexei
	alexey alfred ali allan allen alan amir anatoly anders andre andreas andrei andrew andrey andriy andrzej angus anthony antoine antonio
	antony antti anwar arjun armin arnold arthur arturo asif austin barack barry bashar ben benedict benjamin benny bernard bernd bernie bilal bill
	billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan burak carl carlo carlos cedric cesar charles charlie chris
	christian christoph christopher christophe chuck clarence claude clement colin conor craig cyril damian damien dan daniel daniele danny darren daryl dave
	david dean denis dennis derek desmond devin diego dieter dimitri dimitrios dirk dmitri dmitriy dmitry dmytro dominic don donald doug douglas duncan dylan earl
	ed eddie edgar edmund eduardo edward edwin elijah elliott elmar elon emilio emmanuel enrique enzo eric erik ernest esteban ethan eugene evan ewan faisal felipe
	felix fernando finn florian francesco francis francisco francois frank franz fred frederick friedrich fritz gabriel gareth garry gary gavin gene geoff geoffrey george georgi georgios
	gerald gerard gerhard giacomo gianni gilbert giorgio giovanni giuseppe glen glenn gordon graeme graham grant greg gregory guido guillaume gunther gustavo guy hamid hamza hank hans harold harry
	harvey hasan hassan hector heinrich helmut henri henrik henry herbert herman hiroshi horst howard hugh hugo hussein ian ibrahim igor ilham imran irfan isaac ismail ivan jack jacob jacques jaime
	jair jake jakob james jamal jan janez jared jason javier jay jean jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel johan johann johannes john johnny jon jonas
	jonathan jorge jose josef joseph josh joshua juan julian julio justin kamal karim karl keith ken kenneth kenji kevin khaled khalid kiran klaus konrad kostas kurt kyle kyriakos lachlan lance larry lars laurence
	laurent lawrence lee lenny leo leon leonard leonid leroy lewis liam lloyd lorenzo louis luc luca lucas luigi luis luiz lukas luke mahmoud malcolm manuel marc marcel marcelo marco marcos marcus mario mark
	marko markus martin marty marvin massimo mateusz mathias mats matt matteo matthew matthias maurice mauricio max maxim maximilian mehdi mehmet michael michel miguel mihai mike mikhail milan milos mitch mitt
	mohamed mohammad mohammed moon mostafa muhammad murat mustafa mykhailo mykola naftali narendra nathan neil nelson nicholas nick nicolai nicolas nicolo nigel nikolai nikolas nikos noah noel norman nuri oleg oleksandr oleksii oliver olaf
	olivier omar orlando oscar osman otto owen pablo paolo pascal patrick paul paulo pavel pavlo pedro per pete peter petr petro petros phil philip philippe phillip pierre pietro piotr rafael rahul raj rajesh ralf ralph ramon ramzan
	randy rashid raul ravi ray raymond recep reinhard rene rex ricardo richard rick ricky rishi rob robert roberto robin rodney rodrigo roger roland rolf roman ron ronald ross roy ruben rudolf rudy rupert russell ryan salvador salvatore
	sam samuel sanjay scott sean sebastian serge sergei sergey sergio serhii seth shane shaun shinzo silvio simon stan stanley stefan stefano stephan stephen steve steven stewart stuart sunil syed tariq ted terence terry theo theodore
	thierry thomas thorsten tim timothy tobias todd tom tomas tommy tony travis trevor tyler umar vaclav valery vasyl vernon victor vijay viktor vincent vincenzo vitali vlad vladimir vladislav volodymyr wade wally walter warren wayne werner
	wilhelm will william willie winston wolfgang xavier xi yair yannis yasser yevgeny yitzhak yoav yousef yuri yusuf zachary hubert gilles stephane fabio davide ondrej tomasz marek grzegorz jakub krzysztof zoran goran dusan ivica hakan emre
	ned ted cal gus hal abe kip lou nate norm phil rod vic walt zach zack darrell marvin clark grover hunter mason logan noe rafa nils sven bjorn anders lasse mads soren jorgen henning knut odd kwame kofi chinedu emeka tunde sipho thabo cyril jacinto deepak amit anil suresh ramesh wei`)

var female = set(`abigail ada adele adriana agnes agnieszka aicha aisha alba alessandra alexandra alice alicia alina alison allison amanda amber
	amelia amina amy ana anastasia andrea angela angelina anita anja ann anna annalena anne annegret annette annie antonia april ariana astrid audrey aung
	barbara beata beatrice becky belinda berenice beth bethany betty beverly bianca birgit bridget brigitte brittany brooke camila carla carmen carol carole
	carolina caroline carolyn carrie catherine cathy cecilia celia charlotte chantal chiara chloe christina christine chrystia cindy claire clara clare claudia
	colleen condoleezza constance cristina cynthia daisy dana daniela danielle daphne dawn debbie deborah debra deirdre delphine denise diana diane dolores
	donna dora doris dorothy ebony edith eileen elaine eleanor elena elisa elisabeth elise elizabeth ella ellen elsa emily emma erica erika erin esther
	eva eve evelyn fatima fatma fiona florence frances francesca franziska frida gabriela gabriele gail gemma georgia geraldine gertrud gillian gina giorgia giulia
	gloria grace greta gretchen gwen hannah harriet hazel heather heidi helen helena helene helga hillary hilary ida ilse imelda inga ingrid irena irene irina iris
	isabel isabella isabelle ivana ivanka jacinda jackie jacqueline jana jane janet janice janine jasmine jeanne jen jenna jennifer jenny jess jessica jill jo joan joanna
	joanne jodie johanna josephine joy joyce juana judith judy julia juliana julie juliet june justine kaja kamala karen karin katarina kate katharina katherine kathleen kathryn kathy
	katie katja katrin kayla kelly kerry kimberly kirsten kristalina kristen kristi kristin kristina kyrsten laila lara laura lauren layla lea leah leila lena leonora leticia
	liana lidia lilian lily linda lindsay lindsey lisa liz liza lola lorraine louise lucia lucy luisa lydia lynn madeleine mae maggie maia maja mandy manuela marcela margaret margarita
	margot margrethe maria mariam marian marianne marie marija marina marine marion marjorie marlene marta martha martina mary maryam mathilde maureen maya megan meghan melania melanie melinda
	melissa mercedes meredith mette mia michele michelle mila mildred miriam moira molly mona monica monika muriel nadia nadine nancy naomi natalia natalie natasha nicola nicole nikki
	nina noor nora norma olena olga olha olivia ophelia paige pamela patricia patty paula pauline penelope penny petra phoebe polly priti priya rachel ramona rana rania rebecca regina renata
	renee rhonda rita roberta robyn ronda rosa rosalind rose rosemary roxana ruth sabine sabrina sadie sally samantha sandra sanna sara sarah selma shannon sharon sheila shelley sheryl
	shirley sigrid silvia simone sofia sonia sophia sophie stacey stella stephanie sue susan susanna susanne suzanne svetlana svitlana sylvia sylvie tamara tammy tania tanya tara tatiana
	teresa tessa thelma theresa tiffany tina tracey trish ursula valentina valerie vanessa vera veronica victoria viktoria viola violet virginia vivian wanda wendy whitney wilma winifred yasmin
	maren ilse signe imogen thelma wilma lidia petra priya delia harriet gemma freya astrid solveig sigrid greta saskia anneke femke yulia yvette yvonne zainab zara zoe zuzana magdalena ewa malgorzata katarzyna ines beatriz pilar lucie chinwe ngozi amara thandiwe sunita anjali meera lakshmi mei yuki keiko`)

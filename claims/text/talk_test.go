package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// told is what a text is read as, a block a line: "Hale: words" for somebody's, "?: words"
// for words of nobody who is named, "(…)" for what nobody says, the article's own as they
// are. Labels are left out.
func told(d *Doc) (out []string) {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		words := strings.Join(strings.Fields(d.Slice(b.Start, b.End)), " ")
		switch {
		case b.Kind == Label:
			continue
		case b.Kind == Stage:
			words = "(" + strings.Trim(words, "()[]{}") + ")"
		case b.Voice.Known():
			words = b.Voice.Name + asking[b.Voice.Asks] + ": " + words
		case b.Voice != nil:
			words = "?: " + words
		}
		out = append(out, words)
	}
	return out
}

var asking = map[bool]string{true: " (asks)"}

func TestTurns(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"names in capitals, one given in full above", `Council hears the auditor

The auditor, Dana Brill, spoke to the council on Monday.

PARK: Did you find the receipts?

BRILL: We found 41 of 60. The rest were shredded.

PARK: By whom?

BRILL: I cannot say.`, `Council hears the auditor
The auditor, Dana Brill, spoke to the council on Monday.
Park (asks): Did you find the receipts?
Dana Brill: We found 41 of 60. The rest were shredded.
Park (asks): By whom?
Dana Brill: I cannot say.`},
		{"titles, party and state, then the surname", `SEN. MARY COLE (R-OH): I have three questions. When was the dam inspected?
MR. VANCE: We inspected it in 2019, Senator.
SEN. COLE: And since then?
MR. VANCE: Not since then.`, `Mary Cole (asks): I have three questions. When was the dam inspected?
Vance: We inspected it in 2019, Senator.
Mary Cole (asks): And since then?
Vance: Not since then.`},
		{"how somebody speaks, and the newsroom behind the last turn", `MR. ORR: Did you sign it?
THE WITNESS (through interpreter): I signed it in May.
MR. ORR: Who paid?
THE WITNESS (through an interpreter): The mill did.
MR. ORR: How much?
THE WITNESS (via video link): Forty thousand, and we never saw it again.

The inquiry resumes on Thursday.`, `Orr (asks): Did you sign it?
The witness: I signed it in May.
Orr (asks): Who paid?
The witness: The mill did.
Orr (asks): How much?
The witness: Forty thousand, and we never saw it again.
The inquiry resumes on Thursday.`},
		{"numbers of a committee's questions", `Q1 Chair: Ms Odell, how many gates failed?
Ruth Odell: Three failed, and I wrote it down.
Q2 Dr Roy Cole: Who was told?
Ruth Odell: I told them all.`, `Chair: Ms Odell, how many gates failed?
Ruth Odell: Three failed, and I wrote it down.
Roy Cole: Who was told?
Ruth Odell: I told them all.`},
		{"a last turn that goes on", `MR. ORR: Did you sign it?
MS. ODELL: I signed it in May.

MR. ORR: Who paid?

And how much?
MS. ODELL: The mill did.
MR. ORR: Was that all?
MS. ODELL: It was all we ever saw.

We never asked for more.`, `Orr (asks): Did you sign it?
Odell: I signed it in May.
Orr (asks): Who paid?
Orr (asks): And how much?
Odell: The mill did.
Orr (asks): Was that all?
Odell: It was all we ever saw.
Odell: We never asked for more.`},
		{"questions and answers with names", `EXAMINATION BY MR. HALE
CARLA BOYD, having been duly sworn, testified as follows:
Q. Where were you on May 4?
A. At the mill.
Q. Who was with you?
A. Nobody.`, `EXAMINATION BY MR. HALE
CARLA BOYD, having been duly sworn, testified as follows:
Hale (asks): Where were you on May 4?
Carla Boyd: At the mill.
Hale (asks): Who was with you?
Carla Boyd: Nobody.`},
		{"what the letters stand for", `Q: Thomas Hale, counsel for the county
A: Carla Boyd, foreman
Q: Did the pump fail?
A: It failed on 3 March.`, `Thomas Hale (asks): Did the pump fail?
Carla Boyd: It failed on 3 March.`},
		{"another asks from here on", `THE COURT: You may go on.
BY MR. HALE:
Q. Did you sign it?
A. I did.
BY MS. ORR:
Q. Under pressure?
A. Yes.`, `The court: You may go on.
Hale (asks): Did you sign it?
A: I did.
Orr (asks): Under pressure?
A: Yes.`},
		{"several witnesses, each examined by several", `DIRECT EXAMINATION OF CARLA BOYD BY MR. HALE:
Q. Were you at the mill?
A. I was, until noon.
CROSS-EXAMINATION BY MS. ORR:
Q. Who sent you home?
A. Nobody did.
THE COURT: Speak up, please.
THE WITNESS: Nobody did, your honor.
TOM GRAY, called as a witness, having been duly sworn, testified as follows:
Re-examined by Mr. Hale.
Q. Did you see the fire?
A. I saw smoke. The mill was examined by Mr. Orr.
We left at once.`, `DIRECT EXAMINATION OF CARLA BOYD BY MR. HALE:
Hale (asks): Were you at the mill?
Carla Boyd: I was, until noon.
CROSS-EXAMINATION BY MS. ORR:
Orr (asks): Who sent you home?
Carla Boyd: Nobody did.
The court: Speak up, please.
Carla Boyd: Nobody did, your honor.
TOM GRAY, called as a witness, having been duly sworn, testified as follows:
Re-examined by Mr. Hale.
Hale (asks): Did you see the fire?
Tom Gray: I saw smoke. The mill was examined by Mr. Orr.
Tom Gray: We left at once.`},
		{"a speech with applause", `THE PRESIDENT: Thank you all. (Applause.) We built 15,000 homes last year.

And we will build 20,000 more. (Applause.)

[Audience sings]

I know some of you doubt it.`, `The president: Thank you all.
(Applause.)
The president: We built 15,000 homes last year.
The president: And we will build 20,000 more.
(Applause.)
(Audience sings)
The president: I know some of you doubt it.`},
		{"times before labels", `[00:12:41] HALE: Did the city pay?
[00:12:47] VANCE: We paid twice.`, `Hale: Did the city pay?
Vance: We paid twice.`},
		{"names and times on lines of their own", `Speaker 1  0:12
Did you close the plant?

Speaker 2  0:15
We closed it in June.

Speaker 1  0:21
Why?`, `Speaker 1 (asks): Did you close the plant?
Speaker 2: We closed it in June.
Speaker 1 (asks): Why?`},
		{"a number with its name, and the number alone from there on", `[00:00:12] Speaker 1 (Lena Holt): We shut the mill.
[00:00:20] Speaker 2: Did you pay them?
[00:00:24] Speaker 1: I paid all 40 of them.`, `Lena Holt: We shut the mill.
Speaker 2: Did you pay them?
Lena Holt: I paid all 40 of them.`},
		{"a number with what is no name", `Speaker 1 (inaudible): We shut the mill.
Speaker 2: Did you pay them?
Speaker 1: I paid all 40 of them.`, `Speaker 1: We shut the mill.
Speaker 2: Did you pay them?
Speaker 1: I paid all 40 of them.`},
		{"times behind names", `Ruth Odell (00:12):
We paid once.
Tom Gray (00:15):
You paid twice, I think.
Ruth Odell (01:02):
No.`, `Ruth Odell: We paid once.
Tom Gray: You paid twice, I think.
Ruth Odell: No.`},
		{"roles only", `Interviewer: How many people work here?
Respondent: About 200, I would say.
Interviewer: And before the fire?
Respondent: We were 340.`, `Interviewer (asks): How many people work here?
Respondent: About 200, I would say.
Interviewer (asks): And before the fire?
Respondent: We were 340.`},
		{"a German interview", `Moderator: Frau Dr. Müller, wie viele Betten fehlen?
Frau Dr. Müller: Uns fehlen 40 Betten.
Moderator: Seit wann?
Frau Dr. Müller: Seit dem 1. März. (Beifall)`, `Moderator (asks): Frau Dr. Müller, wie viele Betten fehlen?
Müller: Uns fehlen 40 Betten.
Moderator (asks): Seit wann?
Müller: Seit dem 1. März.
(Beifall)`},
		{"a parliament's record", `Dr. Anna Berg (SPD):
Herr Präsident! Wir haben 3 Millionen Euro ausgegeben.
(Beifall bei der SPD sowie bei Abgeordneten der Grünen)
Das war richtig.
Vizepräsident Karl Lang:
Ich danke Ihnen.`, `Anna Berg: Herr Präsident! Wir haben 3 Millionen Euro ausgegeben.
(Beifall bei der SPD sowie bei Abgeordneten der Grünen)
Anna Berg: Das war richtig.
Karl Lang: Ich danke Ihnen.`},
		{"a paper against a minister", `SPIEGEL: Frau Ott, warum stieg die Miete?
Ott: Weil wir 300 Wohnungen verloren haben.
SPIEGEL: Wer trägt die Schuld?
Ott: Das weiß ich nicht.
SPIEGEL: Wann wissen Sie es?
Ott: Im Mai.

Das Gespräch führte Max Kern.`, `Spiegel (asks): Frau Ott, warum stieg die Miete?
Ott: Weil wir 300 Wohnungen verloren haben.
Spiegel (asks): Wer trägt die Schuld?
Ott: Das weiß ich nicht.
Spiegel (asks): Wann wissen Sie es?
Ott: Im Mai.
Das Gespräch führte Max Kern.`},
		{"crosstalk and a voice nobody knows", `HALE: You took the money.
VANCE: I did not...
(CROSSTALK)
UNIDENTIFIED MALE: Order, please.
HALE: You did.`, `Hale: You took the money.
Vance: I did not...
(CROSSTALK)
Unidentified male: Order, please.
Hale: You did.`},
		{"all on one line", `REPORTER: Did the firm pay? ODELL: We paid $90,000 once. REPORTER: When? ODELL: In March.`, `Reporter (asks): Did the firm pay?
Odell: We paid $90,000 once.
Reporter (asks): When?
Odell: In March.`},
		{"the record of a congress", `Mr. HALE. Mr. Speaker, I rise to oppose the bill. It costs $4 billion.
Ms. ORR. Will the gentleman yield?
Mr. HALE. I will not.`, `Hale: Mr. Speaker, I rise to oppose the bill. It costs $4 billion.
Orr: Will the gentleman yield?
Hale: I will not.`},
		{"an article that tells of a talk and goes on", `Jane Roe met the mayor.

Roe: How much did the bridge cost?

Gray: We spent $3 million.

Roe: Was that planned?

Gray: No, I was surprised.

Gray left the room after ten minutes.

The bridge opened in May.`, `Jane Roe met the mayor.
Jane Roe (asks): How much did the bridge cost?
Gray: We spent $3 million.
Jane Roe (asks): Was that planned?
Gray: No, I was surprised.
Gray left the room after ten minutes.
The bridge opened in May.`},
		{"a briefing with a bare Q", "MS. DALE: Good afternoon, everybody.\n\nQ    Will the minister resign?\n\nMS. DALE: I have nothing for you on that.", `Dale: Good afternoon, everybody.
Q (asks): Will the minister resign?
Dale: I have nothing for you on that.`},
		{"markdown", "**Interviewer:** Did you vote?\n\n**Ana Silva:** I voted twice.\n\n**Interviewer:** Where?", `Interviewer (asks): Did you vote?
Ana Silva: I voted twice.
Interviewer (asks): Where?`},
		{"Spanish", "Periodista: ¿Cuántas viviendas faltan?\nSra. Ruiz: Nos faltan 4.000.\nPeriodista: ¿Desde cuándo?\nSra. Ruiz: Desde 2019. (Aplausos)", `Periodista (asks): ¿Cuántas viviendas faltan?
Ruiz: Nos faltan 4.000.
Periodista (asks): ¿Desde cuándo?
Ruiz: Desde 2019.
(Aplausos)`},
		{"times before the names, the words below, as programs save it", `00:00:00 Speaker 1
We spent four million on the pumps.

00:00:12 Speaker 2
When did they fail?

00:00:15 Speaker 1
They failed in May. I was there.`, `Speaker 1: We spent four million on the pumps.
Speaker 2: When did they fail?
Speaker 1: They failed in May. I was there.`},
		{"two blanks behind the name", `[00:00:03] Speaker A  We spent four million on the pumps.
[00:00:12] Speaker B  When did they fail?
[00:00:15] Speaker A  They failed in May. I was there.`, `Speaker A: We spent four million on the pumps.
Speaker B: When did they fail?
Speaker A: They failed in May. I was there.`},
		{"names in brackets, as calls are saved, and who wrote it down", `[Jane Doe] 10:00:12
We spent four million on the pumps.

[Bob Lee] 10:00:20
When did they fail?

[Jane Doe] 10:00:31
They failed in May. I was there.

Transcribed by https://notes.example`, `Jane Doe: We spent four million on the pumps.
Bob Lee: When did they fail?
Jane Doe: They failed in May. I was there.
Transcribed by https://notes.example`},
		{"pronouns beside a name", `Jane Doe (she/her): We spent four million on the pumps.
Bob O'Neil (he/him): When did they fail?
Jane Doe (she/her): They failed in May. I was there.`, `Jane Doe: We spent four million on the pumps.
Bob O'Neil: When did they fail?
Jane Doe: They failed in May. I was there.`},
		{"a remark in the middle of a sentence stays", "HALE: We will (applause) never yield.\nVANCE: Are you sure?\nHALE: I am.", `Hale: We will (applause) never yield.
Vance: Are you sure?
Hale: I am.`},
		{"arrows of captions", ">> ANNA: Did you see it?\n>> BEN: I saw it twice.\n>> ANNA: Thank you.", `Anna: Did you see it?
Ben: I saw it twice.
Anna: Thank you.`},
	} {
		if diff := cmp.Diff(strings.Split(tt.want, "\n"), told(ParseDetected(tt.text))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// TestNoTurns: labels and colons that make no transcript. Nothing in such a text is a
// label, and nobody has a voice.
func TestNoTurns(t *testing.T) {
	for name, s := range map[string]string{
		"hours and what is on":   "10:00 Opening Session\nWe meet at the mill.\n11:30 Lunch Break\nYou can eat there.\n13:00 Closing Session\nWe vote.",
		"an update":              "The dam broke on Monday.\n\nUpdate: We have added a statement.\n\nNote: You can write to us.\n\nUpdate: The mayor resigned.",
		"days":                   "Monday: We open at nine.\nTuesday: You can swim.\nMonday: We close.\nTuesday: I rest.",
		"briefs with towns":      "NEW DELHI: The court upheld the ban on Friday.\n\nMUMBAI: Rain closed 12 schools.\n\nNEW DELHI: Prices rose by 4 percent.",
		"a fact-check":           "CLAIM: The city paid $4 million.\n\nTHE FACTS: It paid $2 million.\n\nCLAIM: The mayor lied.\n\nTHE FACTS: She did not.",
		"teasers":                "READ MORE: How we lost the lake\n\nWATCH: Why you should care\n\nREAD MORE: What I saw there\n\nThe lake lost 40 percent of its water.",
		"an explainer":           "Q: What changes?\n\nA: The tax rises to 12 percent.\n\nQ: When?\n\nA: From January.",
		"a match report":         "Arsenal: Raya; Saliba, Gabriel; Rice.\nChelsea: Sanchez; Colwill, Badiashile.\nGoals: Rice 12, Palmer 40.",
		"results":                "Labour: 45%\nGreens: 12%\nLabour: 40%\nGreens: 20%",
		"a recipe":               "Ingredients: 2 eggs, 100 g flour.\nMethod: Mix them. You can add salt.\nServes: 4",
		"a headline":             "President Cole: We will never yield\n\nPresident Mary Cole told parliament on Monday that the army would stay.\n\nShe spoke for an hour.",
		"horoscopes":             "Aries: You will travel.\nTaurus: You will rest.\nGemini: You will win.",
		"pros and cons":          "Pros: You save money.\nCons: You wait.\nPros: You learn.\nCons: You pay.",
		"a quote behind a colon": "Lavrov: “We never threatened anybody.”\n\nThe talks ended on Friday.",
		"a clock":                "12:41 p.m. The fire spread to a second house.\n\n1:15 p.m. Police closed the road.",
		"mail":                   "From: Jane Roe\nTo: Tom Gray\nSubject: The bridge\nDate: 4 May\n\nI think you should know that it cost $3 million.",
		"a lead-in":              "The minister said three things: the dam is safe, the town is dry, and you may return.",
		"addresses":              "https://news.example/a: We found it.\nhttps://news.example/b: You did.\nhttps://news.example/a: I know.",
		"a letter":               "Dear Anna: I have lost my keys.\n\nDear Lost: You should look twice.\n\nDear Anna: Thank you.",
		"sentences with a colon": "Die Frage, die wir beantworten müssen, lautet: Wer zahlt?\n\nDie Antwort ist einfach: Wir zahlen.\n\nDie Frage bleibt: Wie viel?",
		"what somebody does":     "Cole, talking about the border: We must stop it.\n\nCrowd: We must!\n\nHe spoke for an hour.",
		"German news":            "Hinweis: Wir haben den Text geändert.\n\nStand: Montag.\n\nQuelle: dpa. Wir danken Ihnen.",
	} {
		d := ParseDetected(s)
		for i := range d.Blocks {
			if b := &d.Blocks[i]; b.Voice != nil || b.Kind == Label || b.Kind == Stage {
				t.Errorf("%s: %q is read as a transcript's", name, d.Slice(b.Start, b.End))
			}
		}
	}
}

package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestGermanSentences marks each sentence end with a bar.
func TestGermanSentences(t *testing.T) {
	for _, marked := range []string{
		"Am 3. März 2022 begann es.|Im 21. Jahrhundert ist das selten.",
		"Das kostet z. B. 3 Mio. Euro, d. h. mehr als bisher.|Das ist viel.",
		"Dr. Meier und Prof. Dr. Kunz kamen ca. um 9 Uhr.|Sie blieben bis 11.|Dann gingen sie.",
		"„Das geht nicht.“|Das sagte er am Montag.",
		"„Geht das?“, fragte sie.|„Nein!“, rief er.",
		"„Das geht nicht“, sagte Kanzler Scholz.|„Wir haben es versucht.|Es half nichts.“|Dann ging er.",
		"»Das geht nicht.«|Er ging.|«Das geht.»|Sie blieb.",
		"Er sagte: ‚Das reicht.‘|Sie nickte.",
		"Die Zahl stieg auf 2,4 Mrd. Euro.|Das waren 3,5 Prozent mehr als im Jahr 2014.|Die Regierung schwieg.",
		"er war da.|und dann ging er.", // in lower case, as people write in comments
		"Kaiser Wilhelm II. trat 1918 ab.|Der Kaiser floh.",
		"In St. Gallen, Bahnhofstr. 5, steht u. a. Haus Nr. 7 leer.|Niemand wohnt dort.",
		"Die Firma J. P. Morgan u. Co. zahlte.|Der Preis fiel.",
		"Es kamen Äpfel, Birnen usw. in den Korb.|Es kamen auch Pflaumen usw.|Die Ernte war gut.",
		"Er wurde Zweiter im 100. Spiel.|Am Ende gewann Team 2.|Die Fans jubelten.",
		"Die Sitzung dauerte von 9.30 bis 11.45 Uhr.|Um 12 Uhr war Schluss …|Niemand blieb.",
		"Seit dem 24. 2. 2022 ist Krieg.|Der 1. FC Köln verlor am 9. Spieltag.",
		"Die EU- und Nato-Staaten stimmten zu.|Österreichs Kanzler nicht.",
		"Stand 31.12. waren es 400.|Das teilte die Stadt mit (siehe S. 4).|Ende.",
		"Der Verdächtige (34) schwieg.|13 Menschen starben.|\"Das war's.\"|Er ging.",
	} {
		want := strings.Split(marked, "|")
		s := strings.ReplaceAll(marked, "|", " ")
		d := ParseIn(s, "de-AT")
		var got []string
		for _, x := range d.Sentences {
			got = append(got, d.Slice(x.Start, x.End))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("sentences of %q (-want +got):\n%s", s, diff)
		}
	}
}

func TestGermanFurniture(t *testing.T) {
	for s, want := range map[string]Kind{
		"Lesen Sie auch: So testen Sie Ihren Brunnen":                       Furniture,
		"Newsletter: Das Wichtigste jeden Abend in Ihrem Postfach.":         Furniture,
		"Bild: Das Wasserwerk versorgt rund 18.000 Menschen. (Foto: X/dpa)": Caption,
		"(jha/nordpol)":                                                   Furniture,
		"Von Jorid Hallenbach und Petra Ax":                               Furniture,
		"Die Stadt zahlt 5 Millionen Euro.":                               Prose,
		"Woher kommt das Nitrat?":                                         Heading,
		"• Messstellen im Kreis: 9 von 31":                                Prose,
		"Von den 31 Messstellen im Kreis liegen neun über dem Grenzwert.": Prose,
	} {
		d := ParseIn(s, "de")
		if got := d.Blocks[0].Kind; got != want {
			t.Errorf("%q is of kind %d, want %d", s, got, want)
		}
	}
}

func TestOtherLanguagesReadAsParseDoes(t *testing.T) {
	s := "Dr. Roe said no. 4 is open. The others are not."
	if diff := cmp.Diff(Parse(s).Sentences, ParseIn(s, "en").Sentences); diff != "" {
		t.Errorf("(-Parse +ParseIn en):\n%s", diff)
	}
	if IsGerman("den") || IsGerman("") || !IsGerman("de-CH") || !IsGerman("DE") {
		t.Error("IsGerman tells den or nothing for German, or not de-CH")
	}
}

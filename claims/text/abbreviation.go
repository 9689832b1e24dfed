package text

import "strings"

// abbreviation says when the stop behind a short form ends a sentence.
type abbreviation uint8

const (
	beforeName   abbreviation = iota + 1 // a name follows: never
	beforeNumber                         // only when no number follows
	anywhere                             // when a word follows that often begins a sentence
	state                                // the same, and only in upper case: "Mass."
)

var abbreviations = tableOf(map[abbreviation]string{
	beforeName: `mr mrs ms mx dr prof sen rep gov gen lt col maj capt cmdr adm sgt cpl pvt rev hon pres supt insp
		det atty messrs mme mlle st ste mt ft fr sr. fig vs sens reps govs gens drs profs brig ald treas wm geo chas thos robt v`,
	beforeNumber: `no nos p pp vol ch sec jan feb mar apr jun jul aug sep sept oct nov dec est approx ca c`,
	anywhere: `inc co corp ltd llc plc bros jr sr etc al ave blvd rd dept univ assn eds govt intl natl misc
		a.m p.m cf eg ie tel ext`,
	state: `mass calif conn fla ariz colo ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va
		vt wash wis wyo ga del ala ark hwy am pm`,
})

// starters are the words that begin English sentences far more often than they
// follow an abbreviation inside one.
var starters = set(`the a an he she it they we you i this that these those there here his her its their our my in on at
	by for from with after before during since when while if as although though because but and or yet so however
	meanwhile also still even then now most many some several both all no not one two what who why how where which
	according last next earlier later despite under over between among until unless once nearly about more officials`)

func tableOf(words map[abbreviation]string) map[string]abbreviation {
	m := make(map[string]abbreviation)
	for kind, list := range words {
		for _, w := range strings.Fields(list) {
			m[w] = kind
		}
	}
	return m
}

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

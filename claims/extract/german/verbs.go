package german

import (
	_ "embed"
	"slices"
	"strings"
)

// act is what a speaker does with the words.
type act uint8

const (
	actNone     act = iota
	actSay          // says that it is so
	actDeny         // says that it is not so
	actAccuse       // says that somebody did wrong
	actDemand       // asks somebody to act
	actPromise      // commits to an act
	actPredict      // says what will be
	actPropose      // suggests an act
	actStance       // supports or rejects
	actDescribe     // gives it a name: "nannte", "bezeichnete als"
	actFind         // has looked into it: a study, a count
)

// reportVerb is a verb that hands words to somebody.
type reportVerb struct {
	act      act
	particle string // the part that stands apart: "teilte … mit"; "" for none
	part     bool   // a participle: "hat … mitgeteilt"
	plural   bool   // a form that is the infinitive as well: "sagen"
	flags    string
}

// The flags of reports.txt.
const (
	withObject     = "o"
	withNumber     = "n"
	withInfinitive = "i"
	withEs         = "e"
	withDavon      = "d"
	withVon        = "v"
	asks           = "q"
	withAdverb     = "r"
	withWords      = "t"
	withNobody     = "u"
	inPassive      = "z"
	withFor        = "f"
	withoutSich    = "s"
)

func (v reportVerb) takes(flag string) bool { return strings.Contains(v.flags, flag) }

// davonParticle is what verbs with davon have for a particle: "geht davon aus".
const davonParticle = "aus"

//go:embed reports.txt
var reportRows string

// reportForms maps each form to its readings: "teilt" stands with "mit", "gibt" with
// "an", "bekannt" or "zu".
var reportForms = reportTable(reportRows)

var actNames = map[string]act{"say": actSay, "deny": actDeny, "accuse": actAccuse, "demand": actDemand, "promise": actPromise,
	"predict": actPredict, "propose": actPropose, "stance": actStance, "describe": actDescribe, "find": actFind}

func reportTable(rows string) map[string][]reportVerb {
	m := make(map[string][]reportVerb)
	for row := range strings.Lines(rows) {
		head, forms, ok := strings.Cut(row, ":")
		if !ok || strings.HasPrefix(row, "#") {
			continue
		}
		f := strings.Split(head, "|")
		lemma, flags, _ := strings.Cut(f[2], ",")
		v := reportVerb{act: actNames[f[0]], particle: f[1], flags: flags}
		finite, participles, _ := strings.Cut(forms, "|")
		for _, w := range strings.Fields(finite) {
			v.plural = strings.HasSuffix(lemma, w)
			m[w] = append(m[w], v)
		}
		v.part, v.plural = true, false
		for _, w := range strings.Fields(participles) {
			m[w] = append(m[w], v.glued(w))
		}
	}
	return m
}

// glued is a participle that needs its particle no longer: "bekanntgegeben", but not the
// "gegeben" of "bekannt gegeben".
func (v reportVerb) glued(participle string) reportVerb {
	if strings.HasPrefix(participle, v.particle) {
		v.particle = ""
	}
	return v
}

// reports reports a form of such a verb.
func reports(norm string) bool { return len(reportForms[norm]) > 0 }

// reportsFinite reports one that carries a clause by itself.
func reportsFinite(norm string) bool {
	return slices.ContainsFunc(reportForms[norm], func(v reportVerb) bool { return !v.part })
}

// reportsParticiple reports one that needs a helper: "hat mitgeteilt".
func reportsParticiple(norm string) bool {
	return slices.ContainsFunc(reportForms[norm], func(v reportVerb) bool { return v.part })
}

// actItself reports that the claim is the clause with the verb, and not only what the
// verb hands over: a denial, and a demand or a promise that no "dass" sets off.
func (v reportVerb) actItself(dass bool) bool {
	switch v.act {
	case actDeny, actAccuse, actStance, actDescribe:
		return true
	case actDemand, actPromise:
		return !dass
	}
	return false
}

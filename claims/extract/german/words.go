package german

import (
	"strings"

	"factdesk/claims/lexicon"
)

var months = map[string]int{"januar": 1, "jänner": 1, "februar": 2, "feber": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7,
	"august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12}

// roleEnds are the endings of what people are: "Innenministerin", "Parteichef".
var roleEnds = strings.Fields(`minister präsident kanzler sprecher chef bürgermeister vorsitzender vorsitzende vorsitzenden direktor leiter anwalt
	anwältin richter abgeordnete abgeordneter abgeordneten experte expertin forscher professor ökonom ökonomin arzt ärztin general offizier kommissar
	botschafter sekretär senator landrat landrätin stadtrat stadträtin trainer geschäftsführer manager politiker inhaber bauer bäuerin landwirt landwirtin
	wissenschaftler historiker historikerin jurist beauftragte beauftragter bischof bischöfin papst könig königin dezernent kämmerer ministerpräsident
	vize könig virologe virologin epidemiologe epidemiologin soziologe soziologin biologe biologin geologe psychologe psychologin meteorologe
	politologe politologin physiker chemiker lehrer schüler bewohner anwohner mieter zeuge zeugin kläger klägerin unternehmer gründer gründerin fahrer
	pfarrer autor journalist aktivist aktivistin polizist ermittler staatsanwalt staatsanwältin betreiber händler sprecherin gewerkschafter fraktionschef
	obfrau obmann landeshauptmann landeshauptfrau gemeinderat gemeinderätin stadtpräsident regierungsrat regierungsrätin bundesrat bundesrätin nationalrat
	nationalrätin ständerat ständerätin bundespräsident kollege kollegin vorstand intendant intendantin amtsleiter analyst analystin volkswirt volkswirtin
	rektor rektorin schulleiter pfleger förster försterin hauptmann einsatzleiter oberst admiral berater präfekt premier staatschef außenminister`)

// role reports a word for what somebody is.
func role(n string) bool {
	if known(n, lexicon.NotRole) {
		return false
	}
	for _, e := range []string{"", "in", "s", "en", "n"} {
		stem, ok := strings.CutSuffix(n, e)
		if !ok {
			continue
		}
		for _, r := range roleEnds {
			if strings.HasSuffix(stem, r) {
				return true
			}
		}
	}
	return false
}

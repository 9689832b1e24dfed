package english

import "strings"

// act is what somebody does with words.
type act uint8

const (
	actSay      act = iota + 1 // hands over a statement
	actThink                   // hands over a belief or expectation
	actShow                    // a study or figure says so
	actPredict                 // says what will be
	actPropose                 // suggests that something be done
	actDeny                    // says that something is not so
	actAccuse                  // says that somebody did wrong
	actDemand                  // wants somebody to act
	actPromise                 // commits the speaker
	actStance                  // supports, rejects, blames, thanks
	actDescribe                // calls a thing by a name
	actTopic                   // speaks of a thing without saying what
	actMind                    // plans, refuses or wishes to act
)

// use says how a reporting verb is built into a sentence.
type use uint8

const (
	clause  use = 1 << iota // a clause may follow: "said (that) talks failed"
	inverts                 // may stand behind a quote: "…," said Smith
	hearer                  // the hearer comes first: "told reporters that"
	bare                    // counts with a noun or infinitive too: "rejected the demand"
	loose                   // a clause must follow, with "that": the verb has other senses
	weak                    // a quote must stand beside it
	finder                  // counts for a study or those who made it
	infin                   // counts with an infinitive only
)

type reportVerb struct {
	act act
	use use
}

// nominal reports a verb that hands over a topic or a plan and no statement.
func (rep reportVerb) nominal() bool { return rep.act == actTopic || rep.act == actMind }

// takes reports that the verb is built in one of the ways.
func (rep reportVerb) takes(u use) bool { return rep.use&u != 0 }

// reporting maps lemmas to what they do. The sets begin with the verbs of the
// Gender Gap Tracker and JournalismAI lists (see NOTICE) and are sorted here by
// what the speaker does.
var reporting = reportTable(map[reportVerb]string{
	{actSay, clause | inverts}: `say add explain insist argue state claim reveal admit acknowledge concede allege assert declare
		maintain contend stress emphasize emphasise underline underscore reiterate caution testify write tweet remark reply
		conclude complain boast joke quip confess lament reaffirm clarify confirm recount counter posit opine proclaim exclaim reckon
		agree muse disclose retort interject guess restate retell`,
	{actSay, clause | inverts | bare}:           `announce unveil put refuse`,
	{actSay, clause | inverts | loose}:          `note report mention observe comment point respond recall repeat signal imply hint indicate post conclude rule hold fear`,
	{actSay, clause | inverts | hearer}:         `tell inform assure remind notify`,
	{actSay, clause | inverts | hearer | loose}: `warn advise`,
	{actSay, inverts | weak}: `continue read ask shout cry whisper yell chant mutter murmur wonder plead beg answer go sigh
		chant sing snap roar`,
	{actThink, clause | inverts}:          `think believe suspect doubt expect hope`,
	{actThink, clause | loose}:            `know feel consider assume realize realise understand worry hear learn see`,
	{actShow, clause | loose | inverts}:   `show find suggest`,
	{actShow, clause | loose}:             `demonstrate illustrate prove discover determine`,
	{actShow, bare | finder}:              `trace detect uncover`,
	{actPredict, clause | inverts}:        `predict forecast estimate calculate`,
	{actPredict, clause | loose}:          `project foresee`,
	{actPropose, clause | bare}:           `propose recommend`,
	{actDeny, clause | bare}:              `deny dispute refute`,
	{actAccuse, bare}:                     `accuse blame`,
	{actDemand, bare | clause}:            `urge want`,
	{actDemand, bare | clause | inverts}:  `demand`,
	{actPromise, bare | clause | inverts}: `vow pledge promise swear`,
	{actPromise, bare | clause}:           `threaten`,
	{actStance, bare}: `back support reject criticize criticise condemn denounce welcome praise rebuke slam decry dismiss oppose endorse
		thank blast applaud hail defend ridicule downplay question endorse tout mock embrace champion favor favour
		lambast lambaste chastise deride scorn assail resent admire`,
	{actStance, bare | inverts}: `echo`,
	{actTopic, bare}:            `cite discuss highlight outline invoke underscore`,
	{actMind, infin}:            `plan intend decline wish prefer aim`,
	{actDescribe, bare}:         `describe call label brand dub term characterize characterise portray denounce hail deem`,
})

func reportTable(t map[reportVerb]string) map[string]reportVerb {
	m := make(map[string]reportVerb)
	for v, words := range t {
		for _, w := range strings.Fields(words) {
			old, ok := m[w]
			if !ok || v.act < old.act || v.act == old.act && v.use > old.use {
				m[w] = v
			}
		}
	}
	return m
}

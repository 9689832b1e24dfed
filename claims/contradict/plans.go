package contradict

import "slices"

// planWords tell of what somebody means to do, asks for or promises, whatever comes of it.
var planWords = words(`scheduled vowed vows promised promises pledged pledges demanded demands sought hopes hoped wants wanted
	proposed proposes slated predicted predicts forecast forecasts supposed`)

// wouldReach is how far before "would" somebody may be said to have said it.
const wouldReach = 9

// beTo are the forms of "to be" that tell a plan before "to".
var beTo = words("is are was were")

// plansAt reports a word that tells a plan: "vowed", "is to visit", "called a strike for".
func (s *sentence) plansAt(i int) bool {
	switch w := s.norm(i); {
	case s.german, s.at(i).Cap:
		return false
	case planWords[w], toBe[s.norm(i-1)+" "+w], haveDone[w+" "+s.norm(i+1)]:
		return true
	case beTo[s.norm(i-1)]:
		return s.plannedAt(i)
	}
	return s.wouldAt(i) || s.calledFor(i) || s.opensOn(i)
}

// plannedAt reports "set to", "due in" and the "due to" of "due to open", which "due to ice" is not.
func (s *sentence) plannedAt(i int) bool {
	two := s.norm(i) + " " + s.norm(i+1)
	if dueTo[two] {
		return dueDeeds[s.norm(i+2)]
	}
	return planned[two]
}

var (
	dueTo    = set{"due to": true}
	dueDeeds = words(`be open reopen start begin end close arrive leave visit meet appear stand go play run take hold pay face
		speak vote decide resign retire sign launch expire`)
)

var (
	toBe     = set{"is to": true, "are to": true, "was to": true, "were to": true}
	planned  = set{"due in": true, "due on": true, "due for": true, "due at": true, "set to": true}
	haveDone = set{"should have": true}
)

// wouldAt reports the "would" of what somebody is said to have said.
func (s *sentence) wouldAt(i int) bool {
	return woulds[s.norm(i)] && anyOf(i-wouldReach, i, func(k int) bool { return sayings[s.norm(k)] })
}

var woulds = words("would")

// calledFor reports "called a strike".
func (s *sentence) calledFor(i int) bool {
	if !calls[s.norm(i)] {
		return false
	}
	return articles[s.norm(i+1)] && calledFors[s.norm(i+2)]
}

var (
	calls      = words("call calls called")
	calledFors = words("strike protest rally vote election referendum meeting boycott")
)

// present forms tell what will be on a day: "the school opens on 1 September".
var scheduled = words("opens reopens starts begins closes ends launches resumes arrives leaves")

// opensOn reports such a form with a day behind it.
func (s *sentence) opensOn(i int) bool {
	if !scheduled[s.norm(i)] {
		return false
	}
	return dayLeads[s.norm(i+1)] && anyOf(i+2, i+4, s.daily)
}

var dayLeads = words("in on")

// daily reports a month or a day of the week.
func (s *sentence) daily(k int) bool {
	if daysOfWeek[s.norm(k)] {
		return true
	}
	return slices.Contains(months, s.norm(k))
}

// warnsOf reports "had warned of gusts", which is set aside as what hands words over.
func (s *sentence) warnsOf(i int) bool { return warnings[s.norm(i)+" "+s.norm(i+1)] }

var warnings = set{"warns of": true, "warned of": true}

package pagehead

import (
	"regexp"
	"strings"
)

// reportingFrom are the names of a line that is nothing but people and where they report
// from, or when they kept a live blog: "Ina Holm in Port Selm and Tom Lee in Grim", "Ina
// Holm (now) and Tom Lee (earlier)".
func reportingFrom(s string) (out []string) {
	if words(s) > longWhen {
		return nil
	}
	if before := withAgencies.ReplaceAllString(s, ""); before != s {
		return onlyPersons(before)
	}
	if m := minutesRead.FindStringSubmatch(s); m != nil && mayBePerson(m[1]) {
		return m[1:]
	}
	if name := besideTimes(s); name != "" {
		return []string{name}
	}
	s = inOthersBrackets.ReplaceAllString(s, "")
	for _, part := range joints.Split(s, -1) {
		name := whereOrWhen.FindStringSubmatch(strings.TrimSpace(part))
		if name == nil || !isPerson(name[1]) {
			return nil
		}
		out = append(out, name[1])
	}
	return out
}

var (
	// withAgencies ends a line of people who wrote from what agencies sent.
	withAgencies = regexp.MustCompile(`(?i)[,\s]+(?:and|und|et|y|e|en|with|mit|avec|con|met) (?:news )?(?:agencies|agenturen|agences|agencias|agenzie|agências|agentschappen)$`)
	// minutesRead is a name before the time that it takes to read what they wrote.
	minutesRead = regexp.MustCompile(`^(.{5,60}?)\s*[·•|–-]\s*\d{1,3} min(?:ute)?s?\.? read\b`)
	// inOthersBrackets is a name before brackets with work that is not the writing: "und Tom
	// Lee (Fotos)".
	inOthersBrackets = regexp.MustCompile(`(?:[,;&/]|\b(?:und|and|y|et|e|en|och|og)\b)?\s*(?:\p{Lu}[\p{L}.'’-]+\s?){2,4}\((?i:fotos?|photos?|photography|pictures|bild(?:er)?|video|kamera|grafik|illustration(?:en)?|übersetzung|translation)\)`)
)

// besideTimes is the one name of a line whose other parts say a day, or how long reading
// takes: "March 5, 2024 · 4 min · Ina Holm".
func besideTimes(s string) (name string) {
	for _, part := range partsOf(s) {
		part = strings.TrimSpace(part)
		switch {
		case takesSoLong.MatchString(part), len(spot(part, "")) > 0:
		case name != "", !mayBePerson(part), tidyName(part) != part: // with what somebody is behind it, others read it
			return ""
		default:
			name = part
		}
	}
	switch {
	case closed(name) == closed(s), !isKnownPerson(name): // beside nothing, or a section
		return ""
	}
	return name
}

// isKnownPerson reports a person's name that begins with a known given name: "Climate Change"
// and "Île de France" are built as names are.
func isKnownPerson(s string) bool {
	if !mayBePerson(s) {
		return false
	}
	return isKnownGiven(firstWord(s))
}

// takesSoLong is how long reading takes.
var takesSoLong = regexp.MustCompile(`^\d{1,3} (?:min|Min|minuti|minutos|мин|хв|dk|perc)`)

var whereOrWhen = regexp.MustCompile(`^(.{3,60}?)(?: (?:in|à|en|em) \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}| \((?i:now|earlier|later|until \S+|from \S+|text|texte|texto|words)\))$`)

// nextSays is what the next line says somebody is, where it says nothing else.
func (p *page) nextSays(i int) string {
	for k, l := range p.headLines() {
		if k == i+1 && isShortRole(l.Text) {
			return l.Text
		}
	}
	return ""
}

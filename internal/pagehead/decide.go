package pagehead

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"factdesk/claims"
)

// Doubts of a day: why it is offered and not taken.
const (
	twoReadings = "The figures can be read as two days, and nothing on the page settles which."
	otherClock  = "The page's data give the moment in UTC, and the page's readers may have seen it on the day before or after."
	disagree    = "The page's data say different days, and what it shows agrees with none."
	notSaid     = "It stands at the head of the article, and nothing says that it is the day of publication."
	severalDays = "Several days stand at the head of the article."
	fromChange  = "The page says that this is the day of a change."
	noYear      = "The page shows no year."
	elsewhereIs = "The page says another day elsewhere."
)

// evidence is all that a page says of when its article was published.
type evidence struct {
	stated  []stated // by the page's data, the most trusted first
	changes []stated
	shown   []shown // to its readers
	path    day
	pathAs  string
	month   day // of the address, without a date
	order   order
	aired   []shown
	latest  int  // the last year of the page's lines of copyright, 0 for none
	seen    day  // of publication, as the page shows it
	isState bool // the day that was taken is the one that the page calls its state
}

func (p *page) evidence(language string) evidence {
	e := evidence{shown: p.shownDays(language)}
	e.order = p.figures(language, e.shown)
	e.stated = p.states(publishedIn, e.order, language)
	e.changes = p.states(changedIn, e.order, language)
	clock, ok := p.localClock(slices.Concat(e.stated, e.changes))
	if !ok {
		clock = p.where(language)
	}
	for _, list := range [][]stated{e.stated, e.changes} {
		for i := range list {
			if s := &list[i]; s.days == nil {
				s.days = s.stamp.days(clock)
			}
		}
	}
	e.dropLater()
	e.path, e.pathAs = p.pathSays()
	e.month = p.pathMonthSays()
	e.aired, e.latest = p.airedDays(language), p.latestYear()
	for i := range e.shown {
		e.shown[i].days = e.readings(&e.shown[i])
	}
	return e
}

// dropLater drops days of publication behind the day of the last change: what a program
// fills in, or a day that is planned.
func (e *evidence) dropLater() {
	if len(e.changes) == 0 {
		return
	}
	last := e.changes[0].day
	for _, c := range e.changes {
		if c.day.time().After(last.time()) {
			last = c.day
		}
	}
	e.stated = slices.DeleteFunc(e.stated, func(s stated) bool { return s.day.time().After(last.time()) && apart(s.day, last) > 1 })
}

// readings leaves of the readings of a day those that the order of figures or another day
// of the page bears out, and finds its year.
func (e *evidence) readings(v *shown) []day {
	s := v.spotted
	if len(s.days) == 1 && s.days[0].year == 0 {
		return e.withYear(s.days[0])
	}
	if len(s.days) != 2 {
		return s.days
	}
	var borne []day
	for _, d := range s.days {
		if e.bears(d) {
			borne = append(borne, d)
		}
	}
	if len(borne) == 1 {
		return borne
	}
	if d := byWeekday(v.line, s.days); len(d) == 1 {
		return d
	}
	return e.order.settle(s)
}

// bears reports a day that something else on the page says, or its neighbour.
func (e *evidence) bears(d day) bool {
	near := func(s stated) bool { return slices.ContainsFunc(s.days, func(o day) bool { return apart(o, d) <= 1 }) }
	return slices.ContainsFunc(e.stated, near) || slices.ContainsFunc(e.changes, near) || e.path == d ||
		e.month.year == d.year && e.month.month == d.month
}

// withYear finds the year of a day that is shown without one: that of a day beside it.
func (e *evidence) withYear(d day) []day {
	for _, s := range e.stated {
		if c := d.inYear(s.day); c.valid() && apart(c, s.day) <= 1 {
			return []day{c}
		}
	}
	switch {
	case e.path.year > 0 && e.path.month == d.month && e.path.date == d.date:
		return []day{e.path}
	case e.month.year > 0 && e.month.month == d.month:
		return []day{{e.month.year, d.month, d.date}}
	}
	return []day{d}
}

// published decides on the day of publication: what is taken, if any, and what is
// offered.
func (p *page) published(e *evidence, language string) []claims.Said {
	for _, rule := range []func(*evidence) []claims.Said{
		(*evidence).saidToBePublished, (*evidence).dataAsShown, (*evidence).dataAlone, (*evidence).stateAlone, (*evidence).shownAlone, (*evidence).offers, (*evidence).pathAlone, (*evidence).weakAlone,
	} {
		if out := rule(e); len(out) > 0 {
			return out
		}
	}
	if out := p.dateline(language); len(out) > 0 {
		return out
	}
	return e.airedAlone()
}

// sole are the days that are shown of one sort, each once, as far as they can be read in
// one way.
func (e *evidence) sole(want sort) (days []day, as string) {
	for _, s := range e.shown {
		switch {
		case s.sort != want, len(s.days) != 1, s.days[0].year == 0:
			continue
		}
		as = cmp.Or(as, s.line)
		days = unique(append(days, s.days[0])...)
	}
	return days, as
}

const (
	pageSaysPublished = "line of the page that says when it was published"
	pageShows         = "line at the head of the article"
	theAddress        = "address of the page"
)

// saidToBePublished takes the day that the page shows as that of publication. When its
// data say another, the reader's page goes before them, and theirs is kept as doubtful.
func (e *evidence) saidToBePublished() []claims.Said {
	days, as := e.sole(published)
	if len(days) == 0 {
		return nil
	}
	d := days[0]
	if s := e.top(strong); s != nil && len(days) > 1 { // the one that the data mean
		for _, o := range days {
			if s.mayBe(o) {
				d = o
			}
		}
	}
	e.seen = d
	out := []claims.Said{saidDay(d, pageSaysPublished, as)}
	for _, s := range e.stated {
		if s.trust == strong && !s.mayBe(d) {
			return append(out, doubtful(saidDay(s.day, s.name, s.as), elsewhereIs))
		}
	}
	return out
}

func doubtful(s claims.Said, why string) claims.Said {
	s.Doubt = why
	return s
}

// top is the most trusted of what the data say that is no change's day.
func (e *evidence) top(least trust) *stated {
	for i := range e.stated {
		if e.stated[i].trust >= least {
			return &e.stated[i]
		}
	}
	return nil
}

// isChange reports a day that the page says is that of its change, and not that of its
// publication.
func (e *evidence) isChange(d day) bool {
	at := func(s stated) bool { return slices.Contains(s.days, d) }
	return slices.ContainsFunc(e.changes, at) || slices.ContainsFunc(e.shown, func(s shown) bool { return s.sort == changed && slices.Contains(s.days, d) })
}

// dataAsShown takes the day that a reader sees where the data say it too, or the day
// beside it by UTC's clock.
func (e *evidence) dataAsShown() []claims.Said {
	for _, s := range e.stated {
		if s.trust != strong {
			continue
		}
		for _, v := range e.shown {
			if v.sort != plainDay || len(v.days) != 1 || v.days[0].year == 0 {
				continue
			}
			if d := v.days[0]; slices.Contains(s.days, d) || s.mayBe(d) && !e.moved(d, s) {
				e.seen = d
				return []claims.Said{saidDay(d, pageShows, v.line)}
			}
		}
	}
	return nil
}

// moved reports a neighbour of the stated day that is rather the day of the change.
func (e *evidence) moved(d day, s stated) bool {
	for _, c := range e.changes {
		if c.day != s.day && slices.Contains(c.days, d) {
			return true
		}
	}
	return false
}

// dataAlone takes what the data say where the page shows no day, or only others. What they
// say in UTC is settled by their other words for the moment, by the address, or by where
// the page is read.
func (e *evidence) dataAlone() []claims.Said {
	s := e.top(strong)
	if s == nil {
		return nil
	}
	if other := e.against(s); other != nil {
		return e.disputed(s, other)
	}
	if d, as := e.inOtherYear(s); d.year > 0 {
		return []claims.Said{saidDay(d, pageShows, as), doubtful(saidDay(s.day, s.name, s.as), elsewhereIs)}
	}
	d, ok := e.local(s)
	out := saidDay(d, s.name, s.as)
	if !ok {
		return []claims.Said{doubtful(out, otherClock)}
	}
	return []claims.Said{out}
}

// inOtherYear is the one day that the page's readers see where it is that of the data but for
// its year, with the same hour, and the page's own year says that the data's is still to come: somebody's
// slip. Another year may be of what the article remembers.
func (e *evidence) inOtherYear(s *stated) (day, string) {
	days, as := e.sole(plainDay)
	switch {
	case len(days) != 1, days[0].month != s.day.month, days[0].date != s.day.date, !s.clock, !s.hasHour(as):
		return day{}, ""
	case e.latest == 0, s.day.year <= e.latest, days[0].year > e.latest, e.isChange(days[0]), !slices.Contains([]int{0, days[0].year}, e.path.year):
		return day{}, ""
	}
	return days[0], as
}

// latestYear is the last year that the lines of copyright say, 0 for none.
func (p *page) latestYear() (latest int) {
	for _, l := range p.asked.rights() {
		for _, s := range fullYear.FindAllString(l.text, maxSame) {
			year, _ := strconv.Atoi(s)
			latest = max(latest, year)
		}
	}
	return latest
}

var fullYear = regexp.MustCompile(`\b(?:19|20)\d{2}\b`)

// hasHour reports a line that shows a stamp's time of day, as it is written there.
func (s *stamp) hasHour(line string) bool {
	w := s.clockAsWritten()
	return slices.ContainsFunc(hoursIn(line), func(h hourShown) bool { return h.minutes == w.Hour()*60+w.Minute() })
}

// against is another day of publication that the data say as surely.
func (e *evidence) against(s *stated) *stated {
	for i := range e.stated {
		o := &e.stated[i]
		if o.trust == strong && !s.mayBe(o.day) && !o.mayBe(s.day) && !e.isChange(o.day) {
			return o
		}
	}
	return nil
}

// disputed settles two days by what else speaks for one of them.
func (e *evidence) disputed(a, b *stated) []claims.Said {
	for _, s := range []*stated{a, b} {
		if e.path.year > 0 && s.mayBe(e.path) {
			return []claims.Said{saidDay(e.path, s.name, s.as)}
		}
	}
	if e.isChange(a.day) {
		a, b = b, a
	}
	if e.isChange(b.day) {
		return []claims.Said{saidDay(a.day, a.name, a.as)}
	}
	return []claims.Said{doubtful(saidDay(a.day, a.name, a.as), disagree), doubtful(saidDay(b.day, b.name, b.as), disagree)}
}

// local is the day of a moment where the page is read.
func (e *evidence) local(s *stated) (day, bool) {
	if len(s.days) == 1 {
		return s.days[0], true
	}
	for _, o := range slices.Concat(e.stated, e.changes) {
		if !o.utc && !o.at.IsZero() && o.at.Equal(s.at) {
			return o.day, true
		}
	}
	if slices.Contains(s.days, e.path) {
		return e.path, true
	}
	return s.day, s.midnight()
}

// shownAlone takes the one day that stands at the head of an article whose data say none.
func (e *evidence) shownAlone() []claims.Said {
	days, as := e.sole(plainDay)
	free := slices.DeleteFunc(slices.Clone(days), e.isChange)
	switch {
	case len(free) == 1:
		return []claims.Said{saidDay(free[0], pageShows, as)}
	case len(free) > 1:
		return e.oneOf(free, as)
	case len(days) == 0:
		return nil
	case e.isBeforeChange(days[0]):
		return []claims.Said{saidDay(days[0], pageShows, as)}
	}
	return []claims.Said{doubtful(saidDay(days[0], pageShows, as), fromChange)}
}

// isBeforeChange reports a day that a line has twice: first as it is, then as that of a change.
func (e *evidence) isBeforeChange(d day) bool {
	for i := 1; i < len(e.shown); i++ {
		s, before := &e.shown[i], &e.shown[i-1]
		switch {
		case s.sort != changed, before.sort != plainDay, s.line != before.line, !slices.Contains(s.days, d):
		case slices.Contains(before.days, d):
			return true
		}
	}
	return false
}

// oneOf chooses between days at the head by what else says one of them.
func (e *evidence) oneOf(days []day, as string) (out []claims.Said) {
	for _, d := range days {
		if e.bears(d) {
			return []claims.Said{saidDay(d, pageShows, as)}
		}
	}
	if d, ok := e.besideName(days); ok {
		return []claims.Said{saidDay(d, pageShows, as)}
	}
	for _, d := range days[:min(len(days), 3)] {
		out = append(out, doubtful(saidDay(d, pageShows, as), severalDays))
	}
	return out
}

// besideName is the one of some days that stands beside the byline.
func (e *evidence) besideName(days []day) (found day, ok bool) {
	for _, s := range e.shown {
		switch {
		case !s.beside, len(s.days) != 1, !slices.Contains(days, s.days[0]), s.days[0] == found:
		case ok:
			return day{}, false
		default:
			found, ok = s.days[0], true
		}
	}
	return found, ok
}

// offers are the readings of days that can't be told, unless the address tells.
func (e *evidence) offers() (out []claims.Said) {
	if e.path.year > 0 {
		return nil
	}
	for _, s := range e.shown {
		if s.sort == otherDay || s.sort == changed {
			continue
		}
		for _, d := range s.days {
			if d.year > 0 && len(s.days) > 1 {
				out = append(out, doubtful(saidDay(d, pageShows, s.line), twoReadings))
			}
		}
	}
	return out
}

func (e *evidence) pathAlone() []claims.Said {
	if e.path.year == 0 {
		return nil
	}
	return []claims.Said{saidDay(e.path, theAddress, e.pathAs)}
}

// weakAlone takes the day that the data give without saying of what.
func (e *evidence) weakAlone() []claims.Said {
	s := e.top(weak)
	if s == nil {
		return nil
	}
	d, ok := e.local(s)
	out := saidDay(d, s.name, s.as)
	switch {
	case e.isChange(d):
		return []claims.Said{doubtful(out, fromChange)}
	case !ok:
		return []claims.Said{doubtful(out, otherClock)}
	}
	return []claims.Said{out}
}

// dateline takes the full date that the first paragraph opens with: "ARLEN, March 5, 2024
// (AP) —".
func (p *page) dateline(language string) []claims.Said {
	if p.head.body >= len(p.lines) {
		return nil
	}
	text := p.lines[p.head.body].Text
	opening := cut(text, opens)
	for _, s := range spot(opening, language) {
		rest := text[min(s.end, len(text)):]
		if len(s.days) == 1 && s.days[0].year > 0 && endsDateline(rest) {
			return []claims.Said{saidDay(s.days[0], "dateline", opening[:min(s.end, len(opening))])}
		}
	}
	return nil
}

// opens is how many bytes a dateline has, at most.
const opens = 90

// changed is the day of the last change.
func (e *evidence) changed() []claims.Said {
	if e.isState {
		return nil
	}
	if days, as := e.sole(changed); len(days) > 0 {
		s := saidDay(days[len(days)-1], "line of the page that says when it was changed", as)
		s.Field = claims.FieldChanged
		return []claims.Said{s}
	}
	if len(e.changes) == 0 {
		return nil
	}
	c := &e.changes[0]
	d, ok := e.asShifted(c)
	if !ok {
		d, ok = e.local(c)
	}
	s := saidDay(d, c.name, c.as)
	s.Field = claims.FieldChanged
	if !ok {
		s.Doubt = otherClock
	}
	return []claims.Said{s}
}

// endsDateline reports the dash or bracket behind a dateline.
func endsDateline(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	for _, sign := range []string{"—", "–", "-", "(", "/", ")", "--"} {
		if strings.HasPrefix(rest, sign) {
			return true
		}
	}
	return false
}

package text

import "factdesk/claims/walk"

import "factdesk/claims/lexicon"

// What mail, forums and pages write as a sentence of its own without the sign that
// ends one: the stamp of a mail's header, a line of signs, a farewell, a smiley, an
// address. Each is told by its form alone.

// apart is a stretch of tokens k…end and whether a sentence ends before and behind it.
type apart struct {
	end           int
	before, after bool
}

// stretch is the part of a block in which such a stretch may stand: tokens k…last of the
// sentence that begins at first.
type stretch struct {
	d              *Doc
	t              []Token
	first, k, last int
}

func (s stretch) at(k int) *Token { return tokenAt(s.t, k, s.first, s.last) }

// standsApart looks for such a stretch at token k of the sentence that begins at first.
// It reads on only inside the stretch, so that a text takes linear time; end is 0 when
// there is none.
func standsApart(d *Doc, first, k, last int) apart {
	s := stretch{d, d.Tokens, first, k, last}
	t := &d.Tokens[k]
	switch t.Class {
	case Number:
		return s.stamp()
	case Word:
		return s.wordApart(t)
	case Punct:
		return s.signApart(d.Runes[t.Start])
	}
	return apart{}
}

func (s stretch) wordApart(t *Token) apart {
	switch {
	case t.Is(lexicon.WebScheme):
		return s.address()
	case s.d.Runes[t.Start] == '_':
		return s.ruled(s.k+1, t.length())
	}
	return apart{}
}

func (s stretch) signApart(r rune) apart {
	switch r {
	case '=', '*', '#', '~', '-':
		return s.signs(r)
	case ',':
		return s.farewell()
	case ':', ';':
		return s.smiley()
	case '<':
		return s.mailbox()
	}
	return apart{}
}

// stamp reports "08/16/2000 03:48 PM", which mail sets between who wrote and what.
// Behind a small word ("on 08/16/2000 …") it belongs to the words before it.
func (s stretch) stamp() apart {
	end := stampEnd(s.t, s.k, s.last)
	if end == 0 {
		return apart{}
	}
	before := s.namedBefore()
	return apart{end, before, s.beginsBehindStamp(end, before)}
}

// namedBefore reports a name, or a sign that closes one's address, before the stamp.
func (s stretch) namedBefore() bool {
	before := s.at(s.k - 1)
	return before.Any(ACapital, lexicon.MailboxEnd)
}

func (s stretch) beginsBehindStamp(end int, before bool) bool {
	if !s.at(end).Spaced {
		return false
	}
	return before || s.k == s.first || opens(&s.t[end])
}

// stampEnd reads a date and a time from token k on.
func stampEnd(t []Token, k, last int) int {
	const date, seconds = "./9/99:9", ":9"
	if !hasShape(t[k:last], date) {
		return 0
	}
	end := k + len(date)
	if hasShape(t[end:last], seconds) {
		end += len(seconds)
	}
	if tokenAt(t, end, k, last).Is(lexicon.HalfDaySuffix) {
		end++
	}
	return end
}

// hasShape holds tokens against a shape: "9" is a number, "." anything, and other signs
// are themselves.
func hasShape(t []Token, shape string) bool {
	if len(t) < len(shape) {
		return false
	}
	for i := range len(shape) {
		switch want := shape[i : i+1]; {
		case want == "9":
			if t[i].Class != Number {
				return false
			}
		case want != "." && t[i].Norm != want:
			return false
		}
	}
	return true
}

// opens reports a word that may begin a sentence: in upper case, but no short form in
// capitals such as a time zone.
func opens(t *Token) bool {
	if !t.Capital() {
		return false
	}
	return len(t.Text) == 1 || t.Text[1] >= 'a'
}

// signs reports a line made of one sign.
func (s stretch) signs(r rune) apart {
	end := s.k + 1
	end = walk.Past(end, s.last, func(k int) bool { return !s.t[k].Spaced && s.d.Runes[s.t[k].Start] == r })
	n := end - s.k
	if r != '-' {
		n += 2 // "***" parts sections; "---" may be a dash
	}
	return s.ruled(end, n)
}

// glued reports a token without a space before it.
func (s stretch) glued(k int) bool { return k < s.last && !s.t[k].Spaced }

const ruleLength = 5 // signs of a line that parts what stands above from what stands below

// ruled is a line of n signs between white space.
func (s stretch) ruled(end, n int) apart {
	switch {
	case n < ruleLength, !s.t[s.k].Spaced, s.glued(end):
		return apart{end: end}
	}
	return apart{end, true, true}
}

// farewell reports the comma of "Best regards, Jane Roe": a name follows, and behind
// it the end or the beginning of a sentence. "Thanks, Sean, for …" is none.
func (s stretch) farewell() apart {
	if s.k > s.first+3 || !s.at(s.k-1).Is(lexicon.Farewell) {
		return apart{}
	}
	switch name := walk.Past(s.k+1, s.k+4, s.signsName); {
	case name == s.k+1, name < s.last && !s.t[name].Capital():
		return apart{}
	}
	return apart{s.k + 1, false, true}
}

// signsName reports a word of the name under a letter.
func (s stretch) signsName(k int) bool {
	t := s.at(k)
	return t.Capital() && !t.Is(lexicon.SentenceStarter)
}

// smiley reports ":-)" and its like behind a sentence, when another begins behind it.
func (s stretch) smiley() apart {
	end := s.k + 1
	if s.glued(end) && s.t[end].Is(lexicon.Hyphen) {
		end++
	}
	if !s.glued(end) || !s.t[end].Is(lexicon.SmileyMouth) {
		return apart{}
	}
	end = walk.Past(end+1, s.last, func(k int) bool { return closes(s.t, k) })
	next := s.at(end)
	return apart{end, false, next.Spaced && opens(next)}
}

// address reports "http://…": no sentence ends inside it, but one ends behind it where
// another address or a word that begins sentences follows.
func (s stretch) address() apart {
	if !hasShape(s.t[s.k:s.last], ".:/") {
		return apart{}
	}
	end := s.k + 3
	for s.glued(end) {
		end++
	}
	if s.beginsBehindAddress(end) {
		return apart{end, false, true}
	}
	end = walk.Back(end, s.k+3, s.endsSentence)
	return apart{end: end}
}

func (s stretch) beginsBehindAddress(end int) bool {
	next := s.at(end)
	return next.Is(lexicon.WebScheme) || next.Is(lexicon.SentenceStarter) && opens(next)
}

func (s stretch) endsSentence(k int) bool { return s.t[k].Class == Quote || closes(s.t, k) }

// longestMailbox is in tokens, so that signs that never close cost no second reading.
const longestMailbox = 30

// mailbox reports "<jane@example.com>" before the stamp or the words of a mail.
func (s stretch) mailbox() apart {
	end := walk.Past(s.k+1, s.k+longestMailbox, func(k int) bool { return s.glued(k) && !s.t[k].Is(lexicon.CloseAngle) })
	switch {
	case Tokens(s.t).To(s.k+1, end, lexicon.AtSign) == end, !s.at(end).Is(lexicon.CloseAngle), end+1 >= s.last:
		return apart{}
	}
	end++
	return apart{end, false, s.beginsMail(end)}
}

func (s stretch) beginsMail(k int) bool {
	if !s.t[k].Spaced {
		return false
	}
	return opens(&s.t[k]) || stampEnd(s.t, k, s.last) > 0
}

package text

import "factdesk/claims/lexicon"

// What mail, forums and pages write as a sentence of its own without the sign that
// ends one: the stamp of a mail's header, a line of signs, a farewell, a smiley, an
// address. Each is told by its form alone.

// apart is a stretch of tokens k…end and whether a sentence ends before and behind it.
type apart struct {
	end           int
	before, after bool
}

// standsApart looks for such a stretch at token k of the sentence that begins at first.
// It reads on only inside the stretch, so that a text takes linear time; end is 0 when
// there is none.
func standsApart(d *Doc, first, k, last int) apart {
	t := &d.Tokens[k]
	switch t.Class {
	case Number:
		return stamp(d, first, k, last)
	case Word:
		switch d.Runes[t.Start] {
		case 'h', 'H':
			return address(d, k, last)
		case '_':
			return ruled(d, k, k+1, last, t.End-t.Start)
		}
	case Punct:
		switch d.Runes[t.Start] {
		case '=', '*', '#', '~', '-':
			return signs(d, k, last)
		case ',':
			return farewell(d, first, k, last)
		case ':', ';':
			return smiley(d, k, last)
		case '<':
			return mailbox(d, k, last)
		}
	}
	return apart{}
}

// stamp reports "08/16/2000 03:48 PM", which mail sets between who wrote and what.
// Behind a small word ("on 08/16/2000 …") it belongs to the words before it.
func stamp(d *Doc, first, k, last int) apart {
	end := stampEnd(d.Tokens, k, last)
	if end == 0 {
		return apart{}
	}
	before := k > first && (d.Tokens[k-1].Cap || d.Tokens[k-1].Norm == ">" || d.Tokens[k-1].Norm == ")")
	after := end < last && d.Tokens[end].Spaced && (before || k == first || opens(d.Tokens, end))
	return apart{end, before, after}
}

// stampEnd reads a date and a time from token k on.
func stampEnd(t []Token, k, last int) int {
	if k+7 >= last || t[k+1].Norm != "/" || t[k+2].Class != Number || t[k+3].Norm != "/" || t[k+4].Class != Number || t[k+5].Class != Number || t[k+6].Norm != ":" || t[k+7].Class != Number {
		return 0
	}
	end := k + 8
	if end+1 < last && t[end].Norm == ":" && t[end+1].Class == Number {
		end += 2
	}
	if end < last && (t[end].Norm == "am" || t[end].Norm == "pm") {
		end++
	}
	return end
}

// opens reports a word at k that may begin a sentence: in upper case, but no short
// form in capitals such as a time zone.
func opens(t []Token, k int) bool {
	return t[k].Class == Word && t[k].Cap && (len(t[k].Text) == 1 || t[k].Text[1] >= 'a')
}

// signs reports a line made of one sign.
func signs(d *Doc, k, last int) apart {
	r, end := d.Runes[d.Tokens[k].Start], k+1
	for end < last && !d.Tokens[end].Spaced && d.Runes[d.Tokens[end].Start] == r {
		end++
	}
	n := end - k
	if r != '-' {
		n += 2 // "***" parts sections; "---" may be a dash
	}
	return ruled(d, k, end, last, n)
}

// ruled is a line of n signs between white space; five are enough.
func ruled(d *Doc, k, end, last, n int) apart {
	if n < 5 || !d.Tokens[k].Spaced || end < last && !d.Tokens[end].Spaced {
		return apart{end: end}
	}
	return apart{end, true, true}
}

// farewells end a letter, before the name.
var farewells = set(`thanks thx regards sincerely cheers truly wishes`)

// farewell reports the comma of "Best regards, Jane Roe": a name follows, and behind
// it the end or the beginning of a sentence. "Thanks, Sean, for …" is none.
func farewell(d *Doc, first, k, last int) apart {
	if k == first || k > first+3 || !farewells[d.Tokens[k-1].Norm] {
		return apart{}
	}
	name := k + 1
	for name < last && name < k+4 && d.Tokens[name].Class == Word && d.Tokens[name].Cap && !d.Tokens[name].Is(lexicon.SentenceStarter) {
		name++
	}
	if name == k+1 || name < last && !(d.Tokens[name].Class == Word && d.Tokens[name].Cap) {
		return apart{}
	}
	return apart{k + 1, false, true}
}

// smiley reports ":-)" and its like behind a sentence, when another begins behind it.
func smiley(d *Doc, k, last int) apart {
	end := k + 1
	if end < last && d.Tokens[end].Norm == "-" && !d.Tokens[end].Spaced {
		end++
	}
	if end >= last || d.Tokens[end].Spaced || d.Tokens[end].Norm != ")" && d.Tokens[end].Norm != "(" {
		return apart{}
	}
	end++
	for end < last && closes(d.Tokens, end) {
		end++
	}
	return apart{end, false, end < last && d.Tokens[end].Spaced && opens(d.Tokens, end)}
}

// address reports "http://…": no sentence ends inside it, but one ends behind it where
// another address or a word that begins sentences follows.
func address(d *Doc, k, last int) apart {
	t := d.Tokens
	if t[k].Norm != "http" && t[k].Norm != "https" || k+2 >= last || t[k+1].Norm != ":" || t[k+2].Norm != "/" {
		return apart{}
	}
	end := k + 3
	for end < last && !t[end].Spaced {
		end++
	}
	if end < last && (t[end].Norm == "http" || t[end].Norm == "https" || opens(t, end) && t[end].Is(lexicon.SentenceStarter)) {
		return apart{end, false, true}
	}
	for end > k+3 && (closes(t, end-1) || t[end-1].Class == Quote) {
		end-- // the sentence's own full stop
	}
	return apart{end: end}
}

// longestMailbox is in tokens, so that signs that never close cost no second reading.
const longestMailbox = 30

// mailbox reports "<jane@example.com>" before the stamp or the words of a mail.
func mailbox(d *Doc, k, last int) apart {
	end, at := k+1, false
	for end < min(last, k+longestMailbox) && !d.Tokens[end].Spaced && d.Tokens[end].Norm != ">" {
		at = at || d.Tokens[end].Norm == "@"
		end++
	}
	if !at || end+1 >= last || d.Tokens[end].Norm != ">" {
		return apart{}
	}
	end++
	return apart{end, false, d.Tokens[end].Spaced && (opens(d.Tokens, end) || stampEnd(d.Tokens, end, last) > 0)}
}

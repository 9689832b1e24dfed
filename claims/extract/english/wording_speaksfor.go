package english

import "factdesk/claims/text"

// heads speak for the organisation that they head, and spokespeople for theirs. A
// president, minister or mayor may say "we" of a country or a town.
var heads = set(`executive ceo chairman chairwoman chair chairperson director head boss spokesman spokeswoman spokesperson founder president governor`)

// speaksFor is the organisation that the article introduces somebody with: "Aileen
// Moffat, director of the Peat Trust" and "Kestrel's chief executive, Margriet Aalbers".
// noPhrase for anything else, a country above all.
func (d *draft) speaksFor(who *person) phrase {
	r := d.r
	first := who.token
	last := min(capRun(r.t, first, min(len(r.t), first+8)), r.d.Blocks[r.t[first].Block].Last)
	if org := d.headBehind(last); org.ok() {
		return org
	}
	return d.headBefore(first)
}

// headBehind reads ", director of the Peat Trust," at k.
func (d *draft) headBehind(k int) phrase {
	r := d.r
	if r.norm(k) != "," {
		return noPhrase
	}
	for i := k + 1; i < k+9; i++ {
		n := r.norm(i)
		if n == "," || n == "." || n == "who" || r.at(i).Class == text.Quote {
			return noPhrase
		}
		if !heads[n] {
			continue
		}
		if p := r.norm(i + 1); p != "of" && p != "at" && p != "for" {
			continue
		}
		rules := n == "president" || n == "governor" || n == "head" && r.norm(i+1) == "of"
		first := i + 2
		if r.norm(first) == "the" {
			first++
		}
		org := phrase{first, capRun(r.t, first, min(len(r.t), first+10))}
		if rules && org.ok() && !d.bodyWord(org) {
			return noPhrase // a president may be a country's
		}
		return d.organisation(org)
	}
	return noPhrase
}

// bodyWord reports a name that says that it is a body's: "Bank", "Ministry", "Trust".
func (d *draft) bodyWord(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if n := d.r.norm(k); orgNouns[n] || bodies[n] {
			return true
		}
	}
	return false
}

// headBefore reads "Kestrel's chief executive, " and "Clean Thames director " before k.
func (d *draft) headBefore(k int) phrase {
	r := d.r
	i := k - 1
	if r.norm(i) == "," {
		i--
	}
	if i < 1 || !heads[r.norm(i)] || r.at(i).Cap || r.norm(i) == "governor" || r.norm(i) == "president" {
		return noPhrase
	}
	for i--; i > 0 && (r.norm(i) == "chief" || r.norm(i) == "managing" || r.norm(i) == "executive" || r.norm(i) == "general"); i-- {
	}
	if r.norm(i) == "'s" {
		i--
	}
	last := i + 1
	for i >= 0 && r.at(i).Cap && r.at(i).Class == text.Word && r.at(i).Block == r.t[k].Block {
		i--
	}
	return d.organisation(phrase{i + 1, last})
}

// organisation takes a name with its "the", unless it is a country, a people or empty.
func (d *draft) organisation(p phrase) phrase {
	r := d.r
	if !p.ok() || p.last-p.first > 8 || r.at(p.last).Class == text.Number || r.norm(p.last) == "&" {
		return noPhrase
	}
	for k := p.first; k < p.last; k++ {
		t := &r.t[k]
		if countryNames[t.Text] != "" || seats[t.Text] != "" || t.Norm == "u.s" || t.Norm == "u.s." || t.Norm == "us" || t.Norm == "uk" {
			if p.last-p.first == 1 {
				return noPhrase
			}
		}
	}
	if starts[r.norm(p.first)] && p.last-p.first == 1 || demonyms[r.t[p.first].Text] != "" && p.last-p.first == 1 {
		return noPhrase
	}
	if p.first > 0 && r.norm(p.first-1) == "the" {
		p.first--
	}
	return p
}

package english

import (
	"fmt"
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
)

// link says how a voice was told, in words that a reviewer can check in the article.
func (r *reader) link(v voice) claims.SpeakerLink {
	if v.signed {
		return claims.SpeakerLink{Kind: claims.LinkCarried, Reason: "the quote goes on to " + r.place(r.d.Blocks[v.carried-1].First) + ", which names who speaks"}
	}
	if v.carried > 0 {
		return claims.SpeakerLink{Kind: claims.LinkCarried, Reason: "the quote names nobody; whoever is quoted in " + r.place(r.d.Blocks[v.carried-1].First) + " goes on"}
	}
	if v.last <= v.first {
		return claims.SpeakerLink{Kind: claims.LinkUnknown, Reason: "nobody is named beside these words"}
	}
	written := r.written(phrase{v.first, v.last})
	if r.alone(phrase{v.first, v.last}, lexicon.Pronoun) {
		return r.pronounLink(v, written)
	}
	if v.issued {
		return claims.SpeakerLink{Kind: claims.LinkTitle, Reason: fmt.Sprintf("“%s” is one that %s is told to have issued before", written, v.name)}
	}
	if v.meant {
		return claims.SpeakerLink{Kind: claims.LinkOrganisation, Reason: fmt.Sprintf("“%s” stands for %s, named before", written, v.name)}
	}
	if v.who != nil {
		return r.personLink(v, written)
	}
	return r.bodyLink(v, written)
}

// pronounLink: "she" and whom it takes up, or that nobody fits.
func (r *reader) pronounLink(v voice, written string) claims.SpeakerLink {
	switch {
	case v.who != nil:
		return claims.SpeakerLink{Kind: claims.LinkPronoun, Reason: fmt.Sprintf("“%s” takes up %s, named in %s", written, v.name, r.place(v.who.token))}
	case v.name != "":
		return claims.SpeakerLink{Kind: claims.LinkPronoun, Reason: fmt.Sprintf("“%s” takes up %s, who is spoken of just before", written, v.name)}
	}
	return claims.SpeakerLink{Kind: claims.LinkUnknown, Reason: fmt.Sprintf("nobody named before “%s” can be told to be meant", written)}
}

// personLink: a full name, a part of one, or a role that describes the person.
func (r *reader) personLink(v voice, written string) claims.SpeakerLink {
	if strings.Contains(written, v.name) || v.holds(v.who.token) {
		return claims.SpeakerLink{Kind: claims.LinkName, Reason: "the full name stands beside the words"}
	}
	for k := v.first; k < v.last; k++ {
		if r.t[k].Capital() && strings.HasSuffix(v.name, r.t[k].Text) {
			return claims.SpeakerLink{Kind: claims.LinkSurname, Reason: fmt.Sprintf("surname of %s, named in %s", v.name, r.place(v.who.token))}
		}
		if r.t[k].Cap && strings.Contains(v.name, r.t[k].Text) {
			return claims.SpeakerLink{Kind: claims.LinkSurname, Reason: fmt.Sprintf("a part of the name %s, given in %s", v.name, r.place(v.who.token))}
		}
	}
	return claims.SpeakerLink{Kind: claims.LinkTitle, Reason: fmt.Sprintf("“%s” describes %s, named in %s", written, v.name, r.place(v.who.token))}
}

// bodyLink: a seat of government, a body or document, a name that the article never gives
// in full, or a description of somebody who is not named.
func (r *reader) bodyLink(v voice, written string) claims.SpeakerLink {
	head := r.headOf(v)
	bare := strings.TrimPrefix(strings.TrimPrefix(v.name, "The "), "the ")
	switch {
	case place.Seat(bare) != "":
		return claims.SpeakerLink{Kind: claims.LinkMetonym, Reason: fmt.Sprintf("“%s” stands for %s", written, place.Seat(bare))}
	case r.fullForm(strings.TrimPrefix(strings.TrimPrefix(written, "the "), "The ")) != "":
		return claims.SpeakerLink{Kind: claims.LinkOrganisation, Reason: fmt.Sprintf("“%s” is short for %s, as the article spells it out", written, v.name)}
	case v.entity != "", known(head, lexicon.OrgNoun, lexicon.Paper), place.Named(bare) != "", allCaps(bare):
		return claims.SpeakerLink{Kind: claims.LinkOrganisation, Reason: "the body or document is named beside the words"}
	case known(head, lexicon.Role, lexicon.PluralRole), !r.at(v.last - 1).Cap:
		return claims.SpeakerLink{Kind: claims.LinkWritten, Reason: fmt.Sprintf("“%s” fits nobody whom the article names", written)}
	case wordsIn(r.t, v.first, v.last) >= 2:
		return claims.SpeakerLink{Kind: claims.LinkName, Reason: "the name stands beside the words"}
	}
	return claims.SpeakerLink{Kind: claims.LinkWritten, Reason: fmt.Sprintf("“%s” as written: the article gives no fuller name", written)}
}

// allCaps reports a short form such as NATO.
func allCaps(s string) bool {
	return len(s) > 1 && s == strings.ToUpper(s) && s != strings.ToLower(s)
}

// place says in which paragraph a token stands, as a reader counts them.
func (r *reader) place(k int) string {
	b := r.t[k].Block
	if r.d.Blocks[b].Kind == text.Heading {
		return "a heading"
	}
	return fmt.Sprintf("paragraph %d", r.paragraph[b])
}

// paragraphs numbers the blocks of prose from 1.
func paragraphs(d *text.Doc) []int32 {
	out := make([]int32, len(d.Blocks))
	n := int32(0)
	for i, b := range d.Blocks {
		if b.Kind == text.Prose {
			n++
		}
		out[i] = n
	}
	return out
}

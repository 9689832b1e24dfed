package claimreview

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Most reviews are of one claim, which claimReviewed words and itemReviewed says the rest
// of. Some are of several, and some say of the claim in claimReviewed what belongs into
// itemReviewed: who claimed it, when and where.

// aboutClaim are the properties of a Claim that itemReviewed is asked for.
var aboutClaim = []string{"author", "datePublished", "appearance", "firstAppearance"}

// claimWords are where a Claim says what is claimed, the likeliest first.
var claimWords = []string{"text", "name", "description"}

// parts are the reviews that one is made of: as many as it has claims, each with what it
// says of that claim. Most are of one, and that is the review itself.
func (d *document) parts(o object) []object {
	texts, items := wordedApart(asList(o["claimReviewed"])), d.wordedItems(o)
	if len(texts) > 1 {
		return each(o, "claimReviewed", texts)
	}
	if len(items) < 2 {
		return []object{o}
	}
	out := each(o, "itemReviewed", items)
	for _, p := range out {
		item := d.resolve(p["itemReviewed"])
		if len(p["headline"])+len(p["name"]) == 0 {
			p["headline"] = p["claimReviewed"] // of all of them
		}
		p["claimReviewed"] = mustText(item.words())
	}
	return out
}

// each is the review once for each value of a property. Lists of other properties that
// are as long go along: a rating for each claim.
func each(o object, key string, values []json.RawMessage) []object {
	out := make([]object, len(values))
	for i, v := range values {
		out[i] = maps.Clone(o)
		for _, beside := range []string{"claimReviewed", "itemReviewed", "reviewRating"} {
			if l := asList(o[beside]); len(l) == len(values) {
				out[i][beside] = l[i]
			}
		}
		out[i][key] = v
	}
	return out
}

// wordedApart are claims of a list that are worded apart. Texts that name their language
// are one claim in several, and taken for one.
func wordedApart(list []json.RawMessage) (out []json.RawMessage) {
	var seen []string
	for _, x := range list {
		o := asObject(x)
		words, _ := asText(x)
		if o != nil {
			words = o.words()
		}
		words = strings.TrimSpace(words)
		switch {
		case words == "", o["@language"] != nil, slices.Contains(seen, words):
			continue
		}
		seen, out = append(seen, words), append(out, x)
	}
	return out
}

// wordedItems are those of several reviewed items that are claims in words of their own.
func (d *document) wordedItems(o object) []json.RawMessage {
	var all []json.RawMessage
	for _, x := range asList(o["itemReviewed"]) {
		if !d.left.look(x) {
			break
		}
		if item := d.resolve(x); item.is("Claim") {
			all = append(all, mustJSON(item))
		}
	}
	return wordedApart(all)
}

func (d *document) resolve(raw json.RawMessage) object {
	s := shaper{refs: d.refs, left: d.left}
	return s.resolve(raw)
}

// words are what a Claim says is claimed, "" for nothing.
func (o object) words() string {
	for _, key := range claimWords {
		if t, _ := asText(o[key]); strings.TrimSpace(t) != "" {
			return t
		}
	}
	return ""
}

// item is the reviewed item, with what the claim in claimReviewed says of itself where
// the item says nothing. Of several items the first that is worded stands, and who
// claimed it and where it stood is told of all.
func (s *shaper) item(o object) object {
	item := s.firstItem(o["itemReviewed"])
	if kind(o["claimReviewed"]) == '{' {
		claim := s.resolve(o["claimReviewed"])
		item = s.fill(item, "claimReviewed", claim)
		item = s.fill(item, "claimReviewed.claimant", object{"author": claim["claimant"]})
	}
	item = s.fill(item, "itemReviewed.claimant", object{"author": item["claimant"]})
	if item.is("MediaReviewItem") {
		item = s.fill(item, "itemReviewed.interpretedAsClaim", s.resolve(item["interpretedAsClaim"]))
		item = s.fill(item, "itemReviewed.creator", object{"author": item["creator"]})
		item = s.fill(item, "itemReviewed.mediaItemAppearance", object{"appearance": item["mediaItemAppearance"]})
	}
	return item
}

func (s *shaper) firstItem(raw json.RawMessage) object {
	list := asList(raw)
	if len(list) < 2 || !s.look(raw) {
		return s.object("itemReviewed", raw, "name")
	}
	items := make([]object, len(list))
	for i, x := range list {
		items[i] = s.quietly().object("itemReviewed", x, "name")
	}
	first := max(0, slices.IndexFunc(items, func(i object) bool { return i.words() != "" }))
	out := maps.Clone(items[first])
	for _, key := range []string{"author", "appearance"} {
		out[key] = together(items, key)
	}
	s.tell("itemReviewed", "several; the first that is worded is taken, with the authors and appearances of all", string(raw), out.words())
	return out
}

// together is a list of what all items have of a property.
func together(items []object, key string) json.RawMessage {
	var all []json.RawMessage
	for _, i := range items {
		switch list := asList(i[key]); {
		case list != nil:
			all = append(all, list...)
		case kind(i[key]) != 0:
			all = append(all, i[key])
		}
	}
	if len(all) == 1 {
		return all[0]
	}
	if len(all) == 0 {
		return nil
	}
	return mustJSON(all)
}

// mustJSON writes values that were read from JSON.
func mustJSON(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // what was read as JSON always marshals
	}
	return b
}

// fill takes over from another claim what an item does not say.
func (s *shaper) fill(item object, from string, claim object) object {
	out := maps.Clone(item)
	for _, key := range aboutClaim {
		if out.lacks(key, claim) {
			out[key] = claim[key]
			s.tell("itemReviewed."+key, "missing; what "+from+" says of it stands for it", "", string(claim[key]))
		}
	}
	return out
}

// lacks says whether an object doesn't say what another does.
func (o object) lacks(key string, other object) bool {
	return kind(o[key]) == 0 && kind(other[key]) != 0
}

// wording is what was claimed. A Claim in the place of a text has its words in another
// property than a thing has its name.
func (s *shaper) wording(raw json.RawMessage) string {
	if kind(raw) == '{' && s.look(raw) {
		if words := s.resolve(raw).words(); words != "" {
			s.tell("claimReviewed", "a Claim in the place of a text", string(raw), words)
			return words
		}
	}
	return s.text("claimReviewed", raw)
}

// claimants are the names of who claimed it: of several all, for none of them did alone.
func (s *shaper) claimants(raw json.RawMessage) (names string, first object) {
	const field = "itemReviewed.author"
	list := asList(raw)
	if len(list) < 2 {
		by := s.object(field, raw, "name")
		return s.text(field+".name", by["name"]), by
	}
	var all []string
	for _, x := range list {
		by := s.quietly().object(field, x, "name")
		name := strings.TrimSpace(s.quietly().text(field+".name", by["name"]))
		switch {
		case name == "", slices.Contains(all, name):
			continue
		case first == nil:
			first = by
		}
		all = append(all, name)
	}
	if len(all) < 2 {
		return strings.Join(all, ""), first
	}
	s.tell(field, strconv.Itoa(len(all))+" claimants; all are named", string(raw), strings.Join(all, ", "))
	return strings.Join(all, ", "), nil // a title and a page are one person's
}

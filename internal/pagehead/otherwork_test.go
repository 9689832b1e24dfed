package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestNamesBesideOtherWork: names among others who did something else.
func TestNamesBesideOtherWork(t *testing.T) {
	for name, tt := range map[string]struct{ want, page string }{
		"who edited, in the data too":         {"Ina Holm", ld + `"author":{"@type":"Person","name":"Ina Holm"},"editor":{"@type":"Person","name":"Tom Lee"}` + endLd + top + `<p>Edited by Tom Lee</p>` + day5 + body},
		"editor first on the page":            {"Ina Holm", top + `<p>Edited by: Tom Lee</p><p>Reported by: Ina Holm</p>` + day5 + body},
		"edited by and written by, one line":  {"Ina Holm", top + `<p>Written by Ina Holm | Edited by Tom Lee</p>` + day5 + body},
		"edited before written, one line":     {"Ina Holm", top + `<p>Edited by Tom Lee | Written by Ina Holm</p>` + day5 + body},
		"translated by":                       {"Ina Holm", top + `<p>By Ina Holm</p><p>Translated by Tom Lee</p>` + day5 + body},
		"translated, behind a comma":          {"Ina Holm", top + `<p>By Ina Holm, translated by Tom Lee</p>` + day5 + body},
		"additional reporting at the head":    {"Ina Holm", top + `<p>By Ina Holm</p><p>Additional reporting by Tom Lee</p>` + day5 + body},
		"additional reporting at the end":     {"Ina Holm", top + `<p>By Ina Holm</p>` + day5 + body + `<p>Additional reporting by Tom Lee</p>`},
		"additional reporting alone":          {"", top + day5 + body + `<p>Additional reporting by Tom Lee</p>`},
		"contributed alone":                   {"", top + day5 + body + `<p>Tom Lee contributed to this report.</p>`},
		"with files from":                     {"Ina Holm", top + `<p>Ina Holm · Alder News · with files from Tom Lee</p>` + day5 + body},
		"reviewed by":                         {"Ina Holm", top + `<div class=author>Ina Holm</div><div class=reviewer>Reviewed by Tom Lee</div>` + day5 + body},
		"photographs in the byline's class":   {"Ina Holm", top + `<div class=byline>By Ina Holm</div><div class=byline>Photographs by Tom Lee</div>` + day5 + body},
		"photos by, a bar between":            {"Ina Holm", top + `<div class=byline>Ina Holm | Photos: Tom Lee</div>` + day5 + body},
		"story and photos, two lines":         {"Ina Holm", top + `<div>Story by</div><div>Ina Holm</div><div>Photos by</div><div>Tom Lee</div>` + day5 + body},
		"media contact":                       {"", top + day5 + body + `<p>Media contact: Tom Lee, 555 0100</p>`},
		"contact with a class author":         {"", top + day5 + body + `<div class=contact>Contact: Tom Lee</div>`},
		"who answers for the site":            {"", top + day5 + body + `<p>Ansvarig utgivare: Per Dahl</p>`},
		"press officer":                       {"", top + day5 + body + `<p>Pressekontakt: Tom Lee</p>`},
		"a minister above":                    {"", top + `<p>The Hon Tom Lee MP, Minister for Seas</p>` + day5 + body},
		"from a minister":                     {"", top + `<div>From: Ministry of Seas and The Rt Hon Tom Lee MP</div>` + day5 + body},
		"a promo within the text":             {"Ina Holm", top + `<p>By Ina Holm</p>` + day5 + `<div class=more><b>Read more:</b> <a href=/x>What it cost</a> <span>By Tom Lee</span></div>` + body},
		"a promo, nobody else":                {"", top + day5 + `<p>{{long}}</p><div class=more><b>Read more:</b> <a href=/x>What the ferry cost us</a> <span>By Tom Lee</span></div>` + body},
		"cards below the article":             {"Ina Holm", ld + `"author":{"@type":"Person","name":"Ina Holm"}` + endLd + top + day5 + body + `</article><div class=cards><div class=card><a href=/x>What it cost</a><span class=author>Tom Lee</span></div></div>`},
		"cards below, nobody else":            {"", top + day5 + body + `</article><div class=cards><div class=card><a href=/x>What the ferry cost us</a><span class=author>Tom Lee</span></div></div>`},
		"columnists above":                    {"", `<div class=writers><a href=/w/1>Tom Lee</a></div>` + top + day5 + body},
		"a live blog's posts":                 {"Ina Holm; Tom Lee", top + `<p>Ina Holm (now) and Tom Lee (earlier)</p>` + day5 + body},
		"an author box below":                 {"Ina Holm", top + day5 + body + `<div class=author-box><h4>Ina Holm</h4><p>Ina Holm covers the sea for us and has done so for ten years.</p></div>`},
		"about the author":                    {"Ina Holm", top + day5 + body + `<div class=author-bio><h3>About the author</h3><p><a href=/author/ina>Ina Holm</a></p></div>`},
		"a professor":                         {"Ina Holm", top + `<p>By Ina Holm, Professor of Law, University of Alder</p>` + day5 + body},
		"academics":                           {"Ina Holm; Tom Lee", top + `<section class=authors><h4>Authors</h4><ul><li><a href=/p/1><span class=fn>Ina Holm</span></a><p>Professor of Law, University of Alder</p></li><li><a href=/p/2><span class=fn>Tom Lee</span></a><p>Lecturer, Alder College</p></li></ul></section>` + day5 + body},
		"opinion by":                          {"Ina Holm", top + `<p>Opinion by Ina Holm</p>` + day5 + body},
		"a column":                            {"Ina Holm", top + `<p>Ina Holm</p><p>Columnist</p>` + day5 + body},
		"letters":                             {"?IH", `<meta name=author content="IH">` + top + day5 + body},
		"letters of a mixed case":             {"", `<meta name=author content="ih">` + top + day5 + body},
		"a full address of a person":          {"Ina Holm", `<meta property="article:author" content="https://alderpost.example/author/ina-holm">` + top + `<p>By Ina Holm</p>` + day5 + body},
		"an account":                          {"Ina Holm", ld + `"author":{"@type":"Person","name":"inaholm"}` + endLd + top + `<div class=byline>By Ina Holm</div>` + day5 + body},
		"an account alone":                    {"", ld + `"author":{"@type":"Person","name":"inaholm2"}` + endLd + top + day5 + body},
		"a site user":                         {"", ld + `"author":{"@type":"Person","name":"Alder Post Admin"}` + endLd + top + day5 + body},
		"an editorial board":                  {"?The Alder Post Editorial Board", ld + `"author":{"@type":"Person","name":"The Alder Post Editorial Board"}` + endLd + top + day5 + body},
		"special to":                          {"Ina Holm", top + `<p>By Ina Holm Special to the Alder Post</p>` + day5 + body},
		"special to, on a line":               {"Ina Holm", top + `<p>By Ina Holm<br>Special to The Alder Post</p>` + day5 + body},
		"of the staff":                        {"Ina Holm", top + `<p>By Ina Holm of the Alder Post staff</p>` + day5 + body},
		"town and state":                      {"Ina Holm", top + `<p>By Ina Holm, Port Selm, Ohio</p>` + day5 + body},
		"two towns":                           {"Ina Holm; Tom Lee", top + `<p>By Ina Holm, Port Selm, and Tom Lee, Grim</p>` + day5 + body},
		"in two towns":                        {"Ina Holm; Tom Lee", top + `<p>Ina Holm in Port Selm and Tom Lee in Grim</p><p>5 March 2024 10:00</p>` + body},
		"agency and person":                   {"Ina Holm", top + `<p>By Ina Holm | Associated Press</p>` + day5 + body},
		"agency in a class of its own":        {"Ina Holm", top + `<div class=byline><span class=name>Ina Holm</span><span class=src>Reuters</span></div>` + day5 + body},
		"reporters with the paper's letters":  {"Ina Holm", top + `<p>Ina Holm, ABP News</p>` + day5 + body},
		"a first paragraph that is a byline":  {"Ina Holm; Tom Lee", top + day5 + `<p><strong>By Ina Holm and Tom Lee</strong></p>` + body},
		"in italics at the end":               {"", top + day5 + body + `<p><em>Tom Lee is a retired teacher in Alder.</em></p>`},
		"a dash at the end":                   {"?Ina Holm", top + day5 + body + `<p>— Ina Holm</p>`},
		"text and name of the pictures, both": {"Ina Holm", top + `<p>Text & Photos by Ina Holm</p>` + day5 + body},
		"interviewed":                         {"Ina Holm", top + `<p>Interview: Ina Holm</p>` + day5 + body},
		"produced by":                         {"Ina Holm", top + `<p>By Ina Holm and produced by Tom Lee</p>` + day5 + body},
		"a guest":                             {"Ina Holm", top + `<p>Guest columnist Ina Holm</p>` + day5 + body},
	} {
		if got := valuesOf(t, claims.FieldByline, tt.page, post); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

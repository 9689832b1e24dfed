package api_test

import (
	"strings"

	"factdesk/review"
)

// pair are the ids of a case and its claim.
type pair struct{ id, claim string }

// troops is the candidate of the article that states the number of troops.
func (d *desk) troops() string {
	d.t.Helper()
	article, _ := d.imported()
	for _, c := range d.as(review.Reviewer, "GET", "/articles/"+article+"/candidates", nil).want(200).items() {
		if strings.Contains(c["exact"].(string), "100,000 troops") {
			return c["id"].(string)
		}
	}
	d.t.Fatal("no candidate states the number of troops")
	return ""
}

// hand is a case opened by hand of a text of its own.
func (d *desk) hand(text string) pair {
	d.t.Helper()
	a := d.as(review.Reviewer, "POST", "/articles", object{"text": text + " It was in another article.", "language": "en"}).want(201)
	c := d.as(review.Reviewer, "POST", "/claims", object{"snapshot_id": a.text("imported", "snapshot", "id"), "start": 0, "end": len(text)}).want(201)
	return pair{c.text("id"), c.text("claim_id")}
}

// alike is a case about the troops in another article.
func (d *desk) alike() pair {
	return d.hand("Russia has some 100,000 troops close to the border of Ukraine.")
}

// two are cases about the troops.
func (d *desk) two() [2]pair {
	id, claim := d.opened()
	return [2]pair{{id, claim}, d.alike()}
}

// clustered are two, in one cluster.
func (d *desk) clustered() ([2]pair, string) {
	d.t.Helper()
	x := d.two()
	return x, d.as(review.Reviewer, "POST", "/clusters", object{"claims": []string{x[0].claim, x[1].claim}, "name": "Troops"}).want(201).text("id")
}

// otherCluster is a cluster of two other claims.
func (d *desk) otherCluster() string {
	d.t.Helper()
	one, two := d.hand("The ministry counts 13,000 dead. "+anyID()), d.hand("It has counted 13,000 dead. "+anyID())
	return d.as(review.Reviewer, "POST", "/clusters", object{"claims": []string{one.claim, two.claim}, "name": "The dead"}).want(201).text("id")
}

//go:build linux

package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// notDriven are operations that the matrix does not try, with why.
var notDriven = map[string]string{
	"take-down":               "one person may take words down at once, by the rule", // they go, none comes
	"preview-take-down":       "changes nothing",
	"redact-snapshot":         "one person may take a text down at once, by the rule",
	"import-external-reviews": "other publishers' fact-checks are no part of a verdict",
	"check-document":          "changes nothing",
	"import-file":             "an article by another way, which import-article tries",
	"fetch-external-reviews":  "other publishers' fact-checks are no part of a verdict",
	"link-external-review":    "other publishers' fact-checks are no part of a verdict",
	"unlink-external-review":  "other publishers' fact-checks are no part of a verdict",
	"add-label-map":           "other publishers' fact-checks are no part of a verdict",
	"add-feed":                "other publishers' fact-checks are no part of a verdict",
	"edit-feed":               "other publishers' fact-checks are no part of a verdict",
	"ask-feed":                "other publishers' fact-checks are no part of a verdict",
	"remove-feed":             "other publishers' fact-checks are no part of a verdict",
	"save-label-map":          "other publishers' fact-checks are no part of a verdict",
	"seat-panel":              "tried by TestWhoMayDoWhatWithAPanelByEachFace, where there is a panel",
	"vote":                    "tried by TestWhoMayDoWhatWithAPanelByEachFace, where there is a panel",
	"discuss-panel":           "tried by TestWhoMayDoWhatWithAPanelByEachFace, where there is a panel",
	"begin-second-round":      "tried by TestWhoMayDoWhatWithAPanelByEachFace, where there is a panel",
	"decide-tie":              "tried by TestWhoMayDoWhatWithAPanelByEachFace, where there is a panel",
	"override-panel":          "tried by TestWhoMayDoWhatWithAPanelByEachFace, where there is a panel",
	"save-gate-policy":        "no words of a verdict: how strict the gate is (store/policy_test.go has it beside a publishing)",
	"add-panel-rule":          "no words of a verdict: who decides it",
	"edit-panel-rule":         "no words of a verdict: who decides it",
	"remove-panel-rule":       "no words of a verdict: who decides it",
	"match-claims":            "a question of readers: among the outputs",
	"renew-token":             "no words of a verdict: who may do what",
	"make-token":              "no words of a verdict: who may do what",
	"revoke-token":            "no words of a verdict: who may do what",
	"edit-user":               "no words of a verdict: who may do what",
	"make-link":               "no words of a verdict: who may do what",
	"cancel-job":              "stops work",
	"retry-job":               "the work again, which import-article tries",
	"approve-changes":         "the second person's own step, at the end of the matrix",
	"approve-pending-changes": "the second person's own step, at the end of the matrix",
	"approve-verdict":         "a step of the case's way, tried without a preview by the conditions' tests and lawfully here",
	"publish-verdict":         "a step of the case's way, tried without a preview by the conditions' tests and lawfully here",
	"retract-verdict":         "one person may retract, by the rule: a state of its own here",
	"approve-correction":      "the second person's own step, at the end of the matrix",
	"resolve-contradiction":   "the desk's own notes, of two claims",
	"reopen-contradiction":    "the desk's own notes, of two claims",
	"reuse-verdict":           "begins a verdict of a case that is assigned: what it proposes is tried by propose-verdict",
	"undo-cases":              "gives cases back the state, person, plan and tags that they had: edit-cases tries the same fields",
	"add-view":                "the desk's own: what its lists are filtered by",
	"edit-view":               "the desk's own: what its lists are filtered by",
	"remove-view":             "the desk's own: what its lists are filtered by",
	"restore-view":            "the desk's own: what its lists are filtered by",
	"merge-speaker":           "changes no claim: readers' lists go by the very name (TestMergedSpeakersAreListedTogetherAndApartAgain)",
	"unmerge-speaker":         "changes no claim: readers' lists go by the very name (TestMergedSpeakersAreListedTogetherAndApartAgain)",
	"undo-cluster":            "clusters are the desk's own; the others of them are driven",
}

// movers take the case to another state, or take away what others change. They are
// tried last, in this order.
var movers = []string{"remove-field", "restore-field", "assign-case", "propose-verdict", "send-back-verdict", "withdraw-verdict", "release-case", "dismiss-case", "undismiss-case",
	"begin-correction", "edit-correction", "propose-correction", "withdraw-correction", "send-back-correction", "drop-correction",
	"remove-evidence", "restore-evidence", "merge-cluster", "merge-case", "unmerge-case"}

// try is one request of somebody alone.
type try struct {
	path string
	body object
}

// wishes are what each operation must be sent at least; those that are not here need
// nothing. Each is made anew for each try.
var wishes = map[string]func(m *matrix) object{
	"import-article": func(m *matrix) object { return object{"text": m.ids["text"], "url": m.address()} },
	"pick-candidate": func(m *matrix) object { // of the newest text: an import may have brought another
		text := m.ask(author, "GET", "/api/v1/articles/"+m.ids["articles"]+"/text", nil).Body.String()
		first := strings.Fields(text + " none")[0]
		return object{"start": 0, "end": utf8.RuneCountInString(first), "exact": first}
	},
	"decide-candidates": func(m *matrix) object {
		return object{"action": "same", "claim_id": m.ids["claims"], "candidates": []object{{"id": m.candidate()}}}
	},
	"edit-cases": func(m *matrix) object {
		return object{"action": "tag", "tag": m.fresh(), "cases": []object{{"id": m.ids["cases"]}}}
	},
	"same-candidate":          func(m *matrix) object { return object{"claim_id": m.ids["claims"]} },
	"tell-candidate-apart":    func(m *matrix) object { return object{"claim_id": m.ids["claims"]} },
	"tell-candidate-together": func(m *matrix) object { return object{"claim_id": m.ids["claims"]} },
	"dismiss-candidate":       func(m *matrix) object { return object{"reason": "trivial"} },
	"tell-case-apart":         func(m *matrix) object { return object{"claim_id": m.ids["alike claim"]} },
	"tell-case-together":      func(m *matrix) object { return object{"claim_id": m.ids["alike claim"]} },
	"dismiss-case":            func(m *matrix) object { return object{"reason": "trivial"} },
	"add-evidence":            func(m *matrix) object { return object{"stance": "refutes", "title": m.fresh(), "url": m.address()} },
	"add-note":                func(m *matrix) object { return object{"body": m.fresh()} },
	"edit-note":               func(m *matrix) object { return object{"body": m.fresh()} },
	"propose-verdict":         func(m *matrix) object { return object{"rating": "no", "scale": "matrix", "explanation": m.fresh()} },
	"assign-case":             func(m *matrix) object { return object{} },
	"send-back-verdict":       func(m *matrix) object { return object{"reason": m.fresh()} },
	"begin-correction": func(m *matrix) object {
		return object{"kind": "update", "note": m.fresh(), "wording": "Russia has " + m.fresh() + " troops.", "claimant": m.fresh()}
	},
	"propose-correction":   func(m *matrix) object { return object{"rating": "no", "scale": "matrix", "explanation": m.fresh()} },
	"send-back-correction": func(m *matrix) object { return object{"reason": m.fresh()} },
	"drop-correction":      func(m *matrix) object { return object{"reason": m.fresh()} },
	"check-text":           func(m *matrix) object { return object{"text": m.ids["text"] + "\n\n" + m.fresh(), "import": true} },
	"create-claim": func(m *matrix) object {
		return object{"snapshot_id": m.ids["snapshots"], "start": 0, "end": 6, "wording": "Geneva " + m.fresh()}
	},
	"confirm-cluster": func(m *matrix) object {
		return object{"claims": []string{m.ids["claims"], m.ids["companion claim"]}, "name": m.fresh()}
	},
	"rename-cluster":    func(m *matrix) object { return object{"name": m.fresh()} },
	"merge-cluster":     func(m *matrix) object { return object{"into": m.ids["other cluster"]} },
	"split-cluster":     func(m *matrix) object { return object{"claims": []string{m.ids["companion claim"]}} },
	"save-organisation": func(m *matrix) object { return maps.Clone(m.base) },
	"save-scale": func(m *matrix) object {
		return object{"name": "Matrix", "ratings": []object{{"key": "no", "value": 1, "labels": object{"en": m.fresh()}}, {"key": "yes", "value": 2, "labels": object{"en": m.fresh()}, "description": m.fresh()}}}
	},
	"invite-user": func(m *matrix) object {
		return object{"name": m.fresh(), "email": m.fresh() + "@desk.example", "role": "reviewer"}
	},
	"add-field":  func(m *matrix) object { return object{"name": m.fresh(), "kind": "text", "public": true} },
	"edit-field": func(m *matrix) object { return object{"name": m.fresh()} },
	"set-fields": func(m *matrix) object { return object{"fields": object{m.ids["fields"]: m.fresh()}} },
	"merge-case": func(m *matrix) object { return object{"into": m.ids["companion claim"], "reason": m.fresh()} },
}

// extras are further things to try by operations that do several.
var extras = map[string]func(m *matrix) []try{
	"import-article": func(m *matrix) []try {
		at := "/articles"
		return []try{
			{at, object{"text": m.ids["text"], "url": m.ids["article url"], "headline": m.fresh(), "publisher": m.fresh(), "bylines": []string{m.fresh()}, "published": "1987-01-02", "language": "is"}},
			{at, object{"text": m.ids["text"], "url": m.ids["article url"] + "?utm_source=" + m.fresh()}},
			{at, object{"text": strings.Replace(m.ids["text"], "Friday", m.fresh(), 1), "url": m.ids["article url"]}},
			{at, object{"text": m.ids["text"], "headline": m.fresh()}},
			{at, object{"html": "<title>" + m.fresh() + "</title><link rel=canonical href='" + m.ids["article url"] + "'><article><p>" + m.ids["text"] + "</p></article>", "url": m.address()}},
			{at, object{"html": "<title>" + m.fresh() + "</title><link rel=canonical href='" + m.address() + "'><article><p>" + m.ids["text"] + "</p></article>", "url": m.ids["article url"]}},
		}
	},
	"decide-candidates": func(m *matrix) []try {
		id := m.candidate()
		return []try{{"/candidates/bulk", object{"action": "same", "claim_id": m.ids["claims"], "candidates": []object{{"id": id}}}},
			{"/candidates/bulk", object{"action": "undo", "candidates": []object{{"id": id}}}},
			{"/candidates/bulk", object{"action": "accept", "candidates": []object{{"id": id}}}}}
	},
	"edit-cases": func(m *matrix) []try {
		ours := []object{{"id": m.ids["cases"]}}
		return []try{{"/cases/bulk", object{"action": "plan", "priority": 1, "due_on": "1987-01-02", "cases": ours}},
			{"/cases/bulk", object{"action": "dismiss", "reason": "trivial", "note": m.fresh(), "cases": ours}}, {"/cases/bulk", object{"action": "undismiss", "cases": ours}}}
	},
	"send-back-verdict": func(m *matrix) []try { // proposed anew, for the next to send back
		return []try{{"/cases/" + m.ids["cases"] + "/propose", wishes["propose-verdict"](m)}}
	},
	"send-back-correction": func(m *matrix) []try { // likewise
		return []try{{"/cases/" + m.ids["cases"] + "/correction/propose", wishes["propose-correction"](m)}}
	},
	"undo-candidate": func(m *matrix) []try {
		at := "/candidates/" + m.candidate()
		return []try{{at + "/same", object{"claim_id": m.ids["claims"]}}, {at + "/undo", nil}, {at + "/same", object{"claim_id": m.ids["claims"]}}}
	},
	"merge-case": func(m *matrix) []try { // another into ours, with its words and headlines, and taken out
		id, _ := m.alike()
		at, ours := "/cases/"+id, "/cases/"+m.ids["cases"]
		return []try{{ours + "/unmerge", nil}, {at + "/merge", object{"into": m.ids["claims"], "reason": m.fresh()}}, {at + "/unmerge", nil},
			{ours + "/merge", object{"into": m.ids["companion claim"]}}}
	},
	"keep-changes-out": func(m *matrix) []try {
		return []try{{"/cases/" + m.ids["cases"] + "/changes/keep-out", object{"keys": []string{"article/" + m.ids["articles"] + "/language"}}}}
	},
}

// address is an address that must lead readers nowhere.
func (m *matrix) address() string {
	a := "https://" + m.fresh() + ".example/" + m.fresh()
	m.used = append(m.used, a)
	return a
}

// candidate is a new one, found in an article with new words.
func (m *matrix) candidate() string {
	m.Helper()
	id, _, _ := m.article(m.fresh(), object{"url": m.address(), "headline": m.fresh(), "publisher": m.fresh(), "bylines": []string{m.fresh()}})
	var list struct {
		Items []struct{ ID, Exact string }
	}
	json.Unmarshal(m.ask(author, "GET", "/api/v1/articles/"+id+"/candidates", nil).Body.Bytes(), &list)
	for _, c := range list.Items {
		if strings.Contains(c.Exact, "neu") {
			return c.ID
		}
	}
	m.Fatalf("no candidate has the article's new word: %v", list.Items)
	return ""
}

// alike is another claim of the same, in an article with new words.
func (m *matrix) alike() (caseID, claimID string) {
	m.Helper()
	word := m.fresh()
	_, snapshot, body := m.article(word, object{"url": m.address(), "headline": m.fresh()})
	return m.open(snapshot, body, "some 100,000 "+word+" troops", object{"wording": "Russia has 100,000 " + m.fresh() + " troops.", "claimant": m.fresh()})
}

// tries are what to try by an operation: what it needs, and besides each field that its
// schema has, one at a time.
func (m *matrix) tries(op *operation) []try {
	out := []try{{m.place(op), m.wish(op)}}
	s := m.doc.body(op)
	if s != nil {
		for _, name := range slices.Sorted(maps.Keys(s.Properties)) {
			value := m.value(name, m.doc.follow(s.Properties[name]))
			if value == nil {
				continue
			}
			body := m.wish(op)
			if body == nil {
				body = object{}
			}
			body[name] = value
			out = append(out, try{m.place(op), body})
		}
	}
	if more := extras[op.OperationID]; more != nil {
		out = append(out, more(m)...)
	}
	return out
}

func (m *matrix) wish(op *operation) object {
	if f := wishes[op.OperationID]; f != nil {
		return f(m)
	}
	return nil
}

// place is an operation's address for the things of the case.
func (m *matrix) place(op *operation) string {
	path := strings.TrimPrefix(op.path, "/api/v1")
	noun, _, _ := strings.Cut(path[1:], "/")
	id := m.ids[noun]
	if noun == "candidates" && strings.Contains(path, "{id}") {
		id = m.candidate()
	}
	if id == "" {
		id = anyID()
	}
	return strings.NewReplacer("{id}", id, "{evidence_id}", m.or("evidence"), "{note_id}", m.or("notes"), "{external_id}", anyID(), "{key}", "matrix").Replace(path)
}

func (m *matrix) or(what string) string {
	if id := m.ids[what]; id != "" {
		return id
	}
	return anyID()
}

// value is a new value of a field; nil for what holds no words that readers could see.
func (m *matrix) value(name string, s *schema) any {
	isDate := strings.HasSuffix(name, "_on") || slices.Contains([]string{"published", "as_of", "review_by"}, name)
	switch {
	case slices.Contains([]string{"version", "import", "text", "html", "start", "end", "exact", "keys", "required"}, name) || s.Format == "uuid" || strings.HasSuffix(name, "_id"):
		return nil
	case len(s.Enum) > 0:
		return s.Enum[len(s.Enum)-1]
	case isDate:
		return fmt.Sprintf("1987-%02d-%02d", 1+m.n%12, 1+m.n%28)
	case name == "language":
		return "is"
	case name == "time_zone":
		return "Asia/Tokyo"
	case strings.HasSuffix(name, "url"):
		return m.address()
	case s.is("boolean"):
		return true
	case s.is("array") && m.doc.follow(s.Items) != nil && m.doc.follow(s.Items).is("string") && m.doc.follow(s.Items).Format != "uuid":
		return []string{m.fresh()}
	case s.is("string"):
		return m.fresh()
	}
	return nil
}

// drive has everybody try all that an operation can do, each alone.
func (m *matrix) drive(op *operation, people []string, each func(what string, t try)) {
	for _, who := range people {
		for _, t := range m.tries(op) {
			var body any
			if t.body != nil {
				body = t.body
			}
			w := m.ask(who, op.method, "/api/v1"+t.path, body)
			m.count(op.OperationID, w.Code)
			if each != nil {
				b, _ := json.Marshal(t.body)
				each(who+"'s "+op.OperationID+" "+string(b), t)
			}
		}
	}
}

// changing are the operations that can change something, the movers last.
func (m *matrix) changing() []*operation {
	var out []*operation
	for _, op := range m.doc.operations() {
		if op.method != "GET" && notDriven[op.OperationID] == "" {
			out = append(out, op)
		}
	}
	slices.SortStableFunc(out, func(a, b *operation) int {
		return slices.Index(movers, a.OperationID) - slices.Index(movers, b.OperationID)
	})
	return out
}

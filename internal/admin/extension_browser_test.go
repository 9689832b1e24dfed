package admin_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/internal/browsertest"
)

// forbidding is the policy of a page that runs no script but its own, and of which no
// window that it opens may know: no bookmark gets through.
const forbidding = "default-src 'none'; script-src 'unsafe-inline'; require-trusted-types-for 'script'; form-action 'none'"

// The extension sends a page whose policy forbids all else. A headless browser has no
// toolbar: the test calls what the button calls, and since no button was pressed gives the
// extension the one host that the press would let it read.
func TestTheExtensionSendsAPage(t *testing.T) {
	n, _ := openOffice(t, nil)
	site := paper(t, forbidding)
	folder := t.TempDir()
	for _, name := range []string{"manifest.json", "worker.js", "handover.js", "page.js"} {
		b, err := os.ReadFile("extension/" + name)
		if err != nil {
			t.Fatal(err)
		}
		s := strings.ReplaceAll(string(b), "http://127.0.0.1:8080", n.url)
		s = strings.Replace(s, `"permissions":`, `"host_permissions": ["`+site.URL+`/*"], "permissions":`, 1)
		if err := os.WriteFile(filepath.Join(folder, name), []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p, worker := browsertest.Extended(t, folder)
	n.signIn(p, n.rita)
	p.Go(site.URL + "/harbour")
	selects(p, "#late", "the lighthouse needs 12 new lamps")
	worker(`const [tab] = await chrome.tabs.query({active: true}); chrome.action.onClicked.dispatch(tab)`)
	tab := p.Tab(n.url + "/desk/send")
	tab.AwaitJS(`!document.querySelector("#send").hidden`)
	for sel, want := range map[string]string{"#sent-origin": site.URL, "#sent-by": "the extension", "#sent-words": "the lighthouse needs 12 new lamps"} {
		if got := tab.Text(sel); got != want {
			t.Errorf("%s shows %q, want %q", sel, got, want)
		}
	}
	tab.AwaitJS(`document.getElementById("differs").hidden && !document.querySelector("#send button.primary").disabled`)
	tab.Follow("#send button.primary")
	tab.Await("#article mark.claim")
	s, err := n.db.LatestSnapshot(t.Context(), n.articles()[0].ID)
	if err != nil || s.Headers["Sent-By"] != "extension" || s.Headers["Origin"] != site.URL {
		t.Errorf("the snapshot says %v (%v)", s.Headers, err)
	}
}

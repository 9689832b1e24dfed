package admin

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/internal/web"
)

// maxSent bounds the form of a page that a browser sends, in bytes: each end of a line
// grows by one on its way.
const maxSent = 2*ingest.MaxSent + 64<<10

// receive is the window that takes a page from another site's. It is for everybody and
// shows nothing of the desk, since whoever opens it keeps a hold of it, which every other
// page of ours is spared: it puts what came into the tab's own storage and goes on to
// d.sendPage, where that hold ends.
func (d *Desk) receive(c *gin.Context) error {
	c.Header("Cross-Origin-Opener-Policy", "unsafe-none")
	return d.page(c, http.StatusOK, "receive", View{Title: "Send to desk", Bare: true})
}

// sendPage shows what came, for its reader to import or to throw away.
func (d *Desk) sendPage(c *gin.Context) error { return d.showSent(c, http.StatusOK, Form{}) }

func (d *Desk) showSent(c *gin.Context, status int, form Form) error {
	return d.page(c, status, "send", View{Title: "Sent from a browser", Nav: "import", Data: form})
}

// importSent imports what a reader was shown. A long page becomes a job's.
func (d *Desk) importSent(c *gin.Context) error {
	item, err := sentItem(c)
	if err == nil && !item.AtOnce() {
		return d.queueSent(c, item)
	}
	if err != nil {
		return d.sentRefused(c, err)
	}
	out, err := d.Importer.Import(c.Request.Context(), item, actor(c), d.now())
	if err != nil {
		return d.sentRefused(c, err)
	}
	to, err := d.landing(c, out.Article.ID, out.Already, item.Sent)
	if err != nil {
		return err
	}
	c.Redirect(http.StatusSeeOther, to)
	return nil
}

// sentItem reads the form. Browsers send its line ends as CR LF whatever the page had.
func sentItem(c *gin.Context) (ingest.Item, error) {
	page := strings.ReplaceAll(c.PostForm("html"), "\r\n", "\n")
	return ingest.NewSent([]byte(page), strings.TrimSpace(c.PostForm("address")), ingest.Sent{
		Origin: c.PostForm("origin"), By: c.PostForm("by"), Words: shorten(strings.TrimSpace(c.PostForm("words")), mostPasted),
		Before: last(c.PostForm("before"), surroundings), After: shorten(c.PostForm("after"), surroundings),
	})
}

// surroundings are how many characters before and after the selected words are looked at.
const surroundings = 300

func last(s string, most int) string {
	r := []rune(s)
	return string(r[max(0, len(r)-most):])
}

func (d *Desk) sentRefused(c *gin.Context, why error) error {
	p, ok := importProblem(why)
	if !ok {
		return why
	}
	return d.showSent(c, web.Status(why), Form{}.refused(c.Request.PostForm, p))
}

func (d *Desk) queueSent(c *gin.Context, item ingest.Item) error {
	job, err := ingest.NewItemJob(item, actor(c), d.now())
	if err == nil {
		job, err = d.DB.AddJob(c.Request.Context(), job)
	}
	if err != nil {
		return d.sentRefused(c, err)
	}
	return d.done(c, Flash{Text: "The page is here, and is being read.", Received: true}, "/desk/import/jobs/"+job.ID.String())
}

// landing is where the reader goes on after an import: at the words that they had
// selected, if there were any and they stand in the text, ready to be made a claim.
func (d *Desk) landing(c *gin.Context, article uuid.UUID, already bool, sent *ingest.Sent) (string, error) {
	to := "/desk/import/articles/" + article.String()
	if already {
		to += "?already=1"
	}
	if sent == nil {
		return to, nil
	}
	f := Flash{Text: "The page is here.", Received: true}
	if sent.Words != "" {
		var err error
		if to, f, err = d.atWords(c.Request.Context(), article, sent); err != nil {
			return "", err
		}
	}
	if already {
		f.Text = "This article was here before. " + f.Text
	}
	d.setFlash(c, f)
	return to, nil
}

func (d *Desk) atWords(ctx context.Context, article uuid.UUID, sent *ingest.Sent) (string, Flash, error) {
	s, err := d.DB.LatestSnapshot(ctx, article)
	if err != nil {
		return "", Flash{}, err
	}
	at := "/desk/articles/" + article.String()
	span, places := placeOf(s.Text, sent)
	if places == 0 {
		return at, Flash{Tone: "mixed", Received: true,
			Text: "The words that you selected are not in the text that was read of the page: “" + shorten(sent.Words, 200) + "”"}, nil
	}
	at += fmt.Sprintf("?from=%d&to=%d", span.Start, span.End)
	f := Flash{Text: "The words that you selected are marked, and stand in the form.", Received: true, Link: at + "#by-hand", Word: "Make them a claim"}
	if places > 1 {
		f.Text, f.Tone = fmt.Sprintf("The words that you selected stand in %d places; the one that is most like yours is marked.", places), "info"
	}
	return fmt.Sprintf("%s#at-%d", at, span.Start), f, nil
}

// placeOf finds the words that a reader selected in the text that was read of the page:
// of several places the one whose surroundings are most like those in the page, and says
// how many are no less like them.
func placeOf(text string, sent *ingest.Sent) (best claims.Span, places int) {
	all, err := occurrences(text, sent.Words)
	if err != nil {
		return claims.Span{}, 0
	}
	r, most := []rune(text), -1
	before, after := backwards(sent.Before), []rune(squeeze(sent.After))
	for _, o := range all {
		alike := shared(backwards(string(r[max(0, o.Start-surroundings):o.Start])), before) +
			shared([]rune(squeeze(string(r[o.End:min(len(r), o.End+surroundings)]))), after)
		switch {
		case alike > most:
			best, most, places = o.Span, alike, 1
		case alike == most:
			places++
		}
	}
	return best, places
}

// squeeze leaves the white space out, which a page and its text have each in its own way.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

func backwards(s string) []rune {
	r := []rune(squeeze(s))
	slices.Reverse(r)
	return r
}

// shared is how many characters two texts begin with alike.
func shared(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// spanAsked is the span of a text that an address names, which may be none of it.
func spanAsked(c *gin.Context) claims.Span {
	return claims.Span{Start: atoi(c.Query("from")), End: atoi(c.Query("to"))}
}

// pick marks a span of the text and puts its words into the form for a claim, unless a
// claim is half written there.
func (p *articlePage) pick(at claims.Span) error {
	inText := 0 <= at.Start && at.Start < at.End && at.End <= p.Snapshot.Length
	if !inText || at.End-at.Start > mostPasted || p.Snapshot.RedactedAt != nil {
		return nil
	}
	words, _, _, err := claims.Cut(p.Snapshot.Text, at.Start, at.End)
	if err != nil {
		return err
	}
	p.Picked = []Mark{{Span: at, Sort: claimMark, ID: fmt.Sprintf("at-%d", at.Start)}}
	if f := p.Forms["claim"]; !f.Drafted {
		wording := shorten(strings.Join(strings.Fields(words), " "), claims.MaxWording-1)
		p.Forms["claim"] = newForm(f.Name, fields("start", strconv.Itoa(at.Start), "end", strconv.Itoa(at.End), "exact", words, "wording", wording), store.Draft{})
	}
	return nil
}

package review

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// saw holds a signature to what the person looked at: the digest of the preview.
func (c *Case) saw(org Organisation, seen string) error {
	return sawDigest(seen, c.Preview(org).Digest)
}

// sawDigest holds a signature to the digest of what is there now.
func sawDigest(seen, now string) error {
	if seen == "" {
		return errs.New(errs.Unseen, "Say what you looked at: send the ETag of the case's preview as If-Match. Then nothing is signed that you have not seen.")
	}
	if seen == now {
		return nil
	}
	err := errs.New(errs.Stale, "What readers would see has changed since you looked at it. Look at the preview again.")
	err.Field = "version" // the store adds who changed what
	return err
}

// propose begins the edition of a verdict, as its author has it before them.
func (c *Case) propose(by Actor, now time.Time) {
	e := c.live(Organisation{}).sealed()
	e.State = EditionWaiting
	c.stamp(&e, by, now)
	c.Waiting, c.WaitingID = &e, &e.ID
}

// stamp numbers a new edition and says who prepared it.
func (c *Case) stamp(e *Edition, by Actor, now time.Time) {
	c.EditionCount++
	e.ID, e.CaseID, e.Number, e.Version = uuid.Must(uuid.NewV7()), c.ID, c.EditionCount, 1
	e.PreparedBy, e.PreparedByName, e.CreatedAt = by.ID, by.Name, now
}

// drop lets go of the edition of a verdict that was withdrawn or sent back.
func (c *Case) drop() {
	for _, e := range []*Edition{c.Waiting, c.Edition} {
		if e != nil {
			e.State = EditionDropped
			e.Version++
			c.Dropped = append(c.Dropped, *e)
		}
	}
	c.Waiting, c.WaitingID, c.Edition, c.EditionID = nil, nil, nil, nil
}

// sign makes what the approver saw the edition that stands.
func (c *Case) sign(org Organisation, changes []Change, by Actor, now time.Time) {
	shown := c.live(org)
	e := c.Waiting
	if e == nil { // proposed before there were editions
		e = &shown
		v := c.Verdict()
		c.stamp(e, Actor{ID: v.AuthorID, Name: v.Author}, v.CreatedAt)
	} else {
		e.Version++
	}
	e.Changes = changes
	e.Content, e.Publisher, e.MergedInto, e.VerdictID = shown.Content, shown.Publisher, shown.MergedInto, shown.VerdictID
	approved(e, by, now)
	c.Edition, c.EditionID, c.Waiting, c.WaitingID = e, &e.ID, nil, nil
}

// approved puts a second person's name under an edition.
func approved(e *Edition, by Actor, now time.Time) {
	e.State, e.ApprovedBy, e.ApprovedByName, e.ApprovedAt = EditionApproved, &by.ID, by.Name, &now
	e.Digest = e.sealed().Digest
}

// ApproveChanges lets readers see what is pending, all of it or that with the given
// keys: it makes the next edition. Nobody approves what they made themselves; when all
// is asked for, that stays pending. seen is the digest of the preview. The publish gate is
// asked of what readers see then: what blocks is refused, and of a public verdict what warns
// and was not waived before has to be waived by name with a reason, as at publishing.
func (c *Case) ApproveChanges(org Organisation, seen string, choice Choice, by Actor, now time.Time) error {
	if err := c.maySettle(by); err != nil {
		return err
	}
	if err := c.saw(org, seen); err != nil {
		return err
	}
	chosen, err := c.chosen(org, choice.Keys, by)
	if err != nil {
		return err
	}
	live, e := c.live(org), c.Edition.next()
	for _, ch := range chosen {
		e.take(ch.Key, &live)
	}
	waivers, detail, err := c.passed(c.gateOf(&e, org), choice.Waive, by, now)
	if err != nil {
		return err
	}
	e.Changes = chosen
	first := chosen[0].first()
	c.stamp(&e, Actor{ID: first.ID, Name: first.Name}, now)
	approved(&e, by, now)
	c.Edition, c.EditionID = &e, &e.ID
	c.Waivers = waivers
	c.touch(now)
	detail["edition"], detail["changes"] = strconv.Itoa(e.Number), strconv.Itoa(len(chosen))
	c.record(VerbChangesApproved, by, now, detail)
	return nil
}

// Choice says which pending changes readers shall see.
type Choice struct {
	Keys  []string          // of the changes; none for all that others made
	Waive map[string]string // by check of the publish gate why its warning is passed over
}

// GateOfChanges answers the publish gate for what readers would see with all that is pending,
// of what fails and was not waived before.
func (c *Case) GateOfChanges(org Organisation) []Check {
	if c.Edition == nil || len(c.Changes(org)) == 0 {
		return nil
	}
	e := c.Preview(org)
	return slices.DeleteFunc(c.gateOf(&e, org), func(check Check) bool { return check.OK || c.waiver(check) != nil })
}

// gateOf answers the publish gate for the verdict that stands, shown as an edition has it.
func (c *Case) gateOf(e *Edition, org Organisation) []Check {
	shown := *c
	shown.Claim, shown.Appearances = c.tagged(e.Content.Claim), e.Content.Appearances
	return shown.checks(OfVerdict, c.Verdict(), org)
}

// waiver is what was said when a warning was passed over before; nil when it was not, or
// when the check blocks by now.
func (c *Case) waiver(check Check) *Waiver {
	for i := range c.Waivers {
		if w := &c.Waivers[i]; w.Check == check.Key && !check.Stops() {
			return w
		}
	}
	return nil
}

// passed are the waivers with which changes pass the gate, those of before and new ones, and
// the new ones for the event. Of what is not public yet, publishing asks for them.
func (c *Case) passed(checks []Check, reasons map[string]string, by Actor, now time.Time) ([]Waiver, map[string]string, error) {
	if !c.State.Public() {
		if err := passable(checks, "be approved"); err != nil {
			return nil, nil, err
		}
		return c.Waivers, warnings(checks), nil
	}
	kept, open, detail := []Waiver{}, []Check{}, map[string]string{}
	for _, check := range checks {
		if w := c.waiver(check); w != nil && !check.OK {
			kept = append(kept, *w)
			continue
		}
		open = append(open, check)
	}
	added, err := waived(open, reasons, by, now)
	if err != nil {
		return nil, nil, err
	}
	for _, w := range added {
		detail[waiving+w.Check] = w.Reason
	}
	return append(kept, added...), detail, nil
}

// maySettle says whether somebody may decide about what is pending.
func (c *Case) maySettle(by Actor) error {
	if err := by.May(ApproveChanges); err != nil {
		return err
	}
	if c.Edition == nil || c.State == Proposed {
		return errs.New(errs.Conflict, "This case is %s: nothing of it awaits readers. What changes before a verdict is approved is approved with it.", c.State)
	}
	return nil
}

// chosen are the changes with the given keys, or without keys all that wait and that
// somebody else made.
func (c *Case) chosen(org Organisation, keys []string, by Actor) ([]Change, error) {
	changes := c.Changes(org)
	for _, key := range keys {
		if !slices.ContainsFunc(changes, func(ch Change) bool { return ch.Key == key }) {
			return nil, errs.In("keys", "Nothing is pending under %q; it was taken back or approved since.", cut(key, 120))
		}
	}
	var out, mine []Change
	for _, ch := range changes {
		switch {
		case len(keys) > 0 && !slices.Contains(keys, ch.Key) || len(keys) == 0 && ch.KeptOut != nil:
		case ch.keepsFrom(by):
			mine = append(mine, ch)
		default:
			out = append(out, ch)
		}
	}
	switch {
	case len(mine) > 0 && (len(keys) > 0 || len(out) == 0):
		if len(mine[0].By) == 0 {
			return nil, unknownMaker(mine[0])
		}
		return nil, errs.New(errs.Forbidden, "You made this change yourself (%s); somebody else who may sign off must approve it.", mine[0].What)
	case len(out) == 0:
		return nil, errs.New(errs.Conflict, "Nothing is pending: readers see what the desk has.")
	}
	return out, nil
}

func (ch Change) madeBy(id uuid.UUID) bool {
	return slices.ContainsFunc(ch.By, func(a Author) bool { return a.ID == id })
}

// keepsFrom says whether somebody may not approve the change: they made it, or it is not
// known who did, and that may have been them. Actor{} is nobody, who approves nothing.
func (ch Change) keepsFrom(by Actor) bool {
	return ch.madeBy(by.ID) || ch.ofNobody() && by.ID != uuid.Nil
}

// ofNobody reports what somebody wrote into a field and it is not known who. The settings
// change what readers see of each case, too, and are nobody's in any of them.
func (ch Change) ofNobody() bool { return len(ch.By) == 0 && strings.HasPrefix(ch.Key, FieldKey) }

func unknownMaker(ch Change) error {
	return errs.New(errs.Forbidden, "It is not known who made this change (%s), so that nobody can be the second person. Write a note in the case: the change counts as yours then, and somebody else may approve it.", ch.What)
}

// first is who made the change first; nobody when it is not known.
func (ch Change) first() Author {
	if len(ch.By) == 0 {
		return Author{}
	}
	return ch.By[0]
}

// KeepOut says of pending changes, all or those with the given keys, that readers shall
// not see them: they stay on the desk and wait no longer. Whoever may approve may say so,
// of their own changes too, since nothing public changes by it. A further change waits again.
func (c *Case) KeepOut(org Organisation, keys []string, by Actor, now time.Time) error {
	if err := c.maySettle(by); err != nil {
		return err
	}
	chosen, err := c.chosen(org, keys, Actor{})
	if err != nil {
		return err
	}
	for _, ch := range chosen {
		if ch.KeptOut == nil {
			c.Made = append(c.Made, Made{CaseID: c.ID, Key: ch.Key, Kind: KeptOut, ByID: by.ID, ByName: by.Name, At: now, Digest: ch.digest})
		}
	}
	c.UpdatedAt = now
	c.record(VerbChangesKeptOut, by, now, map[string]string{"changes": strconv.Itoa(len(chosen))})
	return nil
}

// isSecond refuses an approver who changed something themselves since the verdict was
// proposed: nobody but them would have seen it.
func isSecond(changes []Change, by Actor) error {
	var mine []string
	for _, ch := range changes {
		if ch.ofNobody() {
			return unknownMaker(ch)
		}
		if ch.madeBy(by.ID) {
			mine = append(mine, ch.What)
		}
	}
	if len(mine) == 0 {
		return nil
	}
	return errs.New(errs.Forbidden, "You changed this yourself after the verdict was proposed, so that nobody else has seen it: %s. Somebody else must approve, or send it back and let its author propose again.", strings.Join(mine, "; "))
}

// MayApproveChanges says whether somebody may let readers see some of what is pending;
// nil means yes.
func (c *Case) MayApproveChanges(org Organisation, by Actor) error {
	if err := c.maySettle(by); err != nil {
		return err
	}
	_, err := c.chosen(org, nil, by)
	return err
}

// TakeAsApproved makes the edition of a case whose verdict was proposed or approved before
// there were editions, of what the desk has now. The store calls it once.
func (c *Case) TakeAsApproved(org Organisation) {
	v, e := c.Verdict(), c.live(org)
	c.stamp(&e, Actor{ID: v.AuthorID, Name: v.Author}, v.CreatedAt)
	e.Imported, e.Digest = true, e.sealed().Digest
	if c.State == Proposed {
		e.State = EditionWaiting
		c.Waiting, c.WaitingID = &e, &e.ID
		return
	}
	e.State, e.ApprovedBy, e.ApprovedByName, e.ApprovedAt = EditionApproved, v.ApprovedBy, v.ApprovedByName, v.ApprovedAt
	c.Edition, c.EditionID = &e, &e.ID
}

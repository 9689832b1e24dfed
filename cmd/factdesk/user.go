package main

import (
	"encoding/json"
	"fmt"
	"text/tabwriter"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/store"
	"factdesk/review"
)

// UserCmd manages people.
type UserCmd struct {
	Add     UserAddCmd     `cmd:"" help:"Add a person; mail their invitation, or print its link where no mail is sent."`
	List    UserListCmd    `cmd:"" help:"List people."`
	Role    UserRoleCmd    `cmd:"" help:"Change what a person may do."`
	Disable UserDisableCmd `cmd:"" help:"Lock a person out; what they wrote stays."`
	Link    UserLinkCmd    `cmd:"" help:"Print a one-time link to sign in and choose a new password."`

	SecondFactor UserSecondFactorCmd `cmd:"" help:"Take the second factor of a person away who has lost it."`
}

// UserSecondFactorCmd is factdesk user second-factor.
type UserSecondFactorCmd struct {
	Email string `arg:"" help:"Whose."`
}

// Run takes the person's factors and recovery codes away and ends their sessions.
func (c *UserSecondFactorCmd) Run(w *world) error {
	return editUser(w, c.Email, func(db *store.DB, id uuid.UUID) (review.User, error) {
		if err := auth.RemoveFactors(w.ctx, db, id, auth.CommandLine, now()); err != nil {
			return review.User{}, err
		}
		return db.User(w.ctx, id)
	})
}

// UserAddCmd is factdesk user add.
type UserAddCmd struct {
	Email string `arg:"" help:"E-mail address; it is what they sign in with."`
	Name  string `help:"Name as others see it; the address when left out."`
	Role  string `enum:"reader,reviewer,editor,administrator" help:"reader, reviewer, editor or administrator." default:"reviewer"`
	Print bool   `help:"Print the link, also where mail is sent."`
	JSON  bool   `help:"Print the result as JSON."`
}

// Run adds the person and prints the link that lets them choose a password.
func (c *UserAddCmd) Run(w *world) error {
	db, err := w.open()
	if err != nil {
		return err
	}
	defer db.Close()
	if c.Name == "" {
		c.Name = c.Email
	}
	if db.Mails() && !c.Print {
		return c.mail(w, db)
	}
	u, secret, err := auth.Invite(w.ctx, db, c.Name, c.Email, review.Role(c.Role), auth.CommandLine, now())
	if err != nil {
		return err
	}
	link := w.link(secret)
	if c.JSON {
		return json.NewEncoder(w.stdout).Encode(map[string]any{"user": u, "link": link})
	}
	fmt.Fprintf(w.stdout, "Added %s <%s> as %s. Their invitation, good once and for 7 days:\n%s\n", u.Name, u.Email, u.Role, link)
	return nil
}

// mail adds the person and has the invitation mailed by whoever does the jobs.
func (c *UserAddCmd) mail(w *world, db *store.DB) error {
	u, err := auth.InviteByMail(w.ctx, db, c.Name, c.Email, review.Role(c.Role), auth.CommandLine, now())
	if err != nil {
		return err
	}
	if c.JSON {
		return json.NewEncoder(w.stdout).Encode(map[string]any{"user": u, "mailed": true})
	}
	fmt.Fprintf(w.stdout, "Added %s <%s> as %s. Their invitation is mailed by the serve or worker that does the jobs.\n", u.Name, u.Email, u.Role)
	return nil
}

// UserListCmd is factdesk user list.
type UserListCmd struct {
	JSON bool `help:"Print JSON Lines."`
}

// Run lists people.
func (c *UserListCmd) Run(w *world) error {
	db, err := w.open()
	if err != nil {
		return err
	}
	defer db.Close()
	users, err := db.Users(w.ctx)
	if err != nil {
		return err
	}
	if c.JSON {
		return jsonLines(w.stdout, users)
	}
	t := tabwriter.NewWriter(w.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "NAME\tE-MAIL\tROLE\tSINCE\t")
	for _, u := range users {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\n", u.Name, u.Email, u.Role, u.CreatedAt.Format(time.DateOnly), userState(u))
	}
	return t.Flush()
}

// UserRoleCmd is factdesk user role.
type UserRoleCmd struct {
	Email string `arg:"" help:"Whose."`
	Role  string `arg:"" enum:"reader,reviewer,editor,administrator" help:"reader, reviewer, editor or administrator."`
}

// Run changes the role.
func (c *UserRoleCmd) Run(w *world) error {
	return editUser(w, c.Email, func(db *store.DB, id uuid.UUID) (review.User, error) {
		return auth.SetRole(w.ctx, db, id, review.Role(c.Role), auth.CommandLine, now())
	})
}

// UserDisableCmd is factdesk user disable.
type UserDisableCmd struct {
	Email string `arg:"" help:"Whom."`
	Undo  bool   `help:"Let them in again."`
}

// Run locks the person out, or in again.
func (c *UserDisableCmd) Run(w *world) error {
	change := auth.Disable
	if c.Undo {
		change = auth.Enable
	}
	return editUser(w, c.Email, func(db *store.DB, id uuid.UUID) (review.User, error) {
		return change(w.ctx, db, id, auth.CommandLine, now())
	})
}

func editUser(w *world, email string, change func(db *store.DB, id uuid.UUID) (review.User, error)) error {
	db, err := w.open()
	if err != nil {
		return err
	}
	defer db.Close()
	u, err := db.UserByEmail(w.ctx, email)
	if err != nil {
		return err
	}
	if u, err = change(db, u.ID); err != nil {
		return err
	}
	state := ""
	if !u.Active() {
		state = ", disabled"
	}
	fmt.Fprintf(w.stdout, "%s <%s>: %s%s\n", u.Name, u.Email, u.Role, state)
	return nil
}

func userState(u review.User) string {
	if u.Active() {
		return ""
	}
	return "disabled"
}

// UserLinkCmd is factdesk user link.
type UserLinkCmd struct {
	Email string `arg:"" help:"For whom."`
}

// Run prints the link.
func (c *UserLinkCmd) Run(w *world) error {
	db, err := w.open()
	if err != nil {
		return err
	}
	defer db.Close()
	u, err := db.UserByEmail(w.ctx, c.Email)
	if err != nil {
		return err
	}
	secret, err := auth.NewLink(w.ctx, db, u.ID, store.Reset, auth.CommandLine, now())
	if err != nil {
		return err
	}
	fmt.Fprintln(w.stdout, w.link(secret))
	return nil
}

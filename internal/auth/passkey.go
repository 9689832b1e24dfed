package auth

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/netip"
	"net/url"
	"time"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// Site is what passkeys are bound to: the name of the desk's host, and its whole address.
type Site struct {
	Name string // of the desk, as browsers show it
	Base string // scheme, host and port under which browsers reach us
}

// relying is the site as the library has it. An address has no name to bind a key to.
func (s Site) relying() (*webauthn.WebAuthn, error) {
	u, err := url.Parse(s.Base)
	if err != nil {
		return nil, err
	}
	if _, err := netip.ParseAddr(u.Hostname()); err == nil {
		return nil, errs.New(errs.Conflict, "Passkeys are bound to a name, and this desk is reached under an IP address. Use an authenticator app.")
	}
	return webauthn.New(&webauthn.Config{RPID: u.Hostname(), RPDisplayName: s.Name, RPOrigins: []string{s.Base},
		AuthenticatorSelection: protocol.AuthenticatorSelection{UserVerification: protocol.VerificationPreferred, ResidentKey: protocol.ResidentKeyRequirementDiscouraged}})
}

// holder is somebody as the library asks of them.
type holder struct {
	user review.User
	keys []webauthn.Credential
}

func (h holder) WebAuthnID() []byte                         { return h.user.ID[:] }
func (h holder) WebAuthnName() string                       { return h.user.Email }
func (h holder) WebAuthnDisplayName() string                { return h.user.Name }
func (h holder) WebAuthnCredentials() []webauthn.Credential { return h.keys }

// holderOf reads somebody's passkeys.
func holderOf(u review.User, all []store.Factor) (h holder, err error) {
	h.user = u
	for _, f := range all {
		if f.Kind != store.Passkey {
			continue
		}
		var key webauthn.Credential
		if err := json.Unmarshal([]byte(f.Credential), &key); err != nil {
			return h, fmt.Errorf("passkey %s: %w", f.ID, err)
		}
		h.keys = append(h.keys, key)
	}
	return h, nil
}

// asked is what a passkey is asked: what the browser is told, and what the answer has to
// fit.
type asked struct {
	Options json.RawMessage      `json:"options"`
	Session webauthn.SessionData `json:"session"`
}

// asking is that as it is kept.
func asking(options any, session *webauthn.SessionData) (string, error) {
	told, err := json.Marshal(options)
	if err != nil {
		return "", err
	}
	kept, err := json.Marshal(asked{told, *session})
	return string(kept), err
}

func wasAsked(kept string) (a asked, err error) {
	if kept == "" {
		return a, errs.New(errs.Gone, "The passkey was asked nothing, or answered already. Begin again.")
	}
	return a, json.Unmarshal([]byte(kept), &a)
}

// BeginPasskey begins to set up a passkey.
func (f Factors) BeginPasskey(ctx context.Context, at Place, site Site, now time.Time) error {
	rp, err := site.relying()
	if err != nil {
		return err
	}
	all, err := f.DB.Factors(ctx, at.User.ID)
	if err != nil {
		return err
	}
	h, err := holderOf(at.User, all)
	if err != nil {
		return err
	}
	options, session, err := rp.BeginRegistration(h, webauthn.WithExclusions(webauthn.Credentials(h.keys).CredentialDescriptors()))
	if err != nil {
		return fmt.Errorf("begin a passkey: %w", err)
	}
	kept, err := asking(options.Response, session)
	if err != nil {
		return err
	}
	one := at.factor(store.Passkey, now)
	one.Challenge = kept
	return f.DB.BeginFactor(ctx, one)
}

// BegunPasskey is what the browser is told that sets one up, JSON; Gone when nobody does.
func (f Factors) BegunPasskey(ctx context.Context, at Place, now time.Time) (string, error) {
	one, err := f.DB.BegunFactor(ctx, at.User.ID, at.in(), store.Passkey, now)
	if err != nil {
		return "", err
	}
	a, err := wasAsked(one.Challenge)
	return string(a.Options), err
}

// ConfirmPasskey lets a passkey work that answered, as ConfirmApp does an app.
func (f Factors) ConfirmPasskey(ctx context.Context, at Place, site Site, name, answer string, now time.Time) (added Added, err error) {
	one, err := f.DB.BegunFactor(ctx, at.User.ID, at.in(), store.Passkey, now)
	if err != nil {
		return added, err
	}
	a, err := wasAsked(one.Challenge)
	if err != nil {
		return added, err
	}
	rp, err := site.relying()
	if err != nil {
		return added, err
	}
	said, err := protocol.ParseCredentialCreationResponseBytes([]byte(answer))
	if err != nil {
		return added, wrongKey(err)
	}
	key, err := rp.CreateCredential(holder{user: at.User}, a.Session, said)
	if err != nil {
		return added, wrongKey(err)
	}
	if one.Name, err = factorName(name, "Passkey"); err != nil {
		return added, err
	}
	kept, err := json.Marshal(key)
	if err != nil {
		return added, err
	}
	id := keyID(key)
	one.Credential, one.CredentialID = string(kept), &id
	return f.confirm(ctx, at, one, now)
}

func keyID(key *webauthn.Credential) string { return base64.RawURLEncoding.EncodeToString(key.ID) }

func wrongKey(err error) error {
	return errs.Because(err, errs.Invalid, "The passkey's answer does not fit. Try again, or begin anew.")
}

// AskPasskey has the second step ask for a passkey.
func (f Factors) AskPasskey(ctx context.Context, s Step, at Site) error {
	rp, err := at.relying()
	if err != nil {
		return err
	}
	h, err := holderOf(s.User, s.Factors)
	if err != nil {
		return err
	}
	if len(h.keys) == 0 {
		return errs.New(errs.Conflict, "You have no passkey.")
	}
	options, session, err := rp.BeginLogin(h)
	if err != nil {
		return fmt.Errorf("ask for a passkey: %w", err)
	}
	kept, err := asking(options.Response, session)
	if err != nil {
		return err
	}
	return f.DB.ChallengeSignIn(ctx, s.In.ID, kept)
}

// AskedPasskey is what the browser is told that asks for one, JSON.
func (s Step) AskedPasskey() (string, error) {
	a, err := wasAsked(s.In.Challenge)
	return string(a.Options), err
}

// ByPasskey does the second step with a passkey's answer, which is good once: the sign-in
// that it answers ends with it.
func (f Factors) ByPasskey(ctx context.Context, s Step, at Site, answer string, from Browser, now time.Time) (string, Who, error) {
	a, err := wasAsked(s.In.Challenge)
	if err != nil {
		return "", Who{}, err
	}
	rp, err := at.relying()
	if err != nil {
		return "", Who{}, err
	}
	h, err := holderOf(s.User, s.Factors)
	if err != nil {
		return "", Who{}, err
	}
	said, err := protocol.ParseCredentialRequestResponseBytes([]byte(answer))
	if err != nil {
		return "", Who{}, wrongKey(err)
	}
	key, err := rp.ValidateLogin(h, a.Session, said)
	if err != nil {
		return "", Who{}, wrongKey(err)
	}
	if key.Authenticator.CloneWarning {
		return "", Who{}, errs.New(errs.Invalid, "This passkey counts backwards, as a copy of it would. Use another factor, and remove it.")
	}
	one, err := s.keyed(key)
	if err != nil {
		return "", Who{}, err
	}
	return s.finish(ctx, f.DB, store.Proof{Factor: one}, string(store.Passkey), from, now)
}

// keyed is the factor of a passkey, with it as it is from now on.
func (s Step) keyed(key *webauthn.Credential) (store.Factor, error) {
	kept, err := json.Marshal(key)
	if err != nil {
		return store.Factor{}, err
	}
	for _, one := range s.Factors {
		if one.CredentialID != nil && *one.CredentialID == keyID(key) {
			one.Credential = string(kept)
			return one, nil
		}
	}
	return store.Factor{}, wrongKey(fmt.Errorf("passkey %s is none of theirs", keyID(key)))
}

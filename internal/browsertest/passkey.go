package browsertest

import "github.com/chromedp/cdproto/webauthn"

// SecurityKey plugs a security key into the page that answers when it is touched, which it
// always is; takeOut takes it out again. Passkeys need a name for the site: localhost is one, 127.0.0.1 is none.
func (p *Page) SecurityKey() (takeOut func()) {
	p.t.Helper()
	call(p, webauthn.Enable, webauthn.EnableParams{})
	key := call(p, webauthn.AddVirtualAuthenticator, webauthn.AddVirtualAuthenticatorParams{Options: &webauthn.VirtualAuthenticatorOptions{
		Protocol: webauthn.AuthenticatorProtocolCtap2, Transport: webauthn.AuthenticatorTransportUsb, AutomaticPresenceSimulation: true}})
	return func() {
		call(p, webauthn.RemoveVirtualAuthenticator, webauthn.RemoveVirtualAuthenticatorParams(key))
	}
}

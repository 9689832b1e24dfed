package config

import (
	"net"
	"net/url"
	"slices"
)

// nameProvider calls the provider by its host where nobody said otherwise.
func (c *Config) nameProvider() {
	if u, err := url.Parse(c.OIDCIssuer); err == nil && c.OIDCName == "" {
		c.OIDCName = u.Host
	}
}

// checkOIDC says what is wrong with the provider's settings.
func (c Config) checkOIDC() (wrong []string) {
	if c.OIDCIssuer == "" {
		return nil
	}
	say := func(bad bool, what string) {
		if bad {
			wrong = append(wrong, what)
		}
	}
	say(!safe(c.OIDCIssuer), "FACTDESK_OIDC_ISSUER must be an address as https://id.example.org, over https unless it is on this machine.")
	say(c.OIDCClient == "", "FACTDESK_OIDC_CLIENT must say what the provider calls this desk.")
	say(c.BaseURL == "", "FACTDESK_BASE_URL must be set, or the provider of FACTDESK_OIDC_ISSUER could not lead back.")
	say(!slices.Contains(c.OIDCScopes, "openid"), "FACTDESK_OIDC_SCOPES must have openid.")
	for group, role := range c.OIDCRoles {
		say(!oneOf(role, "reader", "reviewer", "editor", "administrator"), "FACTDESK_OIDC_ROLES gives the group "+quote(group)+" no role that there is: reader, reviewer, editor or administrator.")
	}
	return wrong
}

// safe says whether what is sent to an address can't be read on the way.
func safe(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return false
	}
	ip := net.ParseIP(u.Hostname())
	here := u.Hostname() == "localhost" || ip != nil && ip.IsLoopback()
	return u.Scheme == "https" || u.Scheme == "http" && here
}

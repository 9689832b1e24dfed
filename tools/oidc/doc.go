// Package oidc holds the desk's signing in by OpenID Connect against a provider that other
// people wrote and keep: zitadel/oidc, which is certified, in this process. It is a module
// of its own so that none of it is in the desk's.
package oidc

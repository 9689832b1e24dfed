package provider

import (
	"encoding/json"
	"net/url"
)

// list is what a provider may write as a list or as one text.
type list []string

// UnmarshalJSON reads either, and nothing of anything else.
func (l *list) UnmarshalJSON(b []byte) error {
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	*l = texts(v)
	return nil
}

// texts are the texts in a claim that is a text or a list.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, one := range v {
			if s, ok := one.(string); ok {
				out = append(out, s)
			}
		}
		return out
	}
	return nil
}

// withQuery adds to an address's query.
func withQuery(address string, add map[string]string) (string, error) {
	u, err := url.Parse(address)
	if err != nil {
		return "", err
	}
	q := u.Query()
	for k, v := range add {
		q.Set(k, v)
	}
	u.RawQuery = q.Encode()
	return u.String(), nil
}

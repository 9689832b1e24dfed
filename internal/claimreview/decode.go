package claimreview

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// Decode reads what this package wrote: one ClaimReview, a list of them or a
// DataFeed. A property that we do not write is an error, so that a round trip
// loses nothing unseen.
func Decode(b []byte) ([]ClaimReview, error) {
	b = bytes.TrimSpace(b)
	if bytes.HasPrefix(b, []byte("[")) {
		var list []ClaimReview
		return list, strict(b, &list)
	}
	var kind struct {
		Type string `json:"@type"`
	}
	if err := json.Unmarshal(b, &kind); err != nil {
		return nil, fmt.Errorf("decode ClaimReview: %w", err)
	}
	switch kind.Type {
	case "ClaimReview":
		var one ClaimReview
		err := strict(b, &one)
		return []ClaimReview{one}, err
	case "DataFeed":
		var feed struct {
			feedHead
			Elements []Element `json:"dataFeedElement"`
		}
		if err := strict(b, &feed); err != nil {
			return nil, err
		}
		var list []ClaimReview
		for _, e := range feed.Elements {
			list = append(list, e.Item...)
		}
		return list, nil
	}
	return nil, fmt.Errorf("decode ClaimReview: @type is %q", kind.Type)
}

func strict(b []byte, into any) error {
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		return fmt.Errorf("decode ClaimReview: %w", err)
	}
	if dec.More() {
		return fmt.Errorf("decode ClaimReview: something follows the end")
	}
	return nil
}

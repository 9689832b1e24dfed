package api

import (
	"bytes"
	"context"
	"encoding/json"

	"github.com/google/uuid"

	"factdesk/internal/kept"
	"factdesk/review"
)

// encodedList is a page of a list whose items were encoded before.
type encodedList struct {
	CacheControl string `header:"Cache-Control" example:"private, no-cache"`
	Vary         string `header:"Vary" example:"Authorization, Cookie"`
	ContentType  string `header:"Content-Type"`
	Body         []byte
}

// listed is a page of claims, each as it is kept for who asks. Those that are not kept are
// read in one statement.
func (a *api) listed(ctx context.Context, ids []uuid.UUID, next string) (*encodedList, error) {
	if err := a.Fresh(ctx); err != nil {
		return nil, err
	}
	keys := make([]kept.Key, len(ids))
	for i, id := range ids {
		keys[i] = kept.Key{What: "item", ID: id.String(), For: audience(ctx)}
	}
	items, err := kept.Each(ctx, a.Kept, keys, a.encodeItems)
	if err != nil {
		return nil, err
	}
	var each [][]byte
	for _, key := range keys {
		if item, ok := items[key]; ok { // else it was taken back since it was found
			each = append(each, item)
		}
	}
	cursor, err := json.Marshal(next)
	if err != nil {
		return nil, err
	}
	body := bytes.Join([][]byte{[]byte(`{"items":[`), bytes.Join(each, []byte{','}), []byte(`],"next":`), cursor, []byte("}\n")}, nil)
	return &encodedList{askAgain, "Authorization, Cookie", "application/json", body}, nil
}

// encodeItems reads and encodes those that who asks may see.
func (a *api) encodeItems(ctx context.Context, missing []kept.Key) (map[kept.Key]kept.Value[[]byte], error) {
	ids := make([]uuid.UUID, len(missing))
	for i, key := range missing {
		ids[i] = uuid.MustParse(key.ID) // listed has written it
	}
	cases, err := a.listedCases(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := map[kept.Key]kept.Value[[]byte]{}
	for i := range cases {
		c := show(ctx, &cases[i])
		if c == nil {
			continue
		}
		e, held, err := encode(c, "", c.ClaimID)
		if err != nil {
			return nil, err
		}
		key := kept.Key{What: "item", ID: c.ClaimID.String(), For: audience(ctx)}
		out[key] = kept.Value[[]byte]{Value: bytes.TrimSuffix(e.body, []byte{'\n'}), Held: held}
	}
	return out, nil
}

func (a *api) listedCases(ctx context.Context, ids []uuid.UUID) ([]review.Case, error) {
	if onDesk(ctx) {
		return a.DB.DeskCasesOf(ctx, ids)
	}
	return a.DB.CasesOf(ctx, ids)
}

package claimreview

import "encoding/json"

// A document may point to its own parts, and parts may hold parts: read without end, a
// node that is its own author would never be left, and a list inside a hundred others
// would be read a hundred times. So every document has a budget of bytes that may be
// looked at, some twenty times its own length, and what is beyond it is not there.
const (
	looks     = 24       // times that each byte of a document may be looked at
	leastLook = 32 << 10 // bytes, for short documents that point to nodes of others
	maxNode   = 8 << 10  // bytes of a node that others may point to: a publisher, a claim
	maxRaws   = 4        // times its length that a document's records may keep of it
)

// budget is what is left of it.
type budget struct{ looks, raws int }

func newBudget(size int) *budget {
	return &budget{looks: leastLook + looks*size, raws: leastLook + maxRaws*size}
}

// look takes a value's bytes from the budget and says whether they were there.
func (b *budget) look(raw json.RawMessage) bool {
	b.looks -= len(raw)
	return b.looks >= 0
}

// keeps takes what a record keeps of a document from the budget.
func (b *budget) keeps(raw json.RawMessage) bool {
	b.raws -= len(raw)
	return b.raws >= 0
}

// nodes are those of a document, or of a list that is read element by element, that
// others may point to, each read once.
type nodes struct {
	raw  map[string]json.RawMessage
	read map[string]object
}

func newNodes() *nodes {
	return &nodes{raw: map[string]json.RawMessage{}, read: map[string]object{}}
}

// remember keeps a node; of several with one name the last counts.
func (n *nodes) remember(id string, raw json.RawMessage) {
	if _, there := n.raw[id]; !there && len(n.raw) >= maxRefs || len(raw) > maxNode {
		return
	}
	n.raw[id] = raw
	delete(n.read, id)
}

// object is the node of that name, nil for none. Who takes a property off it must take
// it off a copy.
func (n *nodes) object(id string) object {
	if o, ok := n.read[id]; ok {
		return o
	}
	raw, ok := n.raw[id]
	if !ok {
		return nil
	}
	o := asObject(raw)
	n.read[id] = o
	return o
}

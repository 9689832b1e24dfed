package review

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// MaxVoteReason bounds what a member says about their vote, in code points.
const MaxVoteReason = 1000

// Ballot is what a member votes.
type Ballot struct {
	Rating string // key on the scale
	Reason string // may be ""
}

// Box seals ballots, so that whoever looks at the database alone sees nothing of a vote.
// Whoever holds the key besides can open them; docs/two-people.md says who that is.
type Box struct {
	Key    []byte        // 32 bytes
	Before []byte        // the key in whose place it is, which opens, too; nil for none
	Salt   func() []byte // 32 random bytes each time
}

// ballotSize is the length in bytes of every ballot that is sealed, whatever it says: room
// for the salt, a rating's key and a reason in four bytes a code point, with their lengths.
const ballotSize = 32 + 4 + 64 + 4 + 4*MaxVoteReason

// errNotSealed says that what is stored is no seal of this desk, or another member's.
var errNotSealed = errors.New("the sealed vote is not one that was sealed here for this member and round")

// check tidies a ballot and says what is wrong with it.
func (b Ballot) check(on Scale) (Ballot, Rating, error) {
	b.Reason = strings.TrimSpace(b.Reason)
	rating, ok := on.Rating(b.Rating)
	switch n := utf8.RuneCountInString(b.Reason); {
	case b.Rating == "":
		return b, rating, errs.In("rating", "Choose a rating.")
	case !ok:
		return b, rating, errs.In("rating", "%q is no rating of the scale %q.", cut(b.Rating, 40), on.Name)
	case n > MaxVoteReason:
		return b, rating, errs.In("reason", "The reason has %d characters; keep it to %d.", n, MaxVoteReason)
	case !utf8.ValidString(b.Reason):
		return b, rating, errs.In("reason", "The reason is not valid text.")
	}
	return b, rating, nil
}

// bytes are the ballot as it is committed to: each text behind its length.
func (b Ballot) bytes() []byte {
	out := binary.BigEndian.AppendUint32(nil, uint32(len(b.Rating)))
	out = append(out, b.Rating...)
	out = binary.BigEndian.AppendUint32(out, uint32(len(b.Reason)))
	return append(out, b.Reason...)
}

// commitment is the SHA-256, in hex, of the place that the vote is cast at, the salt and
// the ballot. Without the salt it can't be tried against a guess.
func (b Ballot) commitment(place string, salt []byte) string {
	h := sha256.New()
	h.Write([]byte(place + "\x00"))
	h.Write(salt)
	h.Write(b.bytes())
	return hex.EncodeToString(h.Sum(nil))
}

// voteAt names the vote, so that a seal that is moved to another row opens nothing.
func voteAt(panel uuid.UUID, round int, member uuid.UUID) string {
	return fmt.Sprintf("factdesk vote %s/%d/%s", panel, round, member)
}

// seal commits to a ballot and seals it with its salt: AES-256 in GCM, with the place as
// what goes along unsealed. Every seal has the same length.
func (x Box) seal(b Ballot, place string) (commitment, sealed string, err error) {
	salt := x.Salt()
	if sealed, err = x.wrap(b, salt, place); err != nil {
		return "", "", err
	}
	return b.commitment(place, salt), sealed, nil
}

// wrap seals a ballot with the salt of its commitment.
func (x Box) wrap(b Ballot, salt []byte, place string) (string, error) {
	gcm, err := cipherOf(x.Key)
	if err != nil {
		return "", err
	}
	plain := make([]byte, ballotSize)
	copy(plain, append(append([]byte{}, salt...), b.bytes()...))
	nonce := x.Salt()[:gcm.NonceSize()]
	return base64.StdEncoding.EncodeToString(gcm.Seal(nonce, nonce, plain, []byte(place))), nil
}

// Again is a vote's seal under the key, and not under the one before it: of the same ballot,
// so that its commitment holds. It is the same seal when it is under the key already.
func (x Box) Again(v PanelVote) (string, error) {
	if _, _, err := (Box{Key: x.Key}).openVote(&v); err == nil {
		return v.Sealed, nil
	}
	b, salt, err := x.openVote(&v)
	if err != nil {
		return "", err
	}
	return x.wrap(b, salt, voteAt(v.PanelID, v.Round, v.MemberID))
}

// open is the ballot of a seal, with the salt of its commitment.
func (x Box) open(sealed, place string) (b Ballot, salt []byte, err error) {
	plain, err := unwrap(x.Key, sealed, place)
	if errors.Is(err, errNotSealed) && x.Before != nil {
		plain, err = unwrap(x.Before, sealed, place)
	}
	if err != nil {
		return b, nil, err
	}
	rest := plain[32:]
	for _, to := range []*string{&b.Rating, &b.Reason} {
		n := int(binary.BigEndian.Uint32(rest))
		if n > len(rest)-4 {
			return Ballot{}, nil, errNotSealed
		}
		*to, rest = string(rest[4:4+n]), rest[4+n:]
	}
	return b, plain[:32], nil
}

// unwrap is what was sealed under a key.
func unwrap(key []byte, sealed, place string) ([]byte, error) {
	gcm, err := cipherOf(key)
	if err != nil {
		return nil, err
	}
	in, err := base64.StdEncoding.DecodeString(sealed)
	if err != nil || len(in) < gcm.NonceSize() {
		return nil, errNotSealed
	}
	plain, err := gcm.Open(nil, in[:gcm.NonceSize()], in[gcm.NonceSize():], []byte(place))
	if err != nil || len(plain) != ballotSize {
		return nil, errNotSealed
	}
	return plain, nil
}

func cipherOf(key []byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("the key that votes are sealed under: %w", err)
	}
	return cipher.NewGCM(block)
}

// openVote opens a vote, if it is the one that was committed to.
func (x Box) openVote(v *PanelVote) (Ballot, []byte, error) {
	at := voteAt(v.PanelID, v.Round, v.MemberID)
	b, salt, err := x.open(v.Sealed, at)
	if err != nil {
		return b, nil, err
	}
	if b.commitment(at, salt) != v.Commitment {
		return Ballot{}, nil, errNotSealed
	}
	return b, salt, nil
}

// Holds says whether a vote that was opened is the one that was committed to before. One
// of which words were taken down has lost its salt with them, and can't be told.
func (v PanelVote) Holds() bool {
	salt, err := hex.DecodeString(v.Salt)
	if err != nil {
		return false
	}
	return v.Salt == "" || Ballot{v.Rating, v.Reason}.commitment(voteAt(v.PanelID, v.Round, v.MemberID), salt) == v.Commitment
}

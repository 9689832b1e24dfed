package worth

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"sync"
)

// Model is a trained linear model. It is not changed by scoring.
type Model struct {
	Bias     float64           // log-odds of a sentence that shows nothing
	Cut      float64           // the score from which on a sentence counts as check-worthy
	Scale    float64           // log-odds of one step of Hashed
	Criteria [criteria]float64 // log-odds of each criterion
	Hashed   []int8            // steps, by bucket
	Groups   Groups            // the features it was trained on
}

//go:embed model.bin.gz
var embedded []byte

// shipped is the model that cmd/trainworth wrote, read at its first use: the trainer
// must run also where the file is of an older version.
var shipped = sync.OnceValue(func() *Model { return mustUnpack(embedded) })

// Shipped is the model in the program. Who changes it changes it for everybody:
// read it only.
func Shipped() *Model { return shipped() }

const magic = "FDWORTH1"

// Encode is the model's file: magic, groups, little-endian 32-bit floats, then the buckets.
func (m *Model) Encode() []byte {
	var b bytes.Buffer
	b.WriteString(magic)
	b.WriteByte(byte(m.Groups))
	b.WriteByte(byte(criteria))
	for _, v := range append([]float64{m.Bias, m.Cut, m.Scale}, m.Criteria[:]...) {
		b.Write(binary.LittleEndian.AppendUint32(nil, math.Float32bits(float32(v))))
	}
	for _, w := range m.Hashed {
		b.WriteByte(byte(w))
	}
	return b.Bytes()
}

// Decode reads what Encode wrote; an error says that the file is of another version.
func Decode(b []byte) (*Model, error) {
	head := len(magic) + 2 + 4*(3+int(criteria))
	if len(b) != head+buckets || string(b[:len(magic)]) != magic || b[len(magic)+1] != byte(criteria) {
		return nil, fmt.Errorf("no check-worthiness model of this version: %d bytes, want %d", len(b), head+buckets)
	}
	m := &Model{Groups: Groups(b[len(magic)]), Hashed: make([]int8, buckets)}
	at := len(magic) + 2
	next := func() float64 {
		v := math.Float32frombits(binary.LittleEndian.Uint32(b[at:]))
		at += 4
		return float64(v)
	}
	m.Bias, m.Cut, m.Scale = next(), next(), next()
	for i := range m.Criteria {
		m.Criteria[i] = next()
	}
	for i := range m.Hashed {
		m.Hashed[i] = int8(b[at+i])
	}
	return m, nil
}

// Pack is the file as the program carries it: what Encode gives, by gzip, of 1 MB .4.
func (m *Model) Pack() ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(m.Encode()); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Unpack reads what Pack gave.
func Unpack(b []byte) (*Model, error) {
	r, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("unpack a check-worthiness model: %w", err)
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("unpack a check-worthiness model: %w", err)
	}
	return Decode(raw)
}

func mustUnpack(b []byte) *Model {
	m, err := Unpack(b)
	if err != nil {
		panic(err)
	}
	return m
}

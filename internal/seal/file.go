package seal

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// Given is the key of a setting, or else the one in a file, which is made, for its owner
// alone, when the key is first asked for.
func Given(setting, file string) Source {
	return sync.OnceValues(func() (Key, error) {
		if setting != "" {
			return New(setting)
		}
		text, err := keyFile(file)
		if err != nil {
			return Key{}, err
		}
		return New(text)
	})
}

// After is the source of a key that took the place of another, whose text before is; "" is
// none.
func (s Source) After(before string) Source {
	if before == "" {
		return s
	}
	return sync.OnceValues(func() (Key, error) {
		old, err := New(before)
		if err != nil {
			return Key{}, err
		}
		key, err := s()
		if err != nil {
			return Key{}, err
		}
		return key.After(old), nil
	})
}

// keyFile reads the file, or writes a new key into it. Of two processes that write at once
// the first to link its file in place wins, and both read that.
func keyFile(name string) (string, error) {
	text, err := os.ReadFile(name)
	if err == nil {
		return strings.TrimSpace(string(text)), nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("read the key, which stands there unless FACTDESK_KEY is set: %w", err)
	}
	if err := placeKey(name); err != nil {
		return "", fmt.Errorf("make a key, since FACTDESK_KEY is not set: %w", err)
	}
	if text, err = os.ReadFile(name); err != nil {
		return "", fmt.Errorf("read the key, which stands there unless FACTDESK_KEY is set: %w", err)
	}
	return strings.TrimSpace(string(text)), nil
}

func placeKey(name string) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".key-*") // readable to its owner alone
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.WriteString(rand.Text() + rand.Text() + "\n") // 260 bits
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Link(f.Name(), name); !errors.Is(err, fs.ErrExist) {
		return err
	}
	return nil
}

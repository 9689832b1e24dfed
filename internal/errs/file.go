package errs

import (
	"errors"
	"io/fs"
	"syscall"
)

// File says to the person which file cannot be read, why, and what to do. A file
// called "-" is standard input.
func File(name string, err error) error {
	if name == "-" {
		name = "Standard input"
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Because(err, NotFound, "There is no file %s: check its name.", name)
	case errors.Is(err, fs.ErrPermission):
		return Because(err, Forbidden, "You may not read %s: ask for the right, or copy the file.", name)
	case errors.Is(err, syscall.EISDIR):
		return Because(err, Invalid, "%s is a folder: name a file in it.", name)
	}
	return Because(err, Unavailable, "%s can't be read: %v.", name, err)
}

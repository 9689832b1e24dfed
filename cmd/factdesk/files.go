package main

import (
	"errors"
	"io/fs"
	"syscall"

	"factdesk/internal/errs"
)

// fileError says which file cannot be read, why, and what to do.
func fileError(name string, err error) error {
	if name == "-" {
		name = "Standard input"
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errs.Because(err, errs.NotFound, "There is no file %s: check its name.", name)
	case errors.Is(err, fs.ErrPermission):
		return errs.Because(err, errs.Forbidden, "You may not read %s: ask for the right, or copy the file.", name)
	case errors.Is(err, syscall.EISDIR):
		return errs.Because(err, errs.Invalid, "%s is a folder: name a file in it.", name)
	}
	return errs.Because(err, errs.Unavailable, "%s can't be read: %v.", name, err)
}

// Package validator stands in for github.com/go-playground/validator/v10, which the main
// module's go.mod replaces by it: gin imports it to check what its Bind and ShouldBind
// have read. factdesk reads no input by those (huma and the forms of internal/admin check
// theirs), and Go links what is imported, with a table of all kinds of files and a parser
// of URNs. Who binds by gin all the same gets an error, never unchecked input.
package validator

import "errors"

// Validate checks nothing.
type Validate struct{}

// New makes a Validate.
func New() *Validate { return &Validate{} }

// SetTagName changes nothing.
func (*Validate) SetTagName(string) {}

// Struct says that nothing is checked.
func (*Validate) Struct(any) error {
	return errors.New("gin's checks of input are not in this program: tools/without/validator")
}

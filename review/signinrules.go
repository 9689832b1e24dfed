package review

import (
	"slices"
	"time"

	"github.com/google/uuid"
)

// SignInRules say what signing in takes. There is one of them.
type SignInRules struct {
	ID           int       `json:"-"`                                    // always 1
	SecondFactor []Role    `json:"second_factor" gorm:"serializer:json"` // the roles that need one
	UpdatedAt    time.Time `json:"updated_at"`
	UpdatedBy    uuid.UUID `json:"updated_by"`
	Version      int       `json:"version"` // 0 before anybody saved them
}

// TableName says whose rows these are.
func (SignInRules) TableName() string { return "signin_rules" }

// NeedSecond says whether a role can't do with a password or a link alone.
func (r SignInRules) NeedSecond(role Role) bool { return slices.Contains(r.SecondFactor, role) }

// Require sets the roles that need a second factor, each once and in the order of Roles.
func (r *SignInRules) Require(roles []Role) error {
	for _, role := range roles {
		if _, err := ParseRole(string(role)); err != nil {
			return err
		}
	}
	r.SecondFactor = []Role{}
	for _, role := range Roles {
		if slices.Contains(roles, role) {
			r.SecondFactor = append(r.SecondFactor, role)
		}
	}
	return nil
}

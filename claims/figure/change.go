package figure

import "factdesk/claims"

// directions are the verbs and words of change, by what they do to a number.
var directions = directionTable()

func directionTable() map[string]claims.Direction {
	m := make(map[string]claims.Direction)
	for w := range Words(`up rise rises rose risen rising increase increases increased increasing gain gains gained gaining grow grows grew grown growing climb climbs climbed
		climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring advance advanced rally rallied add adds added higher raised raise raising expand expanded
		leap leapt leaped spike spiked boost boosted upward`) {
		m[w] = claims.Up
	}
	for w := range Words(`down fall falls fell fallen falling decrease decreases decreased decreasing drop drops dropped dropping decline declines declined declining slip slips slipped
		slipping slide slides slid sliding plunge plunges plunged plunging tumble tumbles tumbled tumbling sink sank sunk shrink shrank shrunk shrinking lose loses lost losing cut
		cuts cutting reduce reduced reducing lower lowered slump slumped slumping shed sheds dip dipped plummet plummeted plummeting slash slashed collapse collapsed ease eased
		contract contracted shed downward`) {
		m[w] = claims.Down
	}
	return m
}

func ChangeOf(n string) claims.Direction { return directions[n] }

package text

import (
	"strings"
	"testing"
)

const inConversation = `Why she left

Ruth Odell left the bank in May. She tells Jo Hale why.

The banker, 59, now teaches in Durham.

You were outvoted eleven times. Did you ever doubt yourself?

Every time. I had the same numbers as they did.

So rates should go up?

They should stay where they are.

I say that as one who voted for a cut.

Odell says this without heat.

Have you read what they wrote about you?

I taught one of them. He sent me a card when I left.

Would you go back?

They won't ask. I teach now.

A spokesman for the bank thanked Professor Odell.`

// TestInterviews: questions and answers without labels have voices, where it is told who
// answers; a guide, a column and an interview of nobody have none.
func TestInterviews(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"an interview", inConversation, "- - - Jo_Hale Ruth_Odell Jo_Hale Ruth_Odell Ruth_Odell - Jo_Hale Ruth_Odell Jo_Hale Ruth_Odell -"},
		{"nobody says who asks", strings.Replace(inConversation, "She tells Jo Hale why.", "She told us why.", 1),
			"- - - - Ruth_Odell - Ruth_Odell Ruth_Odell - - Ruth_Odell - Ruth_Odell -"},
		{"two who may answer", strings.NewReplacer("She tells Jo Hale why.", "So did Max Reed.", "Odell says", "She says", "Professor Odell", "her").Replace(inConversation),
			"- - - - - - - - - - - - - -"},
		{"a body is told of above", strings.Replace(inConversation, "The banker, 59,", "The Bank of Selm", 1),
			"- - - Jo_Hale Ruth_Odell Jo_Hale Ruth_Odell Ruth_Odell - Jo_Hale Ruth_Odell Jo_Hale Ruth_Odell -"},
		{"somebody else is told of above", strings.Replace(inConversation, "The banker, 59,", "The widow of Peter Lang", 1), "- - - - - - - - - - - - - -"},
		{"two who answer", strings.Replace(inConversation, "She tells Jo Hale why.", "Max Reed did so as well. We met them.", 1), "- - - - - - - - - - - - - -"},
		{"two questions", strings.Replace(strings.Replace(inConversation, "Would you go back?", "Nobody asked.", 1), "Have you read what they wrote about you?", "She smiles.", 1),
			"- - - - - - - - - - - - - -"},
		{"a guide", "How to vote\n\nBy Ruth Odell\n\nHow do I register?\n\nYou fill in a form.\n\nWhat do I need?\n\nYou need your passport.\n\nCan I vote by post?\n\nYes, you can.",
			"- - - - - - - -"},
		{"a column", "Ruth Odell remembers\n\nDo you remember the strike?\n\nThe trains stood for a year.\n\nWould you do it again?\n\nThe men say so.\n\nWho would help you?\n\nNobody knows.",
			"- - - - - - -"},
	} {
		var got []string
		for _, b := range Parse(tt.text).Blocks {
			name := "-"
			if b.Voice.Known() {
				name = strings.ReplaceAll(b.Voice.Name, " ", "_")
			}
			got = append(got, name)
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s:\n%s, want\n%s", tt.name, s, tt.want)
		}
	}
}

// TestAnInterviewsLabels: a voice's label is the name where it stands first, and who asks
// is told.
func TestAnInterviewsLabels(t *testing.T) {
	d := Parse(inConversation)
	for _, b := range d.Blocks {
		if v := b.Voice; v.Known() && (d.Slice(v.Start, v.End) != v.Name || v.Asks != (v.Name == "Jo Hale")) {
			t.Errorf("%+v stands as %q", v.Speaker, d.Slice(v.Start, v.End))
		}
	}
}

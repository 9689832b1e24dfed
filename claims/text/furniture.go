package text

import "strings"

// The words that pages put around an article. A paste carries them as lines and
// short paragraphs of their own; inside a paragraph of prose they mean nothing.

// opensFurniture begin a paragraph that is part of the page even where it is a
// whole sentence.
var opensFurniture = list(`watch video|watch:|watch live|watch now|watch more|video:|play video|listen:|listen to this|listen now
read more|read also|read the full|also read|more on this|see also|related:|related story|related stories
advertisement|share this|copy link|follow us|follow our|sign up|sign in to|subscribe|log in to|register now|register for
create a free|create an account|get our|get the latest|get unlimited|join the conversation|join our|join us on
skip to|jump to|click here|tap here|view gallery|leave a comment|last updated|story by|reporting by|writing by
additional reporting|editing by|compiled by|translated by|our standards|copyright|©|all rights reserved
this article was|this article has been|this article first|this article originally|this article is part|this article appeared
this story was|this story has been|this story first|this story originally|this report was|this page was|this content was
this material may not|the bbc is not responsible|associated press writer|associated press journalist|ap writer
have you been affected|have a tip|got a tip|get in touch|contact us|email us|write to us|tell us|what do you think
have your say|visit our|visit the new|find out more|download the app|download our|enable javascript|please enable
please subscribe|(reporting by|(additional reporting|[related|additional reporting|with additional reporting|ap receives support|the associated press health|find ap's
an earlier version of this|a previous version of this|more ap|for more ap|hear more|to hear more|this piece|this transcript|transcript|our coverage|please sign|your support|your opinion|your email|your browser|support our|we use cookies|by clicking
by signing|by subscribing|accept all|take a look at the|try our|choose from|editor's note|correction:|correction,|corrections:|clarification:|clarification,|correction -|correction (
this article was amended|got a news tip|have a news tip|call our newsroom|if you or someone|contribute from|support us
what to read|don't miss|this video|to view this|this is a developing|this is a breaking|developing story|more to follow
more follows|support comes from|support provided by|this reporting was|our thanks to|sponsor message
report this ad|send a tip|for confidential support|with files from|with reporting by|with reporting from
with inputs from|image source|image caption|media caption|in pictures:|follow live|sponsored|newsletter sign|you can follow
a version of this article|a version of this story|email notifications|stay informed|you have permission to|order reprints|reuse this content|when you purchase through`)

// talksOfPage are words that only a page uses of itself.
var talksOfPage = list(`our newsletter|free newsletter|daily newsletter|weekly newsletter|to your inbox|in your inbox|your inbox
our app|your browser|content of external|trust principles|contributed to this|contributed reporting|contributed from
may not be published|may not be republished|follow us on|already a subscriber|already have an account
subscribers only|small favour|small favor|readers support|readers like you|our newsroom|news tip|click here|tap here|sign up here|help us make it|support our journalism|independent journalism
reader-funded|help us improve|this website uses|our use of cookies|available to subscribers`)

// mayTalkOfPage are words that a page uses of itself, and articles now and then;
// they count where the reader is addressed.
var mayTalkOfPage = list(`newsletter|privacy policy|privacy notice|terms of use|terms of service|terms and conditions|cookie
external site|external link|mobile app|app store|google play|unlimited access|premium content|full access|beta version
javascript|browser|website|ad blocker|subscription|subscriber|inbox|comment section|editorial team|newsroom|podcast|email|app
this story|this article|our coverage|our site|subscribe|sign up|sign in|log in|account`)

// advises are what a page tells a reader to do behind "If you …,".
var advises = list(`, ask |, call |, contact |, consult |, talk to |, speak to |, see |, check |, visit |, email |, dial |, text |, please |, let us `)

// asks are verbs that, first in a paragraph, ask the reader to do something.
var asks = set(`get join sign read visit take try download follow subscribe find discover explore support help see check
	click tap choose enter browse learn listen watch tell send share contact register stay start unlock enjoy view become
	want looking have do are keep catch hear`)

// credits mark the words under a picture.
var credits = list(`getty images|image source|image caption|media caption|image:|images:|photo:|photos:|photo by|photos by
photograph:|photograph by|picture:|pictures:|picture by|picture credit|photo credit|image credit|credit:|video by
[image]|[photo]|[video]|[graphic]|credit...|buy now|file photo|file picture|file image|(file)|[file|file - |file – |file — |ap photo|/ap|/afp|/reuters|reuters/|afp/|epa/|/epa
/getty|/dpa|dpa/|/pa wire|pa media|pa wire|pa images|picture alliance|picture-alliance|xinhua/|tass/|bloomberg/
afp via|via ap|via reuters|via afp|/pool|handout via|/handout|pictured:|seen here|shutterstock|alamy|(pictured|hide caption|toggle caption|enlarge this image`)

// agencyEnds are what captions end with and datelines begin with.
var agencyEnds = list(`(ap)|(reuters)|(afp)|(dpa)|(epa)`)

// trailers open the part of a page behind the article.
var trailers = list(`dw recommends|audios and videos on|related stor|related article|related topic|related content|related news
related links|related coverage|related internet links|related reading|related|more on this|more from|more stories|more like this
more about|more news|more on|read next|read more|most read|most popular|most viewed|most watched|top stories|trending|popular
recommended|you may also|you might also|you may like|editor's pick|editors' pick|also in the news|also on|also of interest
elsewhere on|around the|what to read next|from other|sponsored|promoted|latest news|latest headlines|latest stories
don't miss|must read|our standards|comments|about us|topics in this|explore more|follow us|sign up|get the latest
share this|copyright|©|top headlines|in other news|read also|see also|next up|up next|other stories|keep reading`)

func list(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '\n' })
}

// opensWith reports that s begins with one of the phrases, as whole words.
func opensWith(s string, phrases []string) bool {
	for _, p := range phrases {
		if rest, ok := strings.CutPrefix(s, p); ok && (rest == "" || !isWordRune(rune(rest[0])) || !isWordRune(rune(p[len(p)-1]))) {
			return true
		}
	}
	return false
}

func holds(s string, phrases []string) bool {
	for _, p := range phrases {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

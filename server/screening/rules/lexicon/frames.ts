/** Somebody else's words are passed on: who is not here said, thinks, called, implied it. */
export const reportFrames = [
  '(my|the|a|an|some|his|her|our|one|this|that|another|your) *3 @relative *4 (@says)',
  '(she|he|they|someone|somebody|people|everyone|everybody|strangers|nobody|one) *3 @says',
  '@relative *2 @says *1 (me|us|that|i|to|it|my|how|about|if|when|why|loudly|at)',
  'i (was|got|have been|am|keep getting|just got|have|been) *1 (told|called|asked|informed|accused|labelled|labeled|lectured|judged|shamed|mom-shamed|mum-shamed)',
  '(being|been|get|got|getting|gets) *1 (told|called|asked|accused|judged|shamed)',
  '(apparently|according to|allegedly) *6',
  '(a|the|her|his|their|one|some|that) (comment|comments|remark|remarks|verdict|reply|message|text|review|look|opinion|line|words|post|caption) *4',
  '(told|tells|telling|asked|called|calls) (me|us|my|him|her)',
  '(makes|make|made|making) me feel *5',
  '(i)? (read|saw|heard|overheard|seen) *6 (comment|comments|post|article|someone|somebody|people|thread|say|saying|that|a)',
  '@relative *1 (thinks|reckons|believes|seems to think) *3',
]

/** What turns a quote into the writer's own opinion. */
export const endorsements = [
  '(she|he|they|it|who|that) (is|was|are|were|has|have|had) *1 (right|correct|a point|true|not wrong|spot on)',
  '(i|we) *2 (agree|see what|see why|see her|see his|see their|get why|get what|can see why|can see what|have to agree|must agree|think so too)',
  '(exactly|totally agree|hard agree|could not agree more|so true|preach|amen|spot on|facts)',
  '(proved|proves|proving|confirms|confirmed) (her|his|their|my|the) (point|theory)',
]

/** The words are turned away from the reader, or denied. */
export const reassurances = [
  'you are (not|never|far from|no|anything but|the furthest thing from)',
  '(nobody|no one|none of us|nothing) *4 (thinks|think|says|say|judging|judges|is|about this|you did|here) *2',
  '(does|do|did|is|was|has|have|would|should|could) not (make|mean|making|think|a|the|be|your|any|even|have|feel) *3 you',
  '(do not|never|please do not|stop) (let|feel|believe|think|beat|blame|call|say|listen|apologise|apologize|be) *5',
  '(if you were|only a good|bad parents do not|bad moms do not|bad mums do not|a bad mom would not|a bad mum would not) *5',
  'who (says|said|told) *1 you',
  '(far from|anything but|the opposite of|hardly)',
  '(there is|you have) (nothing|no|zero) (wrong|shame|reason|need|such|cause) *4',
]

/** The writer speaks of themselves. */
export const selfFrames = [
  '(i|me) *1 (am|feel|felt|was|was being|have been|must be|sound|seem|look|should be|have|became|become|cannot help feeling|know i am|guess i am|swear i am) *8',
  '(am i|was i|do i|did i|have i|does that make me|what does that say about me|makes me|made me|make me|making me|does this make me) *8',
  '(feel|feels|felt|feeling) like *6',
  '(i|my) *2 (call|called|hate|hated|blame|blamed|tell|told) (myself|me) *4',
  '(worst|bad) (mom|mum|dad|mother|father|parent|mama) (award|of the year|club|ever|moment|here|alert)',
  'i *2 (the|a|such a|that) *2 @mom',
  '(mother|mom|mum|dad|father|parent) of the year',
]

export const guiltPatterns = [
  '(i|me|my) *4 @guilt',
  '@guilt *5 (i|me|my|about|for|that)',
  '(mom|mum|dad|parent|mother) guilt',
  '(i)? (yelled|shouted|screamed|snapped|forgot|lost it|failed|cried|gave up|hid|lied|missed|could not|should have|wish i had) *6 (him|her|them|kid|kids|baby|son|daughter|my|the)',
  '(what is wrong with me|why can not i|i can not do anything right|not cut out|not enough|never enough|my fault|i hate myself|i hate who|i let *2 down|blame myself|forgive myself|not good enough|i am a mess|i am failing|i failed|i ruin|i ruined)',
  '(worst|bad|terrible|awful|rubbish|shit|crap|horrible|lazy|selfish) (mom|mum|dad|mother|father|parent|mama|mummy) *2 (award|of the year|club|ever|here|alert|moment|me)',
  'i *2 (am|was|feel|felt|must be) *4 (@bad|worst|@trait) *1 @mom',
  '(everyone else|other moms|other mums|other dads|other parents) *5 (better|manage|manages|cope|copes|seem|seems|has|have)',
]

/** Warmth towards the reader. It weighs a little against harm: sympathy can also be its vehicle. */
export const kindPatterns = [
  '(me too|same here|same boat|been there|solidarity|you are not alone|not just you|not alone)',
  '(sending|big|so much) *2 (love|hugs|hug|strength|solidarity|squeeze)',
  'you (are|sound like) *2 (doing|enough|amazing|a good|a great|a brilliant|a wonderful|brilliant|wonderful|great|lovely|only human|human|allowed|so strong)',
  '(so sorry|i am sorry|sorry) (you|that you|this|he|she|to hear|it) *4',
  '(hang in there|be gentle|be kind to yourself|go easy|that sounds|rooting for you|here for you|proud of you|thank you|thanks for) *2',
  '(in case it helps|if it helps|what helped|what worked|worked for us|helped us|no pressure|feel free|you know him|you know her|you know them|you know your) *3',
]

export const humourPatterns = [
  '(lol|lmao|rofl|haha|hahaha|hehe|ha ha|jk|just kidding|only joking|joking|kidding)',
  '(send|pass me|bring) *2 (help|wine|coffee|chocolate|snacks|gin|biscuits|cake)',
  '(award|trophy|medal|nominations|mother of the year|dad of the year)',
]

export const ventPatterns = [
  '(so|just|really|completely|beyond|absolutely) (tired|exhausted|done|over it|fed up|knackered|drained|sick of|angry|furious)',
  '(needed to|just|had to) (vent|rant|get this out|get it out|scream|moan|say it)',
  '(argh|ugh|gah|aargh|sigh|rant over|end of rant|vent over|fml)',
]

/** Hard words that people take back for themselves: "proud lazy mum club". */
export const reclaimedPatterns = [
  '(proud|team|fellow|card-carrying|us|we|member of the|founding member|president of the) *1 (lazy|bad|selfish|hot mess|trash|terrible|slack|feral) *1 (mom|mum|moms|mums|dad|dads|parent|parents|club)',
  '(lazy|bad|hot mess|slack|selfish|feral) (mom|mum|moms|mums|dad|dads|parent|parents) (club|unite|solidarity|crew|here|checking in|society|association)',
]

const words = (line: string) => line.split(' ')

const mom = words('mom mum mother mommy mummy mama mam mumma momma')
const moms = words('moms mums mothers mommies mummies mamas mommas')
const dad = words('dad father daddy papa')
const dads = words('dads fathers daddies')
const people = [...words('parents people women men ladies girls guys folks husbands wives couples families')]

/** Named sets of words for patterns; a line with spaces is a phrase. */
export const wordSets: Record<string, string[]> = {
  mom: [...mom, ...dad, 'parent'],
  moms: [...moms, ...dads, 'parents'],
  people: [...moms, ...dads, ...people],
  kid: [...words('kid child baby son daughter boy girl toddler newborn infant lo bub bubs'), 'little one'],
  kids: words(
    'kids children babies sons daughters boys girls toddlers littles child kid baby son daughter lo',
  ),
  be: words('are were is was be been being am'),
  you_are: [
    'you are',
    'you were',
    'you sound',
    'you seem',
    'you must be',
    'your',
    'youre',
    'you have always been',
  ],
  very: [
    ...words('so such really very just too that clearly obviously honestly truly pretty basically literally'),
    ...words('simply plain absolutely completely totally a an the quite kind'),
  ],
  bad: words(
    'bad terrible awful horrible lazy selfish rubbish shit shitty crap crappy lousy failing useless pathetic neglectful negligent irresponsible uncaring heartless cold careless unfit cruel toxic entitled spoiled spoilt sorry disgraceful shameful poor weak half-hearted incompetent absent inadequate hopeless disgusting abusive clueless ignorant thoughtless vain shallow',
  ),
  trait: words(
    'lazy selfish neglectful negligent irresponsible heartless careless unfit entitled uncaring weak soft disgraceful shameful self-centred pathetic incompetent clueless greedy ungrateful cruel shallow',
  ),
  insult: words(
    'idiot idiots moron morons imbecile cow bitch bitches witch clown clowns troll trolls snake liar liars loser losers dickhead twat prick arsehole asshole arse cunt wanker bellend jerk creep scum trash garbage vermin freak weirdo psycho fool muppet bully coward hypocrite attention-seeker dumbass dimwit halfwit numpty slag slut whore parasite pig rat dope knobhead tosser fraud nobody brat',
  ),
  dumb: words(
    'stupid dumb thick dense brainless brain-dead deluded delusional vile nasty unhinged mental crazy boring insufferable obnoxious pointless ridiculous disgusting pathetic vicious two-faced fake ugly',
  ),
  never_do: words('never dream not'),
  love: words('love loved loving care cared cares'),
  relative: words(
    'mil fil sil bil mom mum mother dad father husband wife dh dw hubby partner ex sister brother aunt auntie uncle nan nana gran grandma grandmother granny grandad cousin neighbour neighbor boss manager coworker colleague friend friends doctor gp nurse midwife paediatrician pediatrician teacher therapist stranger lady woman man guy someone somebody people everyone everybody internet facebook instagram tiktok in-law in-laws inlaws mother-in-law family parents son daughter kid receptionist cashier person girl bloke book website hr client team visitor',
  ),
  says: [
    ...words(
      'said says saying told tells telling asked asks called calls calling thinks think thought reckons commented comments comment wrote writes texted texts muttered mutters announced announces remarked suggested suggests implied implies insists insisted goes went hinted hints sniffed snorted replied typed shouted yelled whispered posted described believes joked jokes snapped sighed informed declared declares hissed accused accuses laughed sneered tutted',
    ),
    'was like',
    'is like',
    'keep saying',
    'keeps saying',
    'had the nerve',
  ],
  guilt: words(
    'guilty guilt ashamed shame awful terrible horrible rubbish shit crap worthless useless failure failing inadequate monster selfish rotten embarrassed',
  ),
}

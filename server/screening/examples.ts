import type { Label, Severity } from './schema.ts'

export type Example = { text: string; label: Label; severity?: Severity }

const of = (label: Label, texts: string[], severity?: Severity): Example[] =>
  texts.map((text) => (severity ? { text, label, severity } : { text, label }))

/** Texts of our own that the engine reads rightly and must go on reading rightly. Not a measure: see README. */
export const examples: Example[] = [
  ...of(
    'shaming',
    [
      'Must be nice to have a nanny on Tuesdays.',
      'I could never leave mine with people I hardly know, but you do you',
      'Brave of you to admit that in public',
      'In my day we just got on with it',
      'Some of us actually cook for our children 🙂',
    ],
    1,
  ),
  ...of(
    'shaming',
    [
      'You are a terrible mother and everyone in here is too polite to say so',
      'Shame on you for going out the week he had chickenpox',
      'A good mother would have noticed sooner',
      'Lazy moms and their pouches, what a time to be alive',
      'Daycare at four months is neglect, call it what it is',
      'You clearly never wanted kids',
      'what kind of mother forgets a packed lunch twice',
      'So you let strangers raise him and then wonder why he bites',
      'You are a l.a.z.y mother',
      'You’re a tërríble m0ther',
      'If you really loved her you would find a way to stay home',
      "I don't mean to judge, but if you cared about her sleep you wouldn't be on here at 8pm",
      'Dads can not really cope alone, leave it to mum',
      'That is just lazy parenting',
    ],
    2,
  ),
  ...of(
    'shaming',
    [
      'You do not deserve those children',
      'your kids would be better off with anyone else, honestly',
      'What a sorry excuse for a father',
      "You don't deserve her.",
      'You are not fit to have that boy',
    ],
    3,
  ),
  ...of('hostile', ['shut up, nobody asked you', 'Are you thick or what'], 1),
  ...of('hostile', ['You absolute idiot', 'you are a liar and a snake', 'Fuck you and your opinions'], 2),
  ...of(
    'hostile',
    ['I know where you live', 'hope you rot', 'Go back to your own country with your ideas'],
    3,
  ),
  ...of('crisis', [
    'I want to die',
    'Some nights I think they would be better off without me.',
    "I don't want to be here anymore",
    "I'm scared I'll hurt the baby",
    'my husband hit me again last night and the kids saw',
    'lol anyway I have been thinking about suicide a lot',
    'My sister says she wants to kill herself and I am three hours away',
    'the radio is telling me things about the baby',
    'Worst mum ever, ha. I keep thinking about ending it.',
    "'I want to die' is what I typed and deleted four times",
  ]),
  ...of('solicitation', [
    'Use code MAMA20 for 20% off in my shop',
    'Earn $300 a day from home, no experience needed, DM me for info!',
    'I am looking for moms to join my team, message me for details',
  ]),
  ...of('self_shame', [
    "I'm such a bad mom, I forgot the school photos again",
    'I feel so guilty about going back to work',
    'worst dad award goes to me tonight',
    'What is wrong with me, I yelled at him over a shoe',
    'Am I a terrible mother for looking forward to Monday?',
    'I missed the call. I was in the shower and I had music on. What kind of mother does that?',
  ]),
  ...of('reported', [
    'My mother-in-law said I am a terrible mother, over gravy',
    'A stranger told me "real mothers stay home" while I was paying for milk',
    'my boss said "you chose to have kids" and went on to the next slide',
  ]),
  ...of('ok', [
    'me too',
    'You are not a bad mom. Not even a bit.',
    'nobody here thinks you are a lazy mother',
    'This commute is killing me',
    "I'd kill for an hour of sleep",
    'He loved the nursery and so did I, ask me anything',
    'We used the same sling for both, size L, hips like mine',
    'I love her to death but the singing frog has to go',
    'The boiler died again',
    'I disagree, I would tell the school now. But you know him and I don’t.',
    'proud lazy mum club, we meet on the sofa',
    'Fucking printer, fucking Monday',
    'Does anybody else hide in the bathroom?',
    'Sending love. That sounds like a very long week.',
    'No advice, just here with a cold cup of tea',
  ]),
]

/** Thoughts other parents have had at night. A tap takes one to begin with. */
export const oftenThought = [
  'I shouted, and I saw their face.',
  'I missed bedtime again.',
  'I looked at my phone the whole time.',
  'Somebody else is better with them than I am.',
  'I wanted to be alone, and I am ashamed of it.',
  'Everybody else seems to manage.',
  'I should be enjoying this more.',
  'Dinner was toast. Again.',
  'I was glad when they were asleep.',
  'I do not earn anything, so I may not be tired.',
  'I am never fully there, not at work and not at home.',
]

export const threeQuestions = [
  { name: 'isTrue', legend: 'Is it true, all of it?' },
  { name: 'isKind', legend: 'Is it kind?' },
  { name: 'isHelpful', legend: 'Does it help anybody?' },
] as const

export const answers = [
  { value: 'yes', label: 'Yes' },
  { value: 'not_all', label: 'Not all of it' },
  { value: 'no', label: 'No' },
] as const

export const factOr = [
  { value: 'fact', label: 'Something that happened' },
  { value: 'expectation', label: 'Something I expect of myself' },
  { value: 'both', label: 'A bit of both' },
] as const

/** What is said to an answer about facts and expectations. */
export const toFact = {
  fact: 'Then it happened. One thing that happened is not the whole of you.',
  expectation: 'Whose expectation is it? You may put it down for tonight.',
  both: 'Then you can keep what happened, and put the other part down.',
} as const

/** What matters to somebody, each with a sentence that can grow out of it. */
export const values = [
  { name: 'Love', starter: 'I love them, and this thought would not hurt if I did not.' },
  { name: 'Closeness', starter: 'We find our way back to each other. We have before.' },
  { name: 'Honesty', starter: 'I can say “that was not right of me” and still be a good parent.' },
  { name: 'Growing', starter: 'I am learning this while I do it, like everybody.' },
  { name: 'Keeping them safe', starter: 'They are safe, and they were fed. That was me.' },
  { name: 'Patience', starter: 'My patience ran out because I used it all day.' },
  { name: 'Laughing', starter: 'There was something to laugh about this week, and I was in it.' },
  { name: 'Rest', starter: 'I am tired. That needs sleep, not blame.' },
  { name: 'My work', starter: 'I care about my work and about them. Both are true.' },
  { name: 'Fairness', starter: 'I would never judge a friend for this.' },
] as const

export const starters = [
  'I am doing what I can with what I have today.',
  'One hard evening is not a childhood.',
  'I can make it good again tomorrow.',
  'They need me, not a perfect one.',
]

export const steps = [
  'Ten minutes with them, the phone in a drawer',
  'Say sorry, in one sentence',
  'Ask somebody to take one thing off me',
  'Leave one thing undone, on purpose',
  'Half an hour earlier to bed',
  'Five minutes outside, alone',
  'Tell one person how it was',
]

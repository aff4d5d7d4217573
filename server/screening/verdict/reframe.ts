import type { Severity, Topic } from '../schema.ts'

/** The same worry, said so that a tired parent could take it. Written for this project, one for each topic. */
const kindWays: Record<Topic, string> = {
  feeding: 'Feeding can be such a struggle. If you ever want to hear what worked for us, I am glad to tell.',
  sleep: 'Nights are the hardest. We did it another way, and I am happy to share it if that would help.',
  discipline:
    'Those moments are so hard. Something that sometimes helped us was taking a minute before I answered.',
  screens:
    'Screens saved us on some days too. A small thing that helped us use them less was a box of toys by the sofa.',
  childcare:
    'Finding care that fits is hard. I had worries of my own about it; how is it going for all of you?',
  'work-choice':
    'I made another choice about work, and both are hard. What would make your days a bit lighter?',
  'stay-home-choice':
    'Being home all day is real work. What do you miss most, and could anybody take a turn?',
  'dads-as-helpers': 'It is good to see how much you do. What would you like others to leave to you?',
  body: 'Your body has done so much. I hope somebody looks after you, too.',
  'mental-health': 'That sounds heavy. Have you got somebody you can tell how bad it gets?',
  money: 'Money is tight for so many of us. We found some help nearby; shall I tell you about it?',
  safety: 'May I mention one thing, because I once worried about it myself? You know your child best.',
  'love-and-presence': 'It sounds as if you would like more time together. What gets in the way most?',
  other: 'I would do it differently, and you know your family best. What are you hoping for?',
}

/** A kind way to raise the concern, or null when the words were only cruel. */
export const reframeFor = (topic: Topic, severity: Severity): string | null =>
  severity === 3 ? null : kindWays[topic]

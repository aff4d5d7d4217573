import type { Topic } from '../../schema.ts'

const words = (line: string) => line.split(' ')

/** Words that tell what a text is about; a tie goes to the topic that stands first. */
export const topicWords: [Topic, string[]][] = [
  [
    'feeding',
    words(
      'breast breastfeed breastfed breastfeeding formula bottle bottles feed feeding fed nurse nursing pump pumping milk bf latch weaning weaned puree purees pouch pouches snacks mcdonalds vegetables nuggets dinner meals lunchbox sugar',
    ),
  ],
  [
    'sleep',
    words(
      'sleep sleeping slept nap naps bedtime cosleep co-sleeping cosleeping crib cot nights ferber cio wake wakes',
    ),
  ],
  [
    'screens',
    words('screen screens ipad tablet tv telly youtube phone phones cartoons gaming xbox bluey cocomelon'),
  ],
  [
    'childcare',
    words(
      'daycare nursery childminder nanny preschool creche sitter babysitter kita aftercare grandparents strangers',
    ),
  ],
  [
    'discipline',
    words(
      'discipline smack spank spanking shout shouting yell yelling tantrum tantrums rules boundaries naughty timeout',
    ),
  ],
  ['dads-as-helpers', words('babysitting fathers dads men man father daddy husband trousers')],
  [
    'work-choice',
    words(
      'work working job career office boss promotion meeting meetings commute shift shifts overtime zoom laptop',
    ),
  ],
  ['stay-home-choice', words('home housewife sahm sahd stay-at-home stays chores unemployed')],
  ['money', words('money afford rent cheap expensive salary pay bills debt budget benefits poor rich broke')],
  ['body', words('body weight fat belly stretch section c-section epidural birth figure jeans bounce gym')],
  [
    'mental-health',
    words(
      'depressed depression anxiety meds medication therapy ppd ppa antidepressants hormonal overwhelmed',
    ),
  ],
  [
    'safety',
    words('safe unsafe danger dangerous seat carseat helmet accident unsupervised hospital allergy vaccine'),
  ],
  [
    'love-and-presence',
    words(
      'love loved attention present neglect miss missed bond quality strangers priority resent raise raising',
    ),
  ],
]

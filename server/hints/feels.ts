import type { Severity, Topic } from '#server/screening/schema.ts'

// Written for this project: what a tired parent might hear, never what the writer is. For each topic the milder
// words first, then the sharper ones.
const ways: Record<Topic, readonly [string, string]> = {
  feeding: [
    'Someone who has cried over feeding might read this as “you did it wrong”.',
    'To someone who tried everything, this might feel like being told they failed their baby.',
  ],
  sleep: [
    'Someone up for the fourth time tonight might read this as “you brought this on yourself”.',
    'To someone who has not slept, this might feel like being told they are hurting their child.',
  ],
  discipline: [
    'Someone who is still sorry about this morning might feel judged all over again.',
    'To someone who is trying hard not to shout, this might feel like a door closing.',
  ],
  screens: [
    'Someone who needed twenty quiet minutes might feel they should have to explain them.',
    'To someone getting through the day alone, this might feel like being called lazy.',
  ],
  childcare: [
    'Someone who cries after drop-off might hear “you gave them away”.',
    'To someone with no other choice, this might feel like being told they don’t love their child.',
  ],
  'work-choice': [
    'Someone who misses their child at work might hear that they count for less.',
    'To someone who has to work, this might feel like being told they are not a real parent.',
  ],
  'stay-home-choice': [
    'Someone who is home all day might hear that what they do is nothing.',
    'To someone who gave up a lot to be home, this might feel like being laughed at.',
  ],
  'dads-as-helpers': [
    'A parent who gets up at night too might hear that they are only helping out.',
    'To a parent who is trying, this might feel like being told they do not belong here.',
  ],
  body: [
    'Someone who does not know their own body yet might feel looked at.',
    'To someone who already avoids the mirror, this might be the sentence that stays.',
  ],
  'mental-health': [
    'Someone who took months to say it might wish they had kept quiet.',
    'To someone who can hardly get up, this might feel like being told to just try harder.',
  ],
  money: [
    'Someone counting coins before payday might feel ashamed to answer.',
    'To someone who goes without, this might feel like being told they should not have had children.',
  ],
  safety: [
    'Someone who already checks three times a night might hear that it is never enough.',
    'To someone who is scared of getting it wrong, this might feel like being called a danger.',
  ],
  'love-and-presence': [
    'Someone who already feels they miss too much might hear that they don’t care.',
    'To someone who lies awake over it, this might feel like being told they don’t love their child.',
  ],
  other: [
    'Someone reading this at the end of a long day might feel judged rather than heard.',
    'To a tired parent this might feel like being told they are a bad one.',
  ],
}
const sharpest = 'Words like these can stay with a tired parent for a long time.'

/** One sentence: what the words might feel like to a tired parent. */
export const feelsLike = (topic: Topic | null, severity: Severity | null): string => {
  if (severity === 3) return sharpest
  const [mild, sharp] = ways[topic ?? 'other']
  return severity === 2 ? sharp : mild
}

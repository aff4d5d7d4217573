type Situation = { name: string; phrases: readonly string[] }

/** Short sentences for a no, an ask or a pause. Written to be said by somebody who is tired. */
export const situations: readonly Situation[] = [
  {
    name: 'At work',
    phrases: [
      'I stop at five today. I can look at it first thing tomorrow.',
      'I need a day before I say yes to that.',
      'I can do this or that by Friday. Which one matters more?',
      'I am not reachable between six and eight. After that I look once.',
      'Please send it to me in writing. I have a child on my arm.',
      'That meeting is at pick-up time. Could it be an hour earlier?',
      'I will be away from my desk for twenty minutes.',
      'I cannot take this on as well. I am telling you now so that it can be planned.',
      'My camera stays off today. I am listening.',
    ],
  },
  {
    name: 'With family',
    phrases: [
      'I know you mean well. We do it this way.',
      'I am not asking for advice just now. I would like you to listen.',
      'Today does not work for us. Sunday would.',
      'Please ring before you come.',
      'We are leaving at seven, also if it is nice.',
      'I would like to decide that together with the other parent of this child.',
      'Please do not speak about my body, or about theirs.',
      'We are not talking about that at the table.',
      'Could you take them for two hours on Saturday? I need to sleep.',
    ],
  },
  {
    name: 'At school and with other parents',
    phrases: [
      'I cannot bake this year. I can bring napkins.',
      'We are not coming to everything this month.',
      'I do not compare them. They each have their own time.',
      'I will read that later. I am with my child now.',
      'No, thank you. We are keeping the afternoon free.',
      'I would like to hear what went well, too.',
      'Please talk to me about it when they are not listening.',
      'I can not answer messages about school after eight.',
    ],
  },
  {
    name: 'To myself, and at home',
    phrases: [
      'I need ten minutes. The children are safe. I am in the next room.',
      'I cannot talk about this now. Ask me after bedtime.',
      'I am at my limit. Please take over.',
      'Good enough is what we are having for dinner.',
      'The washing may lie there until tomorrow.',
      'I will not read that again tonight.',
      'I am allowed to rest before everything is done.',
      'I said no, and they can still love me.',
      'I made a mistake. I am going to say so, and then let it be.',
    ],
  },
]

const steps = [
  [
    'Somebody notices',
    'Anybody in a circle can ask us to look at a post. A small program that runs on this server reads along, too. Neither of them decides.',
  ],
  [
    'A person reads it',
    'With the whole conversation around it, and with time. Somebody who wrote it, or who asked us to look, never decides about it.',
  ],
  [
    'The smallest step that helps',
    'Often nothing. Often: “Could you say it in other words?” Sometimes a post is taken out of view. Rarely, somebody rests for a while.',
  ],
  [
    'Everybody hears back',
    'The writer hears which words, which rule and why, and can ask that somebody else look again. Whoever asked us hears what came of it.',
  ],
] as const

/** What happens here when somebody is unkind, as one would tell it at a kitchen table. */
export const WhatHappens = () => (
  <section aria-labelledby="what-happens">
    <h2 id="what-happens" className="sr-only">
      Step by step
    </h2>
    <ol className="grid gap-5">
      {steps.map(([title, words]) => (
        <li key={title} className="border-l-3 border-ember-soft pl-5">
          <h3 className="text-lg">{title}</h3>
          <p className="mt-1">{words}</p>
        </li>
      ))}
    </ol>
    <p className="mt-6">
      Being sad, angry or at the end of your strength is never against the rules here. Then we offer company
      and help, and nothing else.
    </p>
  </section>
)

const steps = [
  {
    title: 'Join a circle',
    words: 'Choose the people you would like to sit with. You can leave again whenever you like.',
  },
  {
    title: 'Say the hard thing',
    words: 'In your own words, as they come. You can say whether you would like advice, or only to be heard.',
  },
  {
    title: 'Hear “me too”',
    words: 'Sometimes that is all it takes. It is a whole answer here, and one tap is enough to give it.',
  },
]

export const HowItWorks = () => (
  <section aria-labelledby="how-it-works">
    <h2 id="how-it-works" className="text-2xl">
      How it goes
    </h2>
    <ol className="mt-6 grid gap-7">
      {steps.map(({ title, words }, index) => (
        <li key={title} className="flex gap-4">
          <span
            aria-hidden="true"
            className="flex size-11 shrink-0 items-center justify-center rounded-full bg-ember-soft font-serif text-lg text-ember"
          >
            {index + 1}
          </span>
          <div>
            <h3 className="text-xl">{title}</h3>
            <p className="mt-1 text-ink-soft">{words}</p>
          </div>
        </li>
      ))}
    </ol>
  </section>
)

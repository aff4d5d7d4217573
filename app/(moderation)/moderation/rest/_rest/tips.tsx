import { TextLink } from '#app/_ui/text-link.tsx'

const tips = [
  'Look up. Name three things in the room that have nothing to do with a screen.',
  'Put both feet on the floor and let the out-breath take longer than the in-breath, a few times.',
  'Stand up. Water, a window, the kettle: any small thing that you do with your hands.',
  'Tell somebody “that was a hard one”. You need not repeat the words to anyone.',
  'If it comes back at night: it is not yours to solve any more. You read it so that others need not.',
]

/** For the minutes after something that hurt to read. */
export const Tips = () => (
  <section aria-labelledby="after-a-hard-one" className="mt-10 border-t border-line pt-6">
    <h2 id="after-a-hard-one" className="mb-3 text-xl">
      After a hard one
    </h2>
    <ul className="grid list-disc gap-2 pl-5 marker:text-ember">
      {tips.map((tip) => (
        <li key={tip}>{tip}</li>
      ))}
    </ul>
    <p className="mt-5">
      Being shaken by cruel or desperate words says that you are kind, not that you are weak. If it stays with
      you, the people on <TextLink href="/support">Get support</TextLink> are there for you as well.
    </p>
  </section>
)

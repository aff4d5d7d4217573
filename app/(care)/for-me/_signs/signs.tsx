import { TextLink } from '#app/_ui/text-link.tsx'
import { CareLink } from '../_way/care-link.tsx'
import { Part } from '../_way/part.tsx'
import { ToolPage } from '../_way/tool-page.tsx'

const signs = [
  ['Sleep does not mend it', 'You wake up as tired as you lay down, even after a better night.'],
  [
    'Small things make you snap',
    'A spilled cup, a shoe that will not go on, and you hear yourself shouting.',
  ],
  ['A head full of fog', 'You lose words, forget why you came in, read the same line three times.'],
  ['Far away from everything', 'You do all of it, and feel as if you watched somebody else do it.'],
  ['Nothing to look forward to', 'What used to be nice is one more thing to get through.'],
  ['Your body says so', 'Headaches, a tight chest or stomach, one cold after the other.'],
] as const

/** Six signs to read. Nothing to tick, nothing to add up. */
export const Signs = () => (
  <ToolPage
    title="Signs of carrying too much"
    lead="Many parents know one or two of these in a hard week. When several stay for weeks, it is time that somebody carries with you."
  >
    <ul className="grid gap-4">
      {signs.map(([name, words]) => (
        <li key={name} className="border-l-4 border-line pl-4">
          <p className="font-semibold">{name}</p>
          <p className="text-ink-soft">{words}</p>
        </li>
      ))}
    </ul>
    <Part title="If you know these well">
      <p>
        It does not mean that you are failing. It means it has been too much for too long. You could do one of
        these, and one is plenty:
      </p>
      <ul className="mt-2">
        <li>
          <TextLink href="/support" className="inline-block py-2.5">
            Find people who help with this near you
          </TextLink>
        </li>
        <li>
          <TextLink href="/write" className="inline-block py-2.5">
            Tell other parents how it is
          </TextLink>
        </li>
        <li>
          <CareLink to="words" className="inline-block py-2.5 text-ember underline underline-offset-4">
            Find words to ask for help, or to say no
          </CareLink>
        </li>
      </ul>
      <p className="mt-4 text-sm text-ink-soft">
        This is not medical advice. If your body or your mood worries you, a doctor, midwife or nurse is a
        good person to tell. You can show them this page.
      </p>
    </Part>
  </ToolPage>
)

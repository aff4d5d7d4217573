'use client'

import { Button } from '#app/_ui/button.tsx'
import { Note } from '#app/_ui/note.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import { daysAfter, today } from '../_store/days.ts'
import { useSetting } from '../_store/use-entries.ts'
import { CareLink } from '../_way/care-link.tsx'
import { offerSetting } from './use-low-days.ts'

const awayFor = 10
const row = 'inline-block py-2.5'

/** After three heavy days: a person, a pause, a place. Offered once, and quiet for a while after "Not now". */
export const SoftOffer = () => {
  const [, choose] = useSetting(offerSetting)
  return (
    <Note tone="care" title="These days sound heavy">
      <p className="mt-1">You do not have to carry them alone. If you like, one of these:</p>
      <ul className="mt-1">
        <li>
          <TextLink href="/write" className={row}>
            Tell somebody here. “It is a lot” is enough
          </TextLink>
        </li>
        <li>
          <TextLink href="/you/buddy" className={row}>
            Somebody of your own here, to write with
          </TextLink>
        </li>
        <li>
          <CareLink to="breathe" className={`${row} text-ember underline underline-offset-4`}>
            A pause of a few minutes
          </CareLink>
        </li>
        <li>
          <TextLink href="/support" className={row}>
            People who listen, by phone or text
          </TextLink>
        </li>
      </ul>
      <div className="mt-2">
        <Button look="quiet" onClick={() => void choose(daysAfter(today(), awayFor))}>
          Not now
        </Button>
      </div>
    </Note>
  )
}

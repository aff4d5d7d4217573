import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { OwnRoom } from '../_you/own-room.tsx'
import { Section } from '../_you/section.tsx'
import { AddThing } from './_quiet/add-thing.tsx'
import { People } from './_quiet/people.tsx'
import { Reveals } from './_quiet/reveals.tsx'
import { Things } from './_quiet/things.tsx'

export const metadata = { title: 'What you’d rather not see' }

export default async function QuietPage() {
  await memberOnPage('/you/quiet')
  const caller = await api()
  const [{ people, things }, reveals] = await Promise.all([caller.quiet.list(), caller.reveals.mine()])
  return (
    <OwnRoom
      title="What you’d rather not see"
      lead="All of this is yours alone. Nobody is told, and you can change it whenever you like."
    >
      <Section title="People">
        <People people={people} />
      </Section>
      <Section title="Words, topics and notes">
        <Things things={things} />
        <AddThing />
      </Section>
      <div id="behind-your-name">
        <Section title="Who looked behind your name">
          <Reveals reveals={reveals} />
        </Section>
      </div>
    </OwnRoom>
  )
}

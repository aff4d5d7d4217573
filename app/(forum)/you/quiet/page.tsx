import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { backToYou } from '../_you/back.ts'
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
    <>
      <PageHead
        back={backToYou}
        title="What you’d rather not see"
        lead="All of this is yours alone. Nobody is told, and you can change it whenever you like."
      />
      <div className="grid gap-10">
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
      </div>
    </>
  )
}

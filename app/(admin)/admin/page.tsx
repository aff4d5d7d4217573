import { forPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { PlaceList } from '#app/_ui/place-list.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import { FirstSteps } from './_admin/first-steps.tsx'
import { MemberList } from './_admin/member-list.tsx'
import { RoleList } from './_admin/role-list.tsx'
import { waitingWords } from './_admin/waiting-words.ts'

const places = [
  { href: '/admin/how-it-is', label: 'Week by week', hint: 'Answers, cases, hints and health' },
  { href: '/admin/settings', label: 'How this place is set', hint: 'Its name, who may join, the first days' },
  {
    href: '/admin/screening',
    label: 'What is flagged',
    hint: 'How easily a post is shown to your moderators',
  },
  { href: '/admin/hints', label: 'Kinder words', hint: 'Whether the hints help' },
  { href: '/admin/webhooks', label: 'Other programs', hint: 'Tell an address what happens here' },
]

export const metadata = { title: 'Members and circles' }

export default async function AdminPage() {
  const caller = await api()
  const [first, circles, overview] = await Promise.all([
    forPage(caller.members.list({})),
    caller.circles.list(),
    forPage(caller.overview.show()),
  ])
  return (
    <>
      <PageHead title="Members and circles" lead="Who looks after this place, and which rooms it has." />
      <FirstSteps steps={overview.steps} />
      <section className="mb-12">
        <h2 className="mb-2 text-xl">How it is</h2>
        <p className="mb-4 text-ink-soft">{waitingWords(overview)}</p>
        <PlaceList places={places} />
      </section>
      <section className="mb-12">
        <h2 className="mb-2 text-xl">Circles</h2>
        <ul className="mb-4">
          {circles.map(({ id, slug, name }) => (
            <li key={id} className="border-b border-line">
              <TextLink href={`/admin/circles/${slug}`} className="inline-block py-3">
                {name}
              </TextLink>
            </li>
          ))}
        </ul>
        <ButtonLink look="quiet" href="/admin/circles/new">
          Open a new circle
        </ButtonLink>
      </section>
      <RoleList />
      <MemberList first={first} />
    </>
  )
}

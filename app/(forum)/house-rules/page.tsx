import type { Metadata } from 'next'
import { api } from '#app/_trpc/server.ts'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'

export const metadata: Metadata = { title: 'House rules' }

export default async function HouseRulesPage() {
  const rules = await (await api()).circles.houseRules()
  return (
    <>
      <PageHead
        title="House rules"
        lead="A few things we ask of each other in every circle, so that everyone can put their guard down."
      />
      {rules.length === 0 && (
        <EmptyState title="There are no written rules yet.">
          Be as kind as you would be at your own table.
        </EmptyState>
      )}
      <ol className="grid gap-8">
        {rules.map(({ id, title, body }) => (
          <li key={id} className="border-l-3 border-ember-soft pl-5">
            <h2 className="text-xl">{title}</h2>
            <p className="mt-1.5 whitespace-pre-line">{body}</p>
          </li>
        ))}
      </ol>
      <p className="mt-10">
        To keep apart from somebody is always all right. It is in the menu of every post, nobody is told, and
        you need no reason.
      </p>
      <p className="mt-4">
        And if it does not go well:{' '}
        <TextLink href="/transparency" className="inline-block py-2.5">
          what happens here when somebody is unkind
        </TextLink>
      </p>
    </>
  )
}

import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import { hostLimits } from '#server/cases/policy.ts'
import type { CaseCard } from '#server/cases/schema.ts'
import type { Undoable } from '#server/decisions/schema.ts'
import { Queue } from '../_queue/queue.tsx'

export const hostTitle = 'Looking after your circles'

const Limits = () => (
  <details className="mt-10 rounded-card border border-line px-5 py-3">
    <summary className="tap flex cursor-pointer items-center font-semibold">
      What is yours, and what moderators take
    </summary>
    <ul className="mt-1 grid list-disc gap-2 pb-3 pl-5 text-ink-soft">
      <li>You see what is about your circles, and nothing about yourself or those you host with.</li>
      <li>
        The cruellest words you can keep out of view or send back for others. A moderator says whether they
        may stand.
      </li>
      <li>
        You can ask somebody to rest in your circle for up to {hostLimits.restDays} days. Longer rests,
        appeals and care are for moderators.
      </li>
      <li>
        {hostLimits.decisionsADay} decisions a day are plenty for one person. Moderators take the others, and
        they may take any of these from you. You need not do it alone.
      </li>
    </ul>
  </details>
)

type Props = { first: CaseCard[]; undoable: Undoable[]; hosts: readonly string[] }

/** The page as a host finds it: their circles, what is theirs to do, and the way to each one's hosting. */
export const ForHosts = async ({ first, undoable, hosts }: Props) => {
  const circles = (await (await api()).circles.list()).filter(({ id }) => hosts.includes(id))
  return (
    <>
      <PageHead
        title={hostTitle}
        lead="What people in your circles would like somebody to look at. Take one, or take none tonight; moderators are watching over this too."
      />
      <Queue first={first} undoable={undoable} />
      <Limits />
      <h2 className="mt-10 mb-1 text-xl">Your circles</h2>
      <ul>
        {circles.map(({ id, slug, name }) => (
          <li key={id} className="border-b border-line">
            <TextLink href={`/circles/${slug}/hosting`} className="inline-block py-3">
              {name}: members, guidelines and words
            </TextLink>
          </li>
        ))}
      </ul>
    </>
  )
}

import { forPage, memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { promptLimits } from '#server/prompts/schema.ts'
import { AddPrompt } from './_prompts/add-prompt.tsx'
import { PromptCard } from './_prompts/prompt-card.tsx'

export const metadata = { title: 'Weekly prompts' }

export default async function PromptsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  await memberOnPage(`/circles/${slug}/hosting/prompts`)
  const caller = await api()
  const circle = await forPage(caller.circles.show({ slug }))
  const [prompts, me] = await Promise.all([
    forPage(caller.prompts.list({ circleId: circle.id })),
    caller.members.me(),
  ])
  const timeZone = me?.timeZone ?? null
  return (
    <>
      <PageHead
        back={{ href: `/circles/${slug}/hosting`, label: 'Hosting' }}
        title="Weekly prompts"
        lead="A question that comes round by itself, from the hosts. Nobody has to answer."
      />
      {prompts.length === 0 && (
        <EmptyState title="Nothing comes round yet">
          A prompt is for those who would like to speak and don't know how to begin.
        </EmptyState>
      )}
      <ul className="mb-8 grid gap-4">
        {prompts.map((prompt) => (
          <PromptCard key={prompt.id} prompt={prompt} />
        ))}
      </ul>
      {prompts.length < promptLimits.each && <AddPrompt circleId={circle.id} timeZone={timeZone} />}
    </>
  )
}

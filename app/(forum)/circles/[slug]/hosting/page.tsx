import { forPage, memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { Invites } from '../_circle/invites.tsx'
import { AllowPictures } from './_hosting/allow-pictures.tsx'
import { FirstAnswers } from './_hosting/first-answers.tsx'
import { Guidelines } from './_hosting/guidelines.tsx'
import { Members } from './_hosting/members.tsx'
import { Requests } from './_hosting/requests.tsx'
import { Words } from './_hosting/words.tsx'

export const metadata = { title: 'Hosting' }

export default async function HostingPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  await memberOnPage(`/circles/${slug}/hosting`)
  const caller = await api()
  const circle = await forPage(caller.circles.show({ slug }))
  const input = { circleId: circle.id }
  const [seen, requests, members, invites, words] = await forPage(
    Promise.all([
      caller.greeting.forHosts(input),
      caller.circles.requests(input),
      caller.circles.members(input),
      caller.circles.invites(input),
      caller.circles.words(input),
    ]),
  )
  return (
    <>
      <PageHead
        back={{ href: `/circles/${slug}`, label: circle.name }}
        title="Hosting"
        lead="Who comes in, what you agree on, and what you would like somebody to look at."
      />
      <FirstAnswers seen={seen} />
      <p className="mb-8 flex flex-wrap gap-3">
        <ButtonLink look="quiet" href="/moderation">
          What waits for somebody to look
        </ButtonLink>
        <ButtonLink look="quiet" href={`/circles/${slug}/hosting/prompts`}>
          Weekly prompts
        </ButtonLink>
        <ButtonLink look="quiet" href={`/circles/${slug}/hosting/numbers`}>
          How the circle is
        </ButtonLink>
        <ButtonLink look="quiet" href={`/circles/${slug}/hosting/bridges`}>
          Bridges
        </ButtonLink>
      </p>
      <Requests requests={requests} question={circle.joinQuestion} />
      <Invites
        circleId={circle.id}
        instead="Those who run this place make them for now. You can ask them for one."
        {...invites}
      />
      <Guidelines circleId={circle.id} guidelines={circle.guidelines} />
      <Words circleId={circle.id} words={words} />
      <AllowPictures circleId={circle.id} allowed={circle.allowsImages} />
      <Members members={members} />
    </>
  )
}

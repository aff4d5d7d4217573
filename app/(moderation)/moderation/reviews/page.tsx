import { forPage } from '#app/_trpc/for-page.ts'
import { api, currentViewer } from '#app/_trpc/server.ts'
import { Cup } from '#app/_ui/art/cup.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import { isAtLeast } from '#server/auth/roles.ts'
import { NextOne } from './_reviews/next-one.tsx'
import { PanelLists } from './_reviews/panel-lists.tsx'

export const metadata = { title: 'Look with fresh eyes' }

const link = 'inline-block py-2.5'

export default async function ReviewsPage() {
  const caller = await api()
  const [waiting, panels, viewer] = await Promise.all([
    forPage(caller.reviews.waiting()),
    forPage(caller.reviews.panels()),
    currentViewer(),
  ])
  return (
    <>
      <PageHead
        back={{ href: '/moderation', label: 'Moderation' }}
        title="Look with fresh eyes"
        lead="Some decisions are looked at twice, so that we see things alike. You say what you see before you hear what somebody else saw. Others see sums alone, never who saw what."
      />
      <div className="grid gap-12">
        {waiting.some ? (
          <div>
            <NextOne>{waiting.begun ? 'Go on with the one you began' : 'Show me one'}</NextOne>
          </div>
        ) : (
          <EmptyState art={<Cup />} title="Nothing needs fresh eyes just now">
            Come by another day, if you like.
          </EmptyState>
        )}
        <PanelLists panels={panels} />
        <ul>
          <li>
            <TextLink href="/moderation/reviews/yours" className={link}>
              What you said about the team’s examples
            </TextLink>
          </li>
          {viewer && isAtLeast(viewer, 'lead') && (
            <>
              <li>
                <TextLink href="/moderation/agreement" className={link}>
                  How far we agree
                </TextLink>
              </li>
              <li>
                <TextLink href="/moderation/reviews/golden" className={link}>
                  Golden cases
                </TextLink>
              </li>
            </>
          )}
        </ul>
      </div>
    </>
  )
}

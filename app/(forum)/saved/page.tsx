import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { SavedPosts } from './_saved/saved-posts.tsx'

export const metadata = { title: 'What you keep' }

export default async function SavedPage() {
  await memberOnPage('/saved')
  const first = await (await api()).saved.list({})
  return (
    <>
      <PageHead
        back={{ href: '/you', label: 'You' }}
        title="What you keep"
        lead="Words of others that you would like to find again. Nobody knows what you keep, not even who wrote it."
      />
      <SavedPosts first={first} />
    </>
  )
}

import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { backToYou } from '../_you/back.ts'
import { PauseButton } from '../_you/pause-button.tsx'
import { PauseNote } from '../_you/pause-note.tsx'

export const metadata = { title: 'A pause' }

const promises = [
  'No notices, no mail and no push come from us. Only a link to sign in, when you ask for one, and what is about somebody’s safety.',
  'You are not offered to anybody as a greeter or a buddy.',
  'Others see nothing special. What you wrote stays where it is.',
  'Nobody will write that you are missed. You owe this place nothing.',
]

export default async function PausePage() {
  await memberOnPage('/you/pause')
  const me = await (await api()).members.me()
  if (!me) return null
  return (
    <>
      <PageHead back={backToYou} title="A pause" lead="As long as you like. Some weeks are full enough." />
      {me.pausedAt ? (
        <PauseNote />
      ) : (
        <>
          <ul className="mb-7 grid list-disc gap-2 pl-6 marker:text-ember">
            {promises.map((promise) => (
              <li key={promise}>{promise}</li>
            ))}
          </ul>
          <p className="mb-5 text-ink-soft">One tap here ends it. So does signing in again, on any device.</p>
          <PauseButton paused={false} />
        </>
      )}
    </>
  )
}

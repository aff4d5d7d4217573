'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { SessionView } from '#server/members/schema.ts'
import { Proven } from './proven.tsx'

/** Every browser that is signed in; each can be signed out from here, at once. */
export const Devices = ({ sessions }: { sessions: SessionView[] }) => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const end = async (work: () => Promise<unknown>, done: string) => {
    setBusy(true)
    try {
      await work()
      toast.say(done)
    } catch (error) {
      toast.say(reasonOf(error))
    }
    router.refresh()
    setBusy(false)
  }
  const endOne = (session: SessionView) =>
    end(
      () => client.members.revokeSession.mutate({ sessionId: session.id }),
      `${session.device} is signed out.`,
    )
  const endOthers = () =>
    end(() => client.members.revokeOtherSessions.mutate(), 'Everything else is signed out.')
  return (
    <>
      <ul>
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-3"
          >
            <span>
              <span className="block font-semibold">{session.device}</span>
              <span className="block text-sm text-ink-soft">
                {session.thisOne ? (
                  'This one'
                ) : (
                  <>
                    Last here <TimeAgo date={session.lastSeenAt} />
                  </>
                )}
              </span>
              <Proven session={session} />
            </span>
            {!session.thisOne && (
              <Button
                look="ghost"
                busy={busy}
                aria-label={`Sign out ${session.device}`}
                onClick={() => endOne(session)}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <p className="mt-4">
          <Button look="quiet" busy={busy} onClick={endOthers}>
            Sign out everywhere else
          </Button>
        </p>
      )}
    </>
  )
}

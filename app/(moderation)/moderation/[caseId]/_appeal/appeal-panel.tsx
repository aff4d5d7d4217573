'use client'

import { useQuery } from '@tanstack/react-query'
import { Messages } from '#app/_features/appeals/messages.tsx'
import { SayForm } from '#app/_features/appeals/say-form.tsx'
import { useTRPC } from '#app/_trpc/client.tsx'
import { Note } from '#app/_ui/note.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { useQueueSignals } from '../../_room/queue-live.tsx'
import { Appealed } from './appealed.tsx'

/** What an appeal is about, and what was said in it so far. */
export const AppealPanel = ({ caseId }: { caseId: string }) => {
  const { data, refetch } = useQuery(useTRPC().appeals.ofCase.queryOptions({ caseId }))
  useQueueSignals((signal) => {
    if (!signal || signal.caseId === caseId) void refetch()
  })
  if (!data) return <Skeleton className="h-40" />
  return (
    <>
      <Appealed appeal={data} />
      <section aria-labelledby="said">
        <h2 id="said" className="mb-1 text-xl">
          Between {data.author} and whoever looks again
        </h2>
        {data.messages.length === 0 && (
          <p className="text-ink-soft">{data.author} asked without words. That is enough.</p>
        )}
        <Messages messages={data.messages} />
        {data.state === 'open' &&
          (data.notYours ? (
            <div className="mt-4">
              <Note>{data.notYours}</Note>
            </div>
          ) : (
            <div className="mt-5">
              <SayForm
                appealId={data.id}
                label={`Ask or tell ${data.author} something`}
                hint="They see the name you sign with. Your decision is another thing, below."
                onSaid={() => refetch()}
              />
            </div>
          ))}
      </section>
    </>
  )
}

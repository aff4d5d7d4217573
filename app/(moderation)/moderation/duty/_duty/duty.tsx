'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '#app/_trpc/client.tsx'
import { useClock } from '#app/_ui/clock.tsx'
import { Note } from '#app/_ui/note.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import type { DutyView } from '#server/support/schema.ts'
import { namesInWords } from './duty-words.ts'
import { ShiftForm } from './shift-form.tsx'
import { ShiftList } from './shift-list.tsx'

const Now = ({ names, minutes }: { names: string[]; minutes: number }) =>
  names.length > 0 ? (
    <Note tone="care" title={`On duty now: ${namesInWords(names)}`}>
      They are called first. After {minutes} minutes without an answer the whole care team is, and {minutes}{' '}
      minutes later the leads.
    </Note>
  ) : (
    <Note tone="wait" title="Nobody is on duty now">
      When somebody needs care, the whole care team is called at once, and the leads {minutes} minutes later.
      Whoever writes is told that it may take hours.
    </Note>
  )

/** The duty list, in the reader's own time zone. */
export const Duty = ({ first }: { first: DutyView }) => {
  const { data, refetch } = useQuery({ ...useTRPC().support.duty.queryOptions(), initialData: first })
  const { now, live } = useClock()
  return (
    <div className="grid gap-10">
      <Now names={data.now} minutes={data.fallbackMinutes} />
      <section aria-labelledby="next-days">
        <h2 id="next-days" className="mb-4 text-xl">
          Now and the next days
        </h2>
        {live ? (
          <ShiftList shifts={data.shifts} now={new Date(now)} onChanged={refetch} />
        ) : (
          <Skeleton className="h-20" />
        )}
      </section>
      <section aria-labelledby="take-one">
        <h2 id="take-one" className="mb-4 text-xl">
          {data.team.length > 0 ? 'Plan a shift' : 'Take a shift'}
        </h2>
        {live && <ShiftForm team={data.team} onChanged={refetch} />}
      </section>
    </div>
  )
}

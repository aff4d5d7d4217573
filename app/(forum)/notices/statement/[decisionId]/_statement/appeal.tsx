'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Messages } from '#app/_features/appeals/messages.tsx'
import { useLineUp, useLive, useSignal } from '#app/_realtime/live.tsx'
import { useTRPC } from '#app/_trpc/client.tsx'
import type { AppealOfDecision } from '#server/appeals/schema.ts'
import { AppealState } from './appeal-state.tsx'
import { AskAgain } from './ask-again.tsx'
import { Part } from './part.tsx'
import { SayMore } from './say-more.tsx'

/** Behind a closed door there is no live connection: then the page asks by itself now and then. */
const everySoOften = 20_000

type Props = { decisionId: string; first: AppealOfDecision; redress: string; onAnswered: () => void }

/** Asking somebody else to look again, and what is said about it. */
export const Appeal = ({ decisionId, first, redress, onAnswered }: Props) => {
  const { connected } = useLive()
  const query = useTRPC().appeals.show.queryOptions({ decisionId })
  const { data, refetch } = useQuery({
    ...query,
    initialData: first,
    refetchInterval: ({ state }) =>
      !connected && state.data?.appeal?.state === 'open' ? everySoOften : false,
  })
  useSignal('member', (signal) => {
    if (signal.kind === 'notifications') void refetch()
  })
  useLineUp(refetch)
  const state = data.appeal?.state
  const answered = useRef(onAnswered)
  answered.current = onAnswered
  const before = useRef(state)
  useEffect(() => {
    if (before.current !== state) answered.current()
    before.current = state
  }, [state])
  const { appeal, whyNot } = data
  if (!appeal && whyNot) return null
  return (
    <Part title={appeal ? 'Another look' : 'If you see it differently'}>
      {appeal ? (
        <>
          <AppealState appeal={appeal} />
          <Messages messages={appeal.messages} />
          {appeal.state === 'open' && <SayMore appealId={appeal.id} onChanged={refetch} />}
        </>
      ) : (
        <AskAgain decisionId={decisionId} redress={redress} onAsked={refetch} />
      )}
    </Part>
  )
}

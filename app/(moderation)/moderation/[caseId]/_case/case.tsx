'use client'

import { useQuery } from '@tanstack/react-query'
import { CalmSwitch } from '#app/_features/threads/calm-switch.tsx'
import { useTRPC } from '#app/_trpc/client.tsx'
import { classNames } from '#app/_ui/class-names.ts'
import { Note } from '#app/_ui/note.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { Pill } from '#app/_ui/pill.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import { HostWords } from '../../_hosts/host-words.tsx'
import { NextBecause } from '../../_queue/next-because.tsx'
import { KeysLink } from '../../_room/keys-link.tsx'
import { useQueueSignals } from '../../_room/queue-live.tsx'
import { laneWords } from '../../_words/lane-words.ts'
import { AppealPanel } from '../_appeal/appeal-panel.tsx'
import { Support } from '../_support/support.tsx'
import { Conversation } from './conversation.tsx'
import { Decide } from './decide.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { overWords } from './over.ts'
import { PastDecisions } from './past-decisions.tsx'
import { ReportsSaid } from './reports-said.tsx'
import { SeeAuthor } from './see-author.tsx'
import { Signals } from './signals.tsx'
import { TheWords } from './the-words.tsx'
import { useMarks } from './use-marks.ts'
import { Why } from './why.tsx'

/** Everything one decision needs, the words last read first. */
export const Case = ({ first }: { first: CaseView }) => {
  const query = useTRPC().decisions.case.queryOptions({ caseId: first.id })
  const { data, refetch } = useQuery({ ...query, initialData: first, refetchOnMount: 'always' })
  useQueueSignals((signal) => {
    if (!signal || signal.caseId === first.id) void refetch()
  })
  const marks = useMarks(data)
  const lane = laneWords[data.lane]
  const over = overWords(data) !== null
  return (
    <>
      <PageHead
        back={{ href: '/moderation', label: data.asHost ? 'Your circles' : 'Moderation' }}
        title={data.summary}
        lead={
          <>
            <Pill accent={lane.accent}>{lane.name}</Pill>{' '}
            <span className="text-base">
              In {data.circle}, by {data.author}, <TimeAgo date={data.openedAt} />
            </span>
          </>
        }
        action={
          <div className="flex flex-wrap items-center gap-x-4">
            {!over && <NextBecause card={data} />}
            <KeysLink />
          </div>
        }
      />
      <div
        className={classNames('grid gap-9', over && '-mx-4 rounded-card bg-sunken px-4 py-5 text-ink-soft')}
      >
        <Elsewhere view={data} />
        {data.lane === 'support' && (
          <Note tone="care" title="This one is about care">
            Nothing here is hidden or held against anybody. The writer has already been shown where help is.
          </Note>
        )}
        {data.lane === 'appeal' && <AppealPanel caseId={data.id} />}
        <TheWords key={data.revisionId} view={data} marks={marks} />
        {data.anonymous && !data.asHost && <SeeAuthor caseId={data.id} />}
        <Why key={`why ${data.revisionId}`} view={data} />
        <HostWords words={data.hostWords} />
        <Signals signals={data.signals} />
        <ReportsSaid reports={data.reportsSaid} fold={data.fold !== null} />
        <Conversation view={data} />
        <CalmSwitch threadId={data.thread.id} calm={data.thread.calm} onChanged={refetch} />
        <PastDecisions decisions={data.decisions} />
        {data.lane === 'support' && <Support view={data} />}
        <Decide view={data} marks={marks.spans} onChanged={refetch} />
      </div>
    </>
  )
}

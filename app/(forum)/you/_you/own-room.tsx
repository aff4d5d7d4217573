import type { ReactNode } from 'react'
import { PageHead } from '#app/_ui/page-head.tsx'
import { backToYou } from './back.ts'

type Props = { title: string; lead?: string; children: ReactNode }

/** A page under You: what it is about, and its sections one below the other. */
export const OwnRoom = ({ title, lead, children }: Props) => (
  <>
    <PageHead back={backToYou} title={title} lead={lead} />
    <div className="grid gap-10">{children}</div>
  </>
)

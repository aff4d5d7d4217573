'use client'

import type { ReactNode } from 'react'
import { Icon } from '#app/_ui/icon.tsx'
import { CareLink } from './care-link.tsx'

type ToolPageProps = { title: string; lead?: ReactNode; children: ReactNode }

/** The frame of one tool, with the way back that needs no network. */
export const ToolPage = ({ title, lead, children }: ToolPageProps) => (
  <>
    <div className="mb-7">
      <CareLink
        to=""
        className="tap -ml-2 mb-1 inline-flex items-center gap-1 rounded-full pr-3 text-ink-soft"
      >
        <Icon name="chevron-left" size={20} />
        For me
      </CareLink>
      <h1 className="text-2xl desk:text-3xl">{title}</h1>
      {lead && <p className="mt-3 max-w-[28em] text-lg text-ink-soft">{lead}</p>}
    </div>
    {children}
  </>
)

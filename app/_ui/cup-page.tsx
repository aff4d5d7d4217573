import type { ReactNode } from 'react'
import { Cup } from './art/cup.tsx'

type CupPageProps = { title: string; children: ReactNode; ways: ReactNode }

/** What a page says that has nothing else to show: a cup, what happened, and the ways on. */
export const CupPage = ({ title, children, ways }: CupPageProps) => (
  <div className="flex flex-col items-center py-10 text-center">
    <span className="text-ember">
      <Cup />
    </span>
    <h1 className="mt-6 text-2xl">{title}</h1>
    <p className="mt-3 max-w-[25em] text-ink-soft">{children}</p>
    <div className="mt-7 flex flex-wrap justify-center gap-3">{ways}</div>
  </div>
)

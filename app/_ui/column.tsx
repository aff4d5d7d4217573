'use client'

import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** The one column of a page: at most 68 characters a line. `wide` is for the few pages that compare things. */
export const Column = ({ children, wide = false }: { children: ReactNode; wide?: boolean }) => (
  <div
    className={classNames(
      'mx-auto w-full px-5 pt-6 pb-14 desk:pt-8',
      wide ? 'max-w-6xl' : 'max-w-[calc(var(--column)+2.5rem)]',
    )}
  >
    {children}
  </div>
)

'use client'

import { useClock } from './clock.tsx'
import { timeAgo } from './time-ago.ts'

/** "20 minutes ago", kept up to date. The exact local time shows on hover once the page is live. */
export const TimeAgo = ({ date, className }: { date: Date; className?: string }) => {
  const { now, live } = useClock()
  return (
    <time
      dateTime={date.toISOString()}
      className={className}
      title={live ? date.toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' }) : undefined}
    >
      {timeAgo(date, now)}
    </time>
  )
}

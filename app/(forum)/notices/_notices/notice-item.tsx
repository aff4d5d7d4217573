import Link from 'next/link'
import { SorryNotice } from '#app/_features/apologies/sorry-notice.tsx'
import { Card } from '#app/_ui/card.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import type { NotificationView } from '#server/notifications/schema.ts'
import { noticeWords } from './notice-words.ts'

export const NoticeItem = ({ notice, onRead }: { notice: NotificationView; onRead: () => void }) => {
  const { title, detail, href } = noticeWords(notice)
  const name = (
    <>
      {title}
      {!notice.read && <span className="sr-only"> (new)</span>}
    </>
  )
  return (
    <Card as="li" className="has-[a:hover]:shadow-lifted">
      <p className="flex items-start gap-2.5 font-semibold">
        {!notice.read && <span aria-hidden="true" className="mt-2 size-2 shrink-0 rounded-full bg-ember" />}
        {href ? (
          <Link
            href={href}
            onClick={onRead}
            className="no-underline after:absolute after:inset-0 hover:underline"
          >
            {name}
          </Link>
        ) : (
          <span>{name}</span>
        )}
      </p>
      {detail && <p className="mt-1 whitespace-pre-wrap text-ink-soft">{detail}</p>}
      {notice.apologyId && <SorryNotice apologyId={notice.apologyId} />}
      <p className="mt-2 text-sm text-ink-soft">
        <TimeAgo date={notice.at} />
      </p>
    </Card>
  )
}

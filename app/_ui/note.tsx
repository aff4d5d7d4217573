import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'

type Tone = 'gentle' | 'care' | 'wait'
const tones: Record<Tone, { icon: IconName; box: string; mark: string }> = {
  gentle: { icon: 'coffee', box: 'bg-ember-soft', mark: 'text-ember' },
  care: { icon: 'heart-handshake', box: 'bg-care-soft', mark: 'text-care' },
  wait: { icon: 'hourglass', box: 'bg-wait-soft', mark: 'text-wait' },
}

/** An inset word to the reader. gentle: good to know; care: for a hard moment; wait: something takes its time. */
export const Note = ({
  tone = 'gentle',
  title,
  children,
}: {
  tone?: Tone
  title?: string
  children: ReactNode
}) => {
  const { icon, box, mark } = tones[tone]
  return (
    <div className={classNames('flex gap-3.5 rounded-soft px-4 py-3.5', box)}>
      <Icon name={icon} size={22} weight={1.75} className={classNames('mt-0.5 shrink-0', mark)} />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}

import { Coffee, HeartHandshake, Hourglass, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

type Tone = 'gentle' | 'care' | 'wait'
const tones: Record<Tone, { icon: LucideIcon; box: string; mark: string }> = {
  gentle: { icon: Coffee, box: 'bg-ember-soft', mark: 'text-ember' },
  care: { icon: HeartHandshake, box: 'bg-care-soft', mark: 'text-care' },
  wait: { icon: Hourglass, box: 'bg-wait-soft', mark: 'text-wait' },
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
  const { icon: Icon, box, mark } = tones[tone]
  return (
    <div className={classNames('flex gap-3.5 rounded-soft px-4 py-3.5', box)}>
      <Icon aria-hidden="true" size={22} strokeWidth={1.75} className={classNames('mt-0.5 shrink-0', mark)} />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}

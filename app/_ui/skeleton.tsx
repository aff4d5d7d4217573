import { classNames } from './class-names.ts'

/** The shape of what is coming. Give it the height of the real thing so that nothing jumps. */
export const Skeleton = ({ className }: { className?: string }) => (
  <div aria-hidden="true" className={classNames('animate-breathe rounded-soft bg-line', className)} />
)

/** A few cards on their way, with one line for screen readers. */
export const SkeletonCards = ({ count = 3, label = 'One moment…' }: { count?: number; label?: string }) => (
  <div role="status" className="grid gap-4">
    <span className="sr-only">{label}</span>
    {Array.from({ length: count }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike and never move
      <div key={index} aria-hidden="true" className="rounded-card border border-line bg-surface p-5">
        <Skeleton className="h-6 w-3/5" />
        <Skeleton className="mt-4 h-4" />
        <Skeleton className="mt-2.5 h-4 w-4/5" />
      </div>
    ))}
  </div>
)

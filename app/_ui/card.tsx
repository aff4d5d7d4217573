import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

type CardProps = ComponentProps<'div'> & {
  as?: 'div' | 'li' | 'article' | 'section'
  /** clay, sage, dusk or honey: a quiet line of colour at the side. */
  accent?: string
}

export const Card = ({ as = 'div', accent, className, ...rest }: CardProps) => {
  // The four take the same attributes; one of their types is enough.
  const Tag = as as 'div'
  return (
    <Tag
      {...rest}
      data-accent={accent}
      className={classNames(
        'relative rounded-card border border-line bg-surface px-5 py-5 shadow-card desk:px-7 desk:py-6',
        accent &&
          'pl-7 before:absolute before:inset-y-6 before:left-3 before:w-1 before:rounded-full before:bg-accent desk:pl-9 desk:before:left-4',
        className,
      )}
    />
  )
}

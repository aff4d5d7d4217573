import Link from 'next/link'
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

/** A link inside words. */
export const TextLink = ({ className, ...rest }: ComponentProps<typeof Link>) => (
  <Link
    {...rest}
    className={classNames(
      'text-ember underline decoration-1 underline-offset-4 hover:decoration-2',
      className,
    )}
  />
)

import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClass } from './button-class.ts'

type ButtonLinkProps = ComponentProps<typeof Link> & { look?: ButtonLook; wide?: boolean }

/** A link that looks like a button. No part of a browser's own code: a page that leads on needs none of it. */
export const ButtonLink = ({ look, wide, className, ...rest }: ButtonLinkProps) => (
  <Link {...rest} className={buttonClass(look, { wide, className })} />
)

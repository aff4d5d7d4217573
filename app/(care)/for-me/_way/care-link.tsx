'use client'

import type { ComponentProps, MouseEvent } from 'react'
import { type ButtonLook, buttonClass } from '#app/_ui/button-class.ts'
import { pathOf, type Tool } from './tools.ts'

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** From one tool to another without asking the network: all of them are here already. */
export const goTo = (tool: Tool) => {
  window.history.pushState(null, '', pathOf(tool))
  window.scrollTo(0, 0)
  document.getElementById('content')?.focus()
}

type CareLinkProps = Omit<ComponentProps<'a'>, 'href'> & { to: Tool; look?: ButtonLook }

export const CareLink = ({ to, look, className, ...rest }: CareLinkProps) => (
  <a
    {...rest}
    href={pathOf(to)}
    className={look ? buttonClass(look, { className }) : className}
    onClick={(event) => {
      if (!isPlain(event)) return
      event.preventDefault()
      goTo(to)
    }}
  />
)

'use client'

import { type ComponentProps, type MouseEvent, use } from 'react'
import { type ButtonLook, buttonClass } from './button-class.ts'
import { FormIsAwake } from './form.tsx'

type Own = { look?: ButtonLook; wide?: boolean }
type ButtonProps = ComponentProps<'button'> & Own & { busy?: boolean }

const stay = (event: MouseEvent) => event.preventDefault()

/** While busy it keeps the focus and ignores taps; say what is happening in its children ("Sending…"). */
export const Button = ({ look, wide, busy = false, className, onClick, ...rest }: ButtonProps) => {
  const awake = use(FormIsAwake)
  return (
    <button
      type="button"
      {...rest}
      disabled={rest.disabled || (rest.type === 'submit' && !awake)}
      className={buttonClass(look, { wide, className })}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      {...(busy ? { onClick: stay } : onClick ? { onClick } : {})}
    />
  )
}

'use client'

import { type ComponentProps, createContext, useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether the form around a button can already be sent. Outside of a form it is not asked. */
export const FormIsAwake = createContext(true)

/**
 * A form that is sent by our own code. Until that code has arrived on a slow line its submit button rests:
 * the browser would otherwise send the form by itself and lose what was written.
 */
export const Form = (props: ComponentProps<'form'>) => {
  const awake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <FormIsAwake value={awake}>
      <form noValidate {...props} />
    </FormIsAwake>
  )
}

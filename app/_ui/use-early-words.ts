'use client'

import { type ChangeEvent, type RefObject, useEffect, useRef } from 'react'

type Field = HTMLInputElement | HTMLTextAreaElement
type Told<T extends Field> = ((event: ChangeEvent<T>) => void) | undefined

/** Words that were typed before the page came alive are told to the form as if they were typed now. */
export const useEarlyWords = <T extends Field>(value: unknown, onChange: Told<T>): RefObject<T | null> => {
  const field = useRef<T>(null)
  const first = useRef({ value, onChange })
  useEffect(() => {
    const { value, onChange } = first.current
    const target = field.current
    if (!target || value === undefined || target.value === String(value)) return
    onChange?.({ target, currentTarget: target } as ChangeEvent<T>)
  }, [])
  return field
}

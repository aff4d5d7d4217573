'use client'

import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { controlClass, FieldFrame, type FieldText, useFieldIds } from './field.tsx'
import { useEarlyWords } from './use-early-words.ts'

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'children'> & FieldText

/** Grows with its words where the browser can; elsewhere it scrolls and can be dragged larger. */
export const TextArea = ({
  label,
  hint,
  error,
  labelHidden,
  className,
  rows = 3,
  ...rest
}: TextAreaProps) => {
  const text = { label, hint, error, labelHidden }
  const { id, describedBy } = useFieldIds(rest.id, text)
  const ref = useEarlyWords<HTMLTextAreaElement>(rest.value, rest.onChange)
  return (
    <FieldFrame id={id} {...text}>
      <textarea
        ref={ref}
        rows={rows}
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy}
        className={classNames(
          'field-sizing-content max-h-[60dvh] min-h-24 resize-y',
          controlClass,
          className,
        )}
      />
    </FieldFrame>
  )
}

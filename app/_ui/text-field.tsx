'use client'

import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { controlClass, FieldFrame, type FieldText, useFieldIds } from './field.tsx'
import { useEarlyWords } from './use-early-words.ts'

type TextFieldProps = Omit<ComponentProps<'input'>, 'children'> & FieldText

export const TextField = ({ label, hint, error, labelHidden, className, ...rest }: TextFieldProps) => {
  const text = { label, hint, error, labelHidden }
  const { id, describedBy } = useFieldIds(rest.id, text)
  const ref = useEarlyWords<HTMLInputElement>(rest.value, rest.onChange)
  return (
    <FieldFrame id={id} {...text}>
      <input
        type="text"
        ref={ref}
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy}
        className={classNames('tap', controlClass, className)}
      />
    </FieldFrame>
  )
}

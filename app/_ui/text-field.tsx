import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { controlClass, FieldFrame, type FieldText, useFieldIds } from './field.tsx'

type TextFieldProps = Omit<ComponentProps<'input'>, 'children'> & FieldText

export const TextField = ({ label, hint, error, labelHidden, className, ...rest }: TextFieldProps) => {
  const text = { label, hint, error, labelHidden }
  const { id, describedBy } = useFieldIds(rest.id, text)
  return (
    <FieldFrame id={id} {...text}>
      <input
        type="text"
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy}
        className={classNames('tap', controlClass, className)}
      />
    </FieldFrame>
  )
}

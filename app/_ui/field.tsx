import type { ReactNode } from 'react'
import { useId } from 'react'

export type FieldText = { label: string; hint?: ReactNode; error?: string | null; labelHidden?: boolean }

/** The ids that tie a control to its label, hint and error. */
export const useFieldIds = (given: string | undefined, { hint, error }: FieldText) => {
  const made = useId()
  const id = given ?? made
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return { id, describedBy: describedBy || undefined }
}

export const FieldError = ({ id, children }: { id?: string; children: ReactNode }) => (
  <p id={id} className="mt-2 flex gap-2 text-sm font-semibold text-care">
    <span aria-hidden="true">•</span>
    <span>{children}</span>
  </p>
)

/** Label above, hint below it, error under the control. The error is read out when it appears. */
export const FieldFrame = ({
  id,
  label,
  hint,
  error,
  labelHidden,
  children,
}: FieldText & { id: string; children: ReactNode }) => (
  <div>
    <label htmlFor={id} className={labelHidden ? 'sr-only' : 'block font-semibold'}>
      {label}
    </label>
    {hint && (
      <p id={`${id}-hint`} className="text-sm text-ink-soft">
        {hint}
      </p>
    )}
    <div className={labelHidden ? '' : 'mt-2'}>{children}</div>
    <div aria-live="polite">{error && <FieldError id={`${id}-error`}>{error}</FieldError>}</div>
  </div>
)

export const controlClass =
  'block w-full rounded-soft border border-line-strong bg-raised px-4 py-3 text-base text-ink placeholder:text-ink-soft aria-invalid:border-2 aria-invalid:border-care'

'use client'

import { useId } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { controlClass, FieldError } from '#app/_ui/field.tsx'
import { Sheet } from '#app/_ui/sheet.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import type { BulkKind, BulkPreview } from '#server/decisions/bulk/schema.ts'
import { decisionLimits } from '#server/decisions/schema.ts'
import type { Done } from './bulk-root.tsx'
import { effectLines, goWords, kindOptions } from './bulk-words.ts'
import { LeftOut } from './left-out.tsx'
import { useBulk } from './use-bulk.ts'

type GuidelineProps = {
  guidelines: BulkPreview['guidelines']
  value: string
  onChoose: (id: string) => void
}

const Guideline = ({ guidelines, value, onChoose }: GuidelineProps) => {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        Which guideline is it about?
      </label>
      <select
        id={id}
        className={`${controlClass} tap mt-2`}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">Please choose</option>
        {guidelines.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
    </div>
  )
}

const Effects = ({ kind, preview }: { kind: BulkKind; preview: BulkPreview }) => (
  <div className="grid gap-4 rounded-soft bg-ember-soft px-4 py-3.5" aria-live="polite">
    <div>
      <p className="font-semibold">What happens</p>
      <ul className="mt-1 list-disc pl-5">
        {effectLines(kind, preview).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
    <LeftOut title="These are left out" ones={preview.leftOut} />
  </div>
)

type Props = { caseIds: string[]; onClose: () => void; onDone: (done: Done) => void }

/** What would happen to those that were chosen, before anything does. */
export const PreviewSheet = ({ caseIds, onClose, onDone }: Props) => {
  const { wanted, change, preview, trouble, busy, go } = useBulk(caseIds, onDone)
  const { kind, guidelineId, reason } = wanted
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title="Several at once"
      description="Nothing happens before you say so, and for ten minutes you can undo all of it."
    >
      <div className="grid gap-6">
        <Choice
          legend="What would you like to do?"
          name="bulk-kind"
          options={kindOptions}
          value={kind}
          onChoose={(next) => change({ kind: next, guidelineId: '' })}
        />
        {kind === 'hide' && (
          <Guideline
            guidelines={preview?.guidelines ?? []}
            value={guidelineId}
            onChoose={(next) => change({ guidelineId: next })}
          />
        )}
        <TextArea
          label="Why, in a sentence"
          hint="It goes into the log, and each author may read it."
          rows={2}
          maxLength={decisionLimits.reason}
          value={reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        {preview ? <Effects kind={kind} preview={preview} /> : <p>Looking at what would happen…</p>}
        <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
        {preview && preview.goes.length > 0 && (
          <div>
            <Button busy={busy} onClick={go}>
              {busy ? 'One moment…' : goWords(kind, preview.goes.length)}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  )
}

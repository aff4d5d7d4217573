import { buttonClass } from '#app/_ui/button-class.ts'
import { Note } from '#app/_ui/note.tsx'
import type { ExportView } from '#server/exports/schema.ts'

const size = (kilobytes: number) =>
  kilobytes < 1_000 ? `${kilobytes} kB` : `${(kilobytes / 1_024).toFixed(1)} MB`

const day = (at: Date) => at.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })

export const Ready = ({ copy: { file, kilobytes, until } }: { copy: ExportView }) => (
  <div className="mb-4">
    <Note title="Your copy is ready">
      <p className="mt-1">
        It holds what you kept for yourself alone, too. Save it where nobody else looks.
        {until && ` It stays here until ${day(until)}.`}
      </p>
      <p className="mt-3">
        <a href={file ?? ''} download className={buttonClass('primary', {})}>
          Save the file ({size(kilobytes)})
        </a>
      </p>
    </Note>
  </div>
)

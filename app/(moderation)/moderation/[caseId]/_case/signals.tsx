import { Note } from '#app/_ui/note.tsx'
import type { CaseView } from '#server/cases/schema.ts'

const words: Record<CaseView['signals'][number], string> = {
  repeated_words:
    'They said nearly the same in three conversations within an hour. It may be a worry that found no answer, or an advertisement.',
  newcomer_link: 'There is a link in it, and they came today.',
  same_link: 'Several who came today posted this link.',
  report_wave:
    'Several who came today reported what this person wrote. They may be right, or may have agreed on it.',
  known_before:
    'They may be known to us: perhaps somebody whose door is closed, perhaps somebody of the same household. Please judge these words as you would anybody’s.',
}

/** What was noticed besides the words themselves. */
export const Signals = ({ signals }: Pick<CaseView, 'signals'>) =>
  signals.length > 0 && (
    <Note title="Noticed beside the words">
      <ul className="mt-1 space-y-2">
        {signals.map((signal) => (
          <li key={signal}>{words[signal]}</li>
        ))}
      </ul>
    </Note>
  )

import type { CaseView } from '#server/cases/schema.ts'
import { Fold } from '../_fold/fold.tsx'
import { EngineWasWrong } from './engine-was-wrong.tsx'
import { cueLines, sureWords } from './evidence-words.ts'
import { Precedents } from './precedents.tsx'

/** Why the engine brought it here. A person decides; this is only what a machine noticed. */
export const Why = ({ view }: { view: CaseView }) => {
  const { evidence } = view
  if (!evidence) return null
  const cues = cueLines(evidence.cues)
  return (
    <section aria-labelledby="why">
      <h2 id="why" className="mb-3 text-xl">
        Why it is here
      </h2>
      <p>{evidence.explanation}</p>
      {evidence.label !== 'ok' && <p className="mt-1">{sureWords(evidence.confidence)}</p>}
      {cues.length > 0 && (
        <div className="mt-3">
          <p className="font-semibold">What speaks for the writer</p>
          {/* it quotes: where the words are folded, so is this */}
          <Fold line={view.fold && 'Parts of the words are quoted here.'} what="the quotes">
            <ul className="list-disc pl-6">
              {cues.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Fold>
        </div>
      )}
      <Precedents precedents={view.precedents} />
      <p className="mt-3 text-sm text-ink-soft">
        Noticed by the engine, version {evidence.engineVersion}. It can be wrong, and often is about tone.
      </p>
      {!view.asHost && <EngineWasWrong view={view} flagged={evidence.label} />}
    </section>
  )
}

import type { MouseEvent } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import type { HintView } from '#server/hints/schema.ts'
import type { useHint } from './use-hint.ts'

// A tap leaves the box its focus, and the phone its keyboard.
const leaveFocus = (event: MouseEvent) => event.preventDefault()

const quoted = (view: HintView) =>
  [...new Set(view.words.map(({ text }) => `“${text}”`))].slice(0, 3).join(' … ')

const KinderWords = ({ view }: { view: HintView }) => (
  <>
    <p className="text-ink-soft">{quoted(view)}</p>
    <p className="mt-1">{view.feels}</p>
    {view.kinder && (
      <>
        <p className="mt-3 text-sm text-ink-soft">You could say it like this:</p>
        <p className="mt-1 border-l-2 border-ember pl-3">{view.kinder}</p>
      </>
    )}
  </>
)

const Warmth = ({ view }: { view: HintView }) => (
  <>
    <p className="font-semibold">{view.feels}</p>
    <p className="mt-1">Three questions, if you like. You can post this just as it is.</p>
    <ul className="mt-2 grid gap-1">
      <li>Is it true?</li>
      <li>Is it kind?</li>
      <li>Is it helpful?</li>
    </ul>
  </>
)

type HintProps = {
  hint: ReturnType<typeof useHint>
  /** False where another place shows it. */
  here?: boolean
  busy: boolean
  onPost: () => unknown
}

/** One quiet thought about a draft, read out once. It stands where the button that posts does not move. */
export const Hint = ({ hint, here = true, busy, onPost }: HintProps) => {
  const view = here ? hint.view : null
  return (
    <div data-testid="hint" className={view ? 'rounded-soft bg-ember-soft px-4 py-3.5' : 'sr-only'}>
      <div className="flex gap-3.5">
        {view && <Icon name="coffee" size={22} weight={1.75} className="mt-0.5 shrink-0 text-ember" />}
        <div role="status" className="min-w-0">
          {view && (view.kind === 'self_shame' ? <Warmth view={view} /> : <KinderWords view={view} />)}
        </div>
      </div>
      {view && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is
        <div className="mt-4 flex flex-wrap gap-2" onMouseDown={leaveFocus}>
          {hint.adopt && (
            <Button look="quiet" onClick={hint.adopt}>
              Use these words
            </Button>
          )}
          {view.kind === 'shaming' && (
            <Button look="ghost" busy={busy} onClick={() => void onPost()}>
              Post as it is
            </Button>
          )}
          <Button look="ghost" onClick={hint.putAway}>
            Not now
          </Button>
        </div>
      )}
    </div>
  )
}

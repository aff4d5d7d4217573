import { Note } from '#app/_ui/note.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import { happeningWords } from '../../_words/news-words.ts'
import { overWords } from './over.ts'

/** What others have done with it while this page was open, said first. */
export const Elsewhere = ({ view }: { view: CaseView }) => {
  const over = overWords(view)
  const news = view.news && !view.news.you ? happeningWords(view.news) : null
  return (
    <div aria-live="polite" data-testid="elsewhere">
      {over && (
        <Note tone="wait" title={over.title}>
          {over.words}
        </Note>
      )}
      {!over && view.news && news && (
        <Note tone="wait">
          {news}{' '}
          <span className="text-sm">
            · <TimeAgo date={view.news.at} />
          </span>
        </Note>
      )}
    </div>
  )
}

'use client'

import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { searchLimits } from '#server/search/schema.ts'
import { FoundList } from './found-list.tsx'
import { Only } from './only.tsx'
import { anywhere, isNarrowed, useSearch } from './use-search.ts'

/** One field, and what it brings. */
export const Search = ({ circles }: { circles: { id: string; name: string }[] }) => {
  const { asked, setAsked, answer, busy, trouble, look, more } = useSearch()
  return (
    <>
      <Form
        role="search"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void look(asked)
        }}
      >
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-56 flex-1">
            <TextField
              label="Your words"
              hint="In “quotes” they are found just as they stand."
              type="search"
              enterKeyHint="search"
              autoComplete="off"
              dir="auto"
              maxLength={searchLimits.words}
              value={asked.words}
              onChange={(event) => setAsked({ ...asked, words: event.target.value })}
            />
          </div>
          <Button type="submit" busy={busy}>
            {busy ? 'Looking…' : 'Look'}
          </Button>
        </div>
        <Only asked={asked} circles={circles} onChange={(next) => void look(next)} />
      </Form>
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
      <div className="mt-8">
        {answer && (
          <FoundList
            found={answer.found}
            narrowed={isNarrowed(answer.asked)}
            busy={busy}
            onMore={more}
            onEverywhere={() => void look({ ...answer.asked, ...anywhere })}
          />
        )}
      </div>
    </>
  )
}

import { dayWords } from '#app/_features/statements/day-words.ts'
import { Note } from '#app/_ui/note.tsx'
import type { AppealView } from '#server/appeals/schema.ts'

/** Where an appeal stands, in words. */
export const AppealState = ({ appeal }: { appeal: AppealView }) => {
  switch (appeal.state) {
    case 'open':
      return (
        <Note tone="wait" title="Somebody else will look">
          A moderator who had nothing to do with this reads it, usually by {dayWords(appeal.dueAt)}. You need
          not do anything. What you write below reaches them.
        </Note>
      )
    case 'upheld':
      return (
        <Note title="Somebody looked again, and it stays">
          They read everything anew. Their answer is below.
        </Note>
      )
    case 'overturned':
      return (
        <Note title="Somebody looked again, and took it back">
          Your words and all else are as they were before. Nothing of it counts.
        </Note>
      )
    case 'withdrawn':
      return <Note title="Nobody is looking any more">What was said stays here for you to read.</Note>
  }
}

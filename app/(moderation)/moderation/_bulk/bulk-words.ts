import type { BatchUndone, BulkDecided, BulkKind, BulkPreview } from '#server/decisions/bulk/schema.ts'

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`
const posts = (n: number) => count(n, 'post', 'posts')

export const kindOptions: { value: BulkKind; label: string; hint: string }[] = [
  { value: 'hide', label: 'Take them out of view', hint: 'Each author hears why, by name of the guideline.' },
  { value: 'approve', label: 'Let them stand', hint: 'They stay as they are, or come back into view.' },
]

/** What happens to how many, line by line. */
export const effectLines = (kind: BulkKind, preview: Omit<BulkPreview, 'leftOut' | 'guidelines'>) => {
  const { goes, authors, reporters, comesBack } = preview
  if (goes.length === 0) return ['None of these can go together just now.']
  const heard =
    reporters > 0
      ? [
          `${count(reporters, 'member who asked', 'members who asked')} us to look ${reporters === 1 ? 'hears' : 'hear'} what came of it.`,
        ]
      : []
  if (kind === 'approve')
    return [
      `${posts(goes.length)} ${goes.length === 1 ? 'stands' : 'stand'}.`,
      ...(comesBack > 0
        ? [`${count(comesBack, 'of them comes', 'of them come')} back into view, and the author hears of it.`]
        : []),
      ...heard,
    ]
  return [
    `${posts(goes.length)} ${goes.length === 1 ? 'goes' : 'go'} out of view.`,
    `${count(authors, 'person hears', 'people hear')} why, and can ask for another look.`,
    ...heard,
  ]
}

export const goWords = (kind: BulkKind, n: number) =>
  kind === 'hide' ? `Take ${posts(n)} out of view` : `Let ${posts(n)} stand`

export const doneWords = (kind: BulkKind, { decided }: Pick<BulkDecided, 'decided'>) => {
  const n = decided.length
  if (n === 0) return 'Nothing was decided.'
  return kind === 'hide'
    ? `${posts(n)} ${n === 1 ? 'is' : 'are'} out of view. Thank you.`
    : `${posts(n)} ${n === 1 ? 'stands' : 'stand'}. Thank you.`
}

export const undoneWords = ({ undone, already, stays }: BatchUndone) => {
  if (undone === 0 && stays.length === 0)
    return already > 0 ? 'They were as before already.' : 'There was nothing to undo.'
  if (undone === 0) return 'None of them could be undone.'
  const again = `${posts(undone)} ${undone === 1 ? 'waits' : 'wait'} in the queue again.`
  return stays.length === 0 ? `All as it was: ${again}` : `${again} The others stay as you decided.`
}

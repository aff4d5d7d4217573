import type { Lane, Preview } from '#server/thresholds/schema.ts'

type Counts = Pick<Preview, 'days' | 'looked' | 'before' | 'more' | 'fewer' | 'moved'>

const posts = (count: number) => `${count} ${count === 1 ? 'post' : 'posts'}`
const sum = (counts: Record<Lane, number>) => Object.values(counts).reduce((all, one) => all + one, 0)

const changes = ({ more, fewer }: Counts) => {
  if (more > 0 && fewer > 0) return `flagged ${more} more ${more === 1 ? 'post' : 'posts'} and ${fewer} fewer`
  if (more > 0) return `flagged ${more} more ${more === 1 ? 'post' : 'posts'}`
  if (fewer > 0) return `flagged ${fewer} ${fewer === 1 ? 'post' : 'posts'} fewer`
  return 'flagged the same posts'
}

/** What the change would have done, in a sentence or two. */
export const previewWords = (counts: Counts): string => {
  const { days, looked, before, moved } = counts
  if (looked === 0)
    return `Nothing was written here in the last ${days} days, so there is nothing to compare.`
  const also = moved > 0 ? ` ${posts(moved)} would have been flagged as something else.` : ''
  return `In the last ${days} days this would have ${changes(counts)}.${also} ${sum(before)} of ${posts(looked)} were flagged.`
}

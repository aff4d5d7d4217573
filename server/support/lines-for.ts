import type { Region } from '#server/resources/limits.ts'
import { listResources } from '#server/resources/list-resources.ts'
import type { Resource } from '#server/resources/schema.ts'

/** Where nothing is urgent, an emergency number is not what should stand first. */
const gentleFirst: Resource['kind'][] = ['parent_line', 'crisis', 'directory', 'emergency']
const rank = ({ kind }: Resource) => gentleFirst.indexOf(kind)

/** The lines for a card: at most three, for where somebody is and for parents. */
export const linesFor = (region: Region, level: number | null): Resource[] => {
  const { first } = listResources(region)
  return level === 1 || level === 2 ? first.toSorted((a, b) => rank(a) - rank(b)) : first
}

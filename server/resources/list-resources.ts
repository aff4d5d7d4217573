import type { Region } from './limits.ts'
import { resources } from './load-resources.ts'
import type { Resource, ResourceList } from './schema.ts'

/** Somebody in a hard moment can take in about three: one of each of these, where there is one. */
const firstKinds: Resource['kind'][] = ['emergency', 'crisis', 'parent_line']

/** What there is in a region, the most needed first, and the lists that know every other place last. */
export const listResources = (region: Region = 'ELSEWHERE'): ResourceList => {
  const here = resources.filter(({ regions }) => regions.includes(region))
  const everywhere = resources.filter(({ regions }) => regions.includes('*'))
  const needed = firstKinds.flatMap((kind) => here.find((resource) => resource.kind === kind) ?? [])
  const rest = [...here, ...everywhere].filter((resource) => !needed.includes(resource))
  const all = [...needed, ...rest]
  return { first: all.slice(0, firstKinds.length), more: all.slice(firstKinds.length) }
}

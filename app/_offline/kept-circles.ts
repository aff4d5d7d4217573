import type { CircleCard } from '#server/circles/schema.ts'
import { whose } from './whose.ts'

type KeptCircle = Pick<CircleCard, 'id' | 'slug' | 'name'>
const name = () => `circles:${whose()}`

/** The circles that can be written to, for writing without a network. */
export const keepCircles = (circles: KeptCircle[]) => {
  try {
    localStorage.setItem(name(), JSON.stringify(circles.map(({ id, slug, name }) => ({ id, slug, name }))))
  } catch {
    // then there is no writing to a circle without a network
  }
}

export const readKeptCircles = (): KeptCircle[] => {
  try {
    return JSON.parse(localStorage.getItem(name()) ?? '[]')
  } catch {
    return []
  }
}

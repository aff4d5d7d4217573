import type { LaneName } from '#server/cases/schema.ts'

/** How a lane is called, and its quiet colour. */
export const laneWords: Record<LaneName, { name: string; accent: string }> = {
  support: { name: 'Care', accent: 'dusk' },
  shaming: { name: 'Shaming', accent: 'clay' },
  hostility: { name: 'Hostility', accent: 'honey' },
  solicitation: { name: 'Selling', accent: 'sage' },
  appeal: { name: 'Another look', accent: 'dusk' },
}

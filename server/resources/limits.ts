/** Where a parent may be. EU stands for the rest of the European Union, ELSEWHERE for the rest of the world. */
export const regions = {
  US: 'United States',
  GB: 'United Kingdom',
  IE: 'Ireland',
  CA: 'Canada',
  AU: 'Australia',
  NZ: 'New Zealand',
  DE: 'Germany',
  AT: 'Austria',
  CH: 'Switzerland',
  NL: 'Netherlands',
  FR: 'France',
  ES: 'Spain',
  MX: 'Mexico',
  IN: 'India',
  EU: 'Elsewhere in the European Union',
  ELSEWHERE: 'Somewhere else',
} as const
export type Region = keyof typeof regions

export const isRegion = (value: unknown): value is Region =>
  typeof value === 'string' && Object.hasOwn(regions, value)

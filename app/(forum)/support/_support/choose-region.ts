import { isRegion, type Region } from '#server/resources/limits.ts'

export const regionCookie = 'enough-region'

const alsoInTheUnion = new Set('BE BG CY CZ DK EE FI GR HR HU IT LT LU LV MT PL PT RO SE SI SK'.split(' '))
/** Languages that are at home in one country first; English and Spanish are not. */
const homeOf: Record<string, Region> = {
  de: 'DE',
  fr: 'FR',
  nl: 'NL',
  it: 'EU',
  pl: 'EU',
  sv: 'EU',
  pt: 'EU',
}

const regionOfTag = (tag: string): Region | undefined => {
  const [language = '', ...parts] = tag.trim().split(';')[0]?.split('-') ?? []
  const country = parts.find((part) => /^[a-z]{2}$/i.test(part))?.toUpperCase()
  if (!country) return homeOf[language.toLowerCase()]
  if (country === 'UK') return 'GB'
  if (alsoInTheUnion.has(country)) return 'EU'
  return isRegion(country) && country !== 'EU' ? country : 'ELSEWHERE'
}

/** The first choice that was made and is known, else what the browser's languages tell, else the world. */
export const chooseRegion = (chosen: unknown[], acceptLanguage: string | null): Region =>
  chosen.find(isRegion) ??
  acceptLanguage
    ?.split(',')
    .map(regionOfTag)
    .find((region) => region !== undefined) ??
  'ELSEWHERE'

import { isTheme, type Resource, type Theme, themes } from '#server/resources/schema.ts'

/** The themes there is something about. */
export const themesOf = (resources: Resource[]): Theme[] =>
  Object.keys(themes)
    .filter(isTheme)
    .filter((theme) => resources.some(({ about }) => about.includes(theme)))

/** What is about a theme, and the lists that know every other place. Where there is nothing about it, all there is. */
export const aboutOf = (resources: Resource[], theme: Theme | null): Resource[] => {
  const found = resources.filter(({ about }) => theme && about.includes(theme))
  if (found.length === 0) return resources
  return [...found, ...resources.filter(({ regions }) => regions.includes('*'))]
}

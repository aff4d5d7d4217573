import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The tokens of every `:root` block, by the conditions it stands under. */
const blocks = [...css.matchAll(/(?:@media ([^{]+)\{\s*)?:root(:where\([^{]*\))? \{([^}]*)\}/g)].map(
  ([, media = '', only = '', body = '']) => ({
    // what a member chose themselves is a condition of its own
    media: `${media.trim()}${only.includes('dark') ? ' chosen' : ''}`.trim(),
    tokens: Object.fromEntries(
      [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
    ),
  }),
)
const theme = (...conditions: string[]): Record<string, string> =>
  Object.assign({}, ...blocks.filter(({ media }) => conditions.includes(media)).map(({ tokens }) => tokens))

const dark = '(prefers-color-scheme: dark)'
const more = '(prefers-contrast: more)'
const chosen = 'chosen'
const themes = {
  light: theme(''),
  dark: theme('', dark),
  'light with more contrast': theme('', more),
  'dark with more contrast': theme('', dark, more, `${more} and ${dark}`),
}

const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string) => {
  const [light = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'surface', 'raised', 'sunken']
const hues = ['ember', 'care', 'wait', 'clay', 'sage', 'dusk', 'honey']
const text: [string, string][] = [
  ...grounds.flatMap((ground) =>
    ['ink', 'ink-soft', ...hues].map((word): [string, string] => [word, ground]),
  ),
  ...hues.flatMap((hue): [string, string][] => [
    [hue, `${hue}-soft`],
    ['ink', `${hue}-soft`],
    ['ink-soft', `${hue}-soft`],
  ]),
  ['on-ember', 'ember'],
  ['on-ember', 'ember-strong'],
  ['paper', 'ink'],
]
const edges: [string, string][] = grounds.flatMap((ground): [string, string][] => [
  ['line-strong', ground],
  ['focus', ground],
])

test.each(Object.entries(themes))('words can be read and edges seen in the %s theme', (_name, tokens) => {
  const ratio = ([one, other]: [string, string]) => contrast(tokens[one] ?? '', tokens[other] ?? '')
  const tooFaint = (pairs: [string, string][], least: number) =>
    pairs
      .filter((pair) => !(ratio(pair) >= least))
      .map((pair) => `${pair.join(' on ')} ${ratio(pair).toFixed(2)}`)
  expect(tooFaint(text, 4.5)).toEqual([])
  expect(tooFaint(edges, 3)).toEqual([])
})

test('dark is the same dark, whether the system or the member asked for it', () => {
  expect(theme(chosen)).toEqual(theme(dark))
  expect(theme(`${more} ${chosen}`)).toEqual(theme(`${more} and ${dark}`))
  expect(Object.keys(theme(chosen)).length).toBeGreaterThan(20)
})

test('the two themes are read as two', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
  expect(themes.light.paper).not.toBe(themes.dark.paper)
  expect(themes['dark with more contrast'].ink).not.toBe(themes.dark.ink)
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Words that judge, count or name an illness. No page of the care tools says one. */
const forbidden =
  /\b(score[sd]?|streaks?|depress\w*|disorders?|diagnos\w*|symptoms?|patients?|clinical\w*|therap(?:y|ies) for you|well done|congratulations|awesome|great job|keep it up|you've been inactive|average|percent|level up)\b/i
const confetti = /[a-z]![^=]|🎉|🎊/

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    return /\.(tsx?|json)$/.test(entry.name) && !/\.test\./.test(entry.name) ? [path] : []
  })

/** What may be read by a person in a file: its strings and the text between tags. Comments and imports are ours. */
const saidIn = (source: string) => {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*(\/\/.*|import .*|.*from '.*')$/gm, '')
  const quoted = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)]
  const between = [...code.matchAll(/[>}]([^<>{}=]+)(?=[<{])/g)]
  const said = [
    ...quoted.map((hit) => hit[1] ?? hit[2] ?? hit[3] ?? ''),
    ...between.map((hit) => hit[1] ?? ''),
  ]
  return said.filter((words) => /\p{L}/u.test(words))
}

const rooms = ['app/(care)', 'app/_features/care-tools']
const files = rooms.flatMap(filesIn)

test('the lint reads what a person would read', () => {
  expect(saidIn("const a = 'Your score'\nexport const B = () => <p>A new streak</p>")).toEqual([
    'Your score',
    'A new streak',
  ])
  for (const words of [
    'Your score today',
    'a streak of five',
    'depressed',
    'signs of a disorder',
    'Patients',
  ])
    expect(words).toMatch(forbidden)
  for (const words of ['My patience', 'underscored', 'people']) expect(words).not.toMatch(forbidden)
  expect('You did it! ').toMatch(confetti)
})

test.each(files)('%s says no word that judges, counts or names an illness', (file) => {
  const said = saidIn(readFileSync(file, 'utf8'))
  expect(said.filter((words) => forbidden.test(words))).toEqual([])
  expect(said.filter((words) => /^[A-Z].* /.test(words) && confetti.test(words))).toEqual([])
})

test('the other pages promise no score and no streak either', () => {
  const others = ['app/(forum)', 'app/(auth)', 'app/_features', 'app/_shell'].flatMap(filesIn)
  const found = others.flatMap((file) =>
    saidIn(readFileSync(file, 'utf8'))
      .filter(
        (words) =>
          / /.test(words) &&
          /\b(?<!no )(streaks?|your score|diagnos(?:is|e)|disorder|patients)\b/i.test(words),
      )
      .map((words) => `${file}: ${words}`),
  )
  expect(found).toEqual([])
})

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

// Who reads a page may be any parent. Only what members say, a circle's own name and what the engine must know
// speak of one kind: the demo (prisma/seed), the engine (server/screening), and places that help (resources).
const places = ['app', 'server', 'bin']
const apart = /^server\/(screening|resources\/(data|schema\.ts)|posts\/advice\/test)|\.test\.tsx?$/
const oneKind =
  /\b(moms?|mums?|momm(y|ies)|mumm(y|ies)|dads?|dadd(y|ies)|mothers?|fathers?|mother(hood|ing)|father(hood|ing)|maternal|paternal)\b/i
/** The name of a topic of the engine, never shown. */
const keys = /dads-as-helpers/g

const files = () =>
  places.flatMap((place) =>
    readdirSync(join(root, place), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|mjs|js|json|html|webmanifest)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .filter((path) => !apart.test(path)),
  )

const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.JsxText | ts.TemplateLiteralLikeNode =>
  ts.isStringLiteralLike(node) ||
  ts.isJsxText(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node)

/** What a file can show: its strings and the words between tags. A comment is for whoever changes it. */
const textsOf = (path: string): string[] => {
  const source = readFileSync(join(root, path), 'utf8')
  if (!/\.(tsx?|mjs|js)$/.test(path)) return [source]
  const texts: string[] = []
  const walk = (node: ts.Node): void => {
    if (isText(node)) texts.push(node.text)
    ts.forEachChild(node, walk)
  }
  walk(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false))
  return texts
}

test('outside a circle’s own words everybody is a parent', () => {
  const found = files().flatMap((path) =>
    textsOf(path)
      .filter((text) => oneKind.test(text.replace(keys, '')))
      .map((text) => `${path}: ${text.trim().slice(0, 80)}`),
  )
  expect(found).toEqual([])
})

test('the lint reads what it should', () => {
  expect(files().length).toBeGreaterThan(500)
  expect(textsOf('app/neutral-words.test.ts').join(' ')).not.toContain('Who reads ' + 'a page')
  for (const word of ['mom', 'Dads', 'motherhood', 'paternal', 'mummy'])
    expect(oneKind.test(`a ${word}.`)).toBe(true)
  for (const word of ['moment', 'dadaist', 'fathom', 'momentum', 'smother'])
    expect(oneKind.test(word)).toBe(false)
})

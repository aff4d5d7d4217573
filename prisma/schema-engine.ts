import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import type pg from 'pg'
import { readSchema } from './migration-files.ts'

/** The part of a connection this file changes. */
type Scripted = {
  executeScript: (script: string) => Promise<void>
  performIO: (query: unknown) => Promise<{ fields: { dataTypeID: number }[] }>
  queryRaw: (query: unknown) => Promise<{ columnTypes: number[] }>
  client: pg.Pool
}

const singleByte = 18
const text = 25

/**
 * Prisma's adapter cuts a script at every semicolon, which breaks a function's body in two. PostgreSQL
 * itself takes a whole script, and then it also applies whole or not at all.
 */
const sendWhole = <T extends object>(connection: T, onRefused: (error: Error) => void) => {
  const scripted = connection as unknown as Scripted
  scripted.executeScript = async (script) => {
    await scripted.client.query(script).catch((error) => {
      onRefused(error)
      throw error
    })
  }
  learnSingleBytes(scripted)
  return connection
}

/** PostgreSQL's own tables are full of its one-byte "char", a type Prisma's adapter does not know. */
const learnSingleBytes = (scripted: Scripted) => {
  const [perform, ask] = [scripted.performIO.bind(scripted), scripted.queryRaw.bind(scripted)]
  // the engine asks one question at a time
  let places: number[] = []
  scripted.performIO = async (query) => {
    const result = await perform(query)
    places = result.fields.flatMap(({ dataTypeID }, place) => (dataTypeID === singleByte ? [place] : []))
    for (const field of result.fields) if (field.dataTypeID === singleByte) field.dataTypeID = text
    return result
  }
  scripted.queryRaw = async (query) => {
    const answer = await ask(query)
    for (const place of places) answer.columnTypes[place] = ColumnTypeEnum.Character
    return answer
  }
}

class WholeScripts extends PrismaPg {
  refused: Error | undefined
  #scratch: pg.Pool | undefined

  constructor(pool: pg.Pool, scratch?: pg.Pool) {
    super(pool)
    this.#scratch = scratch
  }

  override async connect() {
    return sendWhole(await super.connect(), this.#remember)
  }

  // Prisma's own way to its scratch database forgets the password and leaves the database behind.
  override async connectToShadowDb() {
    if (!this.#scratch) throw new Error('This needs a scratch database.')
    return sendWhole(await new PrismaPg(this.#scratch).connect(), this.#remember)
  }

  // The engine tells where it stumbled, but not over what.
  #remember = (error: Error) => {
    this.refused ??= error
  }
}

// The engine's ten-second watch over its lock is never cancelled: it must not keep the process waiting.
const unwatched = (callback: () => void, ms: number) => setTimeout(callback, ms).unref()
const imports = Object.fromEntries(
  Object.entries(glue).map(([name, value]) => [
    name,
    name.startsWith('__wbg_setTimeout') ? unwatched : value,
  ]),
)

let loaded: Promise<void> | undefined

const load = async () => {
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(path.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports as never })
  glue.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: begin } = instance.exports
  if (typeof begin === 'function') begin()
}

/** Prisma's own schema engine, as WebAssembly, on a pool of ours: no download, no second binary. */
export const openSchemaEngine = async (pool: pg.Pool, scratch?: pg.Pool) => {
  loaded ??= load()
  await loaded
  const { path, content } = readSchema()
  const scripts = new WholeScripts(pool, scratch)
  const adapter = bindMigrationAwareSqlAdapterFactory(scripts)
  const engine = await glue.SchemaEngine.new({ datamodels: [[path, content]] }, () => undefined, adapter)
  return { engine, refused: () => scripts.refused }
}

export const everything = { externalTables: [], externalEnums: [] }

import { db } from '#server/db.ts'
import type { Tx } from '#server/transaction.ts'
import { defaults } from './defaults.ts'
import { type SettingKey, type Settings, type SettingValue, settings } from './schema.ts'

const isKey = (key: string): key is SettingKey => Object.hasOwn(settings, key)

/** What a row says, or null where a newer version of the code wrote what this one cannot read. */
export const readKept = (key: SettingKey, kept: unknown): SettingValue | null => {
  const parsed = settings[key].schema.safeParse(kept)
  return parsed.success ? parsed.data : null
}

/**
 * What holds now, in every process: read from the database at each use and kept nowhere, so that no process ever
 * goes by what another has changed. It is one short walk along an index.
 */
export const readSettings = async (from: Tx = db): Promise<Settings> => {
  const rows = await from.$queryRaw<{ key: string; after: unknown }[]>`
    SELECT DISTINCT ON ("key") "key", "after" FROM "SettingChange" ORDER BY "key", "version" DESC`
  const decided = rows.flatMap(({ key, after }) => {
    const value = isKey(key) ? readKept(key, after) : null
    return value === null ? [] : [[key, value]]
  })
  return { ...defaults(), ...Object.fromEntries(decided) }
}

/** One of them. */
export const readSetting = async <Key extends SettingKey>(
  key: Key,
  from: Tx = db,
): Promise<Settings[Key]> => {
  const last = await from.settingChange.findFirst({
    where: { key },
    orderBy: { version: 'desc' },
    select: { after: true },
  })
  return (readKept(key, last?.after) ?? defaults()[key]) as Settings[Key]
}

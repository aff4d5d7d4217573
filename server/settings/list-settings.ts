import { db } from '#server/db.ts'
import { defaults } from './defaults.ts'
import { readKept } from './read-settings.ts'
import { type ChangeView, type SettingKey, type SettingsPage, settingKeys } from './schema.ts'

const changesShown = 50
const gone = 'Somebody who has left'

/** Every setting as it holds, who decided it, and what was changed lately. */
export const listSettings = async (): Promise<SettingsPage> => {
  const include = { changedBy: { select: { displayName: true } } } as const
  const [newest, rows] = await Promise.all([
    db.settingChange.findMany({
      where: { key: { in: settingKeys } },
      distinct: ['key'],
      orderBy: [{ key: 'asc' }, { version: 'desc' }],
      include,
    }),
    db.settingChange.findMany({
      where: { key: { in: settingKeys } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: changesShown,
      include,
    }),
  ])
  const last = new Map(newest.map((row) => [row.key, row]))
  const comes = defaults()
  return {
    settings: settingKeys.map((key) => {
      const row = last.get(key)
      const value = readKept(key, row?.after)
      const decided = row && value !== null && { by: row.changedBy?.displayName ?? gone, at: row.createdAt }
      return {
        key,
        value: value ?? comes[key],
        comes: comes[key],
        decided: decided || null,
        version: row?.version ?? 0,
      }
    }),
    changes: rows.map((row): ChangeView => {
      const key = row.key as SettingKey
      return {
        id: row.id,
        key,
        before: readKept(key, row.before),
        after: readKept(key, row.after),
        reason: row.reason,
        by: row.changedBy?.displayName ?? gone,
        at: row.createdAt,
        undoing: row.undoesId !== null,
        holds: last.get(key)?.id === row.id,
      }
    }),
  }
}

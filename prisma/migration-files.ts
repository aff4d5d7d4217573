import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const migrationsFolder = join(import.meta.dirname, 'migrations')
export const schemaFile = join(import.meta.dirname, 'schema.prisma')

/** Prisma's standard layout, read from disk the way its schema engine wants to be handed it. */
export const readMigrations = (folder = migrationsFolder) => ({
  baseDir: folder,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') },
      },
    })),
})

export const readSchema = (file = schemaFile) => ({ path: file, content: readFileSync(file, 'utf8') })

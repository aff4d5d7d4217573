// Whether a database that a newer version changed still has all that this version reads and writes. Ends with 1
// and one line when it has not.
import process from 'node:process'
import pg from 'pg'
import { Prisma } from '../generated/client.ts'
import { readShape } from './read-shape.ts'

const wanted = Object.keys(Prisma.ModelName).map((model) => {
  const fields = Reflect.get(Prisma, `${model}ScalarFieldEnum`) as Record<string, string>
  return { model, columns: Object.values(fields) }
})

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 })
const { tables } = await readShape(pool)
await pool.end()
const gone = wanted.flatMap(({ model, columns }) =>
  columns.filter((column) => !tables[model]?.[column]).map((column) => `${model}.${column}`),
)
if (gone.length > 0) {
  console.log(`${gone.slice(0, 3).join(', ')}${gone.length > 3 ? ' and more' : ''} is not there`)
  process.exitCode = 1
}

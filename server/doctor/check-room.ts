import type pg from 'pg'
import type { Finding } from './finding.ts'

// some eight megabytes, in a table of nobody else's that is gone with the transaction: the disk may be anywhere, and
// PostgreSQL does not tell how full it is
const probe =
  'CREATE TEMPORARY TABLE enough_room ON COMMIT DROP AS SELECT n, n::text AS words FROM generate_series(1, 150000) AS n'

/** Whether the disk of the database has room. Leaves nothing behind. */
export const checkRoom = async (client: pg.Client): Promise<Finding> => {
  try {
    await client.query('BEGIN')
    await client.query(probe)
    return { what: 'room', state: 'well', says: 'the disk of the database has room.' }
  } catch (error) {
    if ((error as { code?: string }).code !== '53100')
      return {
        what: 'room',
        state: 'note',
        says: 'whether the disk of the database has room could not be tried.',
      }
    const remedy =
      'Make room there. Until then nothing new is kept, all can be read, and pages keep what people write; it goes on by itself.'
    return { what: 'room', state: 'ill', says: 'the disk of the database is full.', remedy }
  } finally {
    await client.query('ROLLBACK')
  }
}

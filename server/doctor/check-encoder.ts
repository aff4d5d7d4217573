import { findDamage } from '#server/screening/encoder/find-damage.ts'
import type { Finding } from './finding.ts'

/** Whether the files of the sentence encoder are whole. It is not opened for that: it takes 130 MB. */
export const checkEncoder = async (stages: 'first' | 'both', folder?: string): Promise<Finding> => {
  const what = 'encoder'
  if (stages === 'first')
    return { what, state: 'well', says: 'texts are read by the first stage alone (SCREENING_STAGES).' }
  const damage = await findDamage(folder)
  if (!damage) return { what, state: 'well', says: 'its files are whole; it opens when somebody writes.' }
  const remedy =
    'Install the packages anew (remove node_modules and start). Until then the first stage reads alone.'
  return { what, state: 'ill', says: `${damage}.`, remedy }
}

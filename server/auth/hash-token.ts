import { createHash } from 'node:crypto'

/** SHA-256, hex. For random tokens only (no salt needed); what is stored then opens nothing. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

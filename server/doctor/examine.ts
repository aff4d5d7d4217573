import { readEnv } from '#server/env.ts'
import { checkAddress } from './check-address.ts'
import { checkDatabase } from './check-database.ts'
import { checkEncoder } from './check-encoder.ts'
import { checkMail } from './check-mail.ts'
import { checkNode } from './check-node.ts'
import { checkPlaces } from './check-places.ts'
import { checkRedis } from './check-redis.ts'
import { checkReplica } from './check-replica.ts'
import type { Finding } from './finding.ts'

const configuration = (source: Record<string, string | undefined>) => {
  try {
    return {
      env: readEnv(source),
      finding: { what: 'configuration', state: 'well', says: 'every variable can be read.' } as Finding,
    }
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error)
    const remedy = 'The table in README.md tells what each variable takes.'
    return { env: undefined, finding: { what: 'configuration', state: 'ill', says, remedy } as Finding }
  }
}

/** Looks at everything a host has to get right. Changes nothing and sends nothing. */
export const examine = async (
  source: Record<string, string | undefined>,
  folder: string,
): Promise<Finding[]> => {
  const { env, finding } = configuration(source)
  const places = [checkNode(process.versions.node, new Date()), ...checkPlaces(folder)]
  if (!env) return [finding, ...places]
  const address = checkAddress({
    publicUrl: env.publicUrl,
    given: Boolean(env.PUBLIC_URL),
    trusted: env.TRUST_PROXY,
  })
  const [database, replica, mail, redis, encoder] = await Promise.all([
    checkDatabase(env.DATABASE_URL),
    checkReplica(env.DATABASE_URL, env.DATABASE_READ_URL),
    checkMail(env.SMTP_URL, env.demoMailbox, env.SMTP_TIMEOUT_MS),
    checkRedis(env.REDIS_URL),
    checkEncoder(env.SCREENING_STAGES),
  ])
  return [finding, ...places, ...address, ...database, ...replica, mail, redis, encoder]
}

// @ts-check
/** @param {string} text */
export const say = (text) => process.stdout.write(`${text}\n`)

/** @param {number} since */
const seconds = (since) => `${Math.max(1, Math.round((performance.now() - since) / 1000))} s`

/**
 * Runs one step. A quick one passes in silence; a longer one says what it does, that it is still alive, and
 * when it is done.
 * @template T
 * @param {{ doing: string, done: string }} words @param {() => Promise<T>} work
 */
export const step = async ({ doing, done }, work) => {
  const since = performance.now()
  let told = false
  const tell = setTimeout(() => {
    told = true
    say(`${doing} …`)
  }, 700)
  const remind = setInterval(() => say(`  … still at it (${seconds(since)})`), 15_000)
  try {
    const result = await work()
    if (told) say(`${done} (${seconds(since)})`)
    return result
  } finally {
    clearTimeout(tell)
    clearInterval(remind)
  }
}

// @ts-check

/**
 * How Node runs the server, wherever it is started. By itself it lets its heap grow with the memory of the machine:
 * with 24 GiB in it to 1.3 GiB under load, of which nearly all could go. Held to this it is as fast, and stays at about
 * half a gibibyte with everything (docs/performance.md). HEAP_MIB is held to its bounds by server/env.ts.
 */
const heap = `--max-old-space-size=${Number(process.env.HEAP_MIB) || 384}`

/** What `npm run build` made. */
export const serverArgs = [heap, '.next/process/index.mjs']

/** The sources as they are now, for `npm run dev`. */
export const sourceArgs = [heap, '--import', 'tsx', 'server/index.ts']

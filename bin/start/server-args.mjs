// @ts-check

/**
 * How Node runs the server, wherever it is started. By itself it lets its heap grow with the memory of the machine:
 * with 24 GiB in it to 1.3 GiB under load, of which nearly all could go. Held to this it is as fast, and stays at about
 * half a gibibyte with everything (docs/performance.md). HEAP_MIB is held to its bounds by server/env.ts.
 */
const heap = `--max-old-space-size=${Number(process.env.HEAP_MIB) || 384}`

/**
 * What its memory is taken from, besides the heap. By itself glibc opens a place of its own for nearly every thread,
 * eight for each core, and what was freed in one (the compiling of Prisma's engine, mostly) is of no use in another: two
 * are enough, and some 20 MiB less (docs/decisions/0028). Elsewhere than on Linux it means nothing.
 */
export const serverMemory = { MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX || '2' }

/** What `npm run build` made. */
export const serverArgs = [heap, '.next/process/index.mjs']

/** The sources as they are now, for `npm run dev`. */
export const sourceArgs = [heap, '--import', 'tsx', 'server/index.ts']

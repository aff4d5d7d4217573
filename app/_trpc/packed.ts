import superjson from 'superjson'

/**
 * What a page was made of, as the one string that `pack` (server.ts) made of it. React hands a string to the browser as
 * it stands; objects it walks value by value, twice (docs/decisions/0030).
 */
export type Packed<T> = string & { readonly of?: T }

export const unpack = <T>(packed: Packed<T>): T => superjson.parse(packed)

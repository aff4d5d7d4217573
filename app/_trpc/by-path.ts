import type { TRPCClient } from '@trpc/client'
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { AppRouter } from '#server/trpc/root.ts'
import { askAgain } from './ask-again.ts'

type Make<More> = (path: string[], name: string, input: unknown, more?: More) => unknown

/** `it.posts.reply.mutate(input)` is `make(['posts', 'reply'], 'mutate', input)`. */
const byPath = <More>(make: Make<More>, path: string[] = []): unknown =>
  new Proxy(() => undefined, {
    // whoever awaits it finds no promise
    get: (_, key) => (typeof key === 'string' && key !== 'then' ? byPath(make, [...path, key]) : undefined),
    apply: (_, _this, [input, more]: [unknown, More]) =>
      make(path.slice(0, -1), path.at(-1) ?? '', input, more),
  })

type How = { signal?: AbortSignal }

/** Asks the server: `client.posts.reply.mutate(input)`. The types are the library's, the way there is ours. */
export const client = byPath<How>((path, name, input, how) =>
  askAgain(name === 'query' ? 'query' : 'mutation', path.join('.'), input, how?.signal),
) as TRPCClient<AppRouter>

const keyOf = (path: string[], type: string, input: unknown) => [
  path,
  input === undefined ? { type } : { input, type },
]

type More = { initialCursor?: unknown }
type Turn = { pageParam: unknown; direction: string }

/** What a query of the cache is made of, under the keys of the library. */
const options: Record<string, (path: string[], input: unknown, more?: More) => unknown> = {
  pathFilter: (path) => ({ queryKey: [path] }),
  queryKey: (path, input) => keyOf(path, 'query', input),
  queryOptions: (path, input, more) => ({
    ...more,
    queryKey: keyOf(path, 'query', input),
    queryFn: () => askAgain('query', path.join('.'), input),
  }),
  infiniteQueryOptions: (path, input, more) => ({
    ...more,
    queryKey: keyOf(path, 'infinite', input),
    initialPageParam: more?.initialCursor,
    queryFn: ({ pageParam, direction }: Turn) =>
      askAgain('query', path.join('.'), {
        ...(input as object),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
        direction,
      }),
  }),
}

/** Of all that the library can make of a procedure, what we do. */
type Ours<T> = T extends { queryOptions: unknown; queryKey: unknown; pathFilter: unknown }
  ? Pick<T, 'queryOptions' | 'queryKey' | 'pathFilter'> &
      (T extends { infiniteQueryOptions: unknown } ? Pick<T, 'infiniteQueryOptions'> : unknown)
  : { [Name in keyof T]: T[Name] extends (...said: never[]) => unknown ? T[Name] : Ours<T[Name]> }

export const trpc = byPath<More>((path, name, input, more) => options[name]?.(path, input, more)) as Ours<
  TRPCOptionsProxy<AppRouter>
>

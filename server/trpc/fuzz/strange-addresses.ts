const names = [
  '%00',
  '%25',
  '%2525',
  '%',
  '%E0%A4%A',
  '%F0%9F%8F%B3',
  '..%2f..',
  '__proto__',
  'x'.repeat(3_000),
]

/** A place with something in it that nobody would name a thing by; none where nothing is named. */
export const strangeNames = (place: string) =>
  place.includes('[') ? names.map((name) => place.replace(/\[+[^\]]+\]+/g, name)) : []

/** What stands behind the question mark, twice, not at all, or as it never would. */
export const strangeQueries = [
  'next=a&next=b&at=1&at=2&q=a&q=b&circle=a&circle=b&month=a&month=b&step=a&step=b&error=a&error=b',
  'token=a&token=b&email=a&email=b&callbackUrl=a&callbackUrl=b&to=a&to=b',
  'next=%00&at=-1&q=%00&circle=%00&month=%00&step=__proto__&error=constructor&token=%00&email=%00',
  'next=//elsewhere.example&at=99999999999&circle=toString&month=9999-99&error=toString&step=toString',
  'next=%E0%A4%A&%=%&&&=',
]

/** Headers by which a browser of ours would say what it has, as it never would. */
export const strangeHeaders: Record<string, string>[] = [
  { RSC: '1', 'Next-Router-State-Tree': 'nonsense' },
  { RSC: '1', 'Next-Router-State-Tree': encodeURIComponent('[{}]') },
  { RSC: '1', 'Next-Router-Prefetch': '9', 'Next-Router-Segment-Prefetch': '/../x' },
  { RSC: 'yes', 'Next-Url': '//', 'x-nextjs-data': '1' },
  { 'Next-Action': 'x'.repeat(40) },
  { 'x-middleware-subrequest': 'a:a:a:a:a' },
  { cookie: 'look=%E0%A4%A; enough-look=%7B%22' },
]

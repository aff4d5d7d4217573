const pronouns = ['i', 'you', 'he', 'she', 'it', 'we', 'they', 'that', 'there', 'who', 'what', 'here', 'how']
const ends: [string, string][] = [
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ["'m", 'am'],
  ["'s", 'is'],
]
// these read as another word without their apostrophe
const otherWords = new Set([
  'were',
  'well',
  'ill',
  'id',
  'hell',
  'shell',
  'shed',
  'hed',
  'its',
  'wed',
  'whore',
  'here',
  'is',
])
const refusals = ['do', 'does', 'did', 'is', 'are', 'was', 'were', 'have', 'has', 'had', 'could', 'would']
const moreRefusals = ['should', 'might', 'must', 'need']

const contractions = new Map<string, string[]>([
  ["can't", ['can', 'not']],
  ['cant', ['can', 'not']],
  ['cannot', ['can', 'not']],
  ["won't", ['will', 'not']],
  ['wont', ['will', 'not']],
  ["ain't", ['is', 'not']],
  ['aint', ['is', 'not']],
  ["let's", ['let', 'us']],
  ['its', ['it', 'is']],
  ['u', ['you']],
  ['ya', ['you']],
  ['ur', ['your']],
  ['r', ['are']],
  ['yall', ['you', 'all']],
  ["y'all", ['you', 'all']],
  ['wanna', ['want', 'to']],
  ['gonna', ['going', 'to']],
  ['gotta', ['got', 'to']],
  ['dunno', ['do', 'not', 'know']],
  ['idk', ['i', 'do', 'not', 'know']],
  ['ive', ['i', 'have']],
  ['im', ['i', 'am']],
  ['cos', ['because']],
  ['cuz', ['because']],
  ["'cause", ['because']],
])
for (const pronoun of pronouns)
  for (const [end, verb] of ends) {
    contractions.set(pronoun + end, [pronoun, verb])
    const bare = pronoun + end.slice(1)
    if (!otherWords.has(bare) && !contractions.has(bare)) contractions.set(bare, [pronoun, verb])
  }
for (const verb of [...refusals, ...moreRefusals]) {
  contractions.set(`${verb}n't`, [verb, 'not'])
  contractions.set(`${verb}nt`, [verb, 'not'])
}

/** The words a written word stands for: "you're" is two, "kid's" and "kids'" lose their mark. */
export const spellOut = (word: string): string[] => {
  const known = contractions.get(word)
  if (known) return known
  if (word.endsWith("'s")) return [word.slice(0, -2)]
  return [word.includes("'") ? word.replaceAll("'", '') : word]
}

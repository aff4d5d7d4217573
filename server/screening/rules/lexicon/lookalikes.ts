const of = (letters: Record<string, string>) =>
  Object.fromEntries(Object.entries(letters).flatMap(([plain, others]) => [...others].map((o) => [o, plain])))

/** Characters of other scripts that pass for Latin letters, and the many forms of quotes and dashes. */
export const lookalikes: Record<string, string> = {
  ...of({
    a: 'аαɑ',
    b: 'ьв',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еєε',
    g: 'ɡ',
    h: 'һн',
    i: 'іιıɩ',
    j: 'ј',
    k: 'кκ',
    l: 'ӏℓ',
    m: 'м',
    n: 'ո',
    o: 'оοσօø',
    p: 'рρ',
    q: 'ԛ',
    r: 'гᴦ',
    s: 'ѕ',
    t: 'тτ',
    u: 'υս',
    v: 'ѵν',
    w: 'ѡԝω',
    x: 'хχ',
    y: 'уүγ',
    z: 'ᴢ',
  }),
  ...of({ "'": '‘’‛ʼ´`′', '"': '“”„‟«»″', '-': '‐‑‒–−' }),
  '—': ' - ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}

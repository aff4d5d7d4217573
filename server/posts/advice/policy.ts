/** Ways in which advice begins, in the languages the helplines of this place speak. Lower case, straight quotes. */
const always = [
  /\b(have|did) you (ever )?(tried|try|thought|think|consider(ed)?|ask(ed)?|talk(ed)?|look(ed)?|spoken|seen)\b/,
  /\bwhy (don'?t|not|didn'?t) (you|just|try|ask)\b/,
  /\b(you|u) (really |just |probably |definitely |maybe )?(should(n'?t)?|need to|have to|ought to|must(n'?t)?|gotta|had better|better|might want to|may want to|could (just |always |also |maybe )?(try|ask|use|start|set|get|make|put|talk|call|see))\b/,
  /\byou'?d better\b|\byou'?ve got to\b/,
  /\bif i were you\b|\bif i was you\b|\bin your (shoes|place|position)\b/,
  /\bmy advice\b|\b(i|i'd|would|can|could) (strongly |highly |really )?(suggest|recommend|advise)\b|\ba (tip|trick) (for|that|i)\b|\bpro tip\b/,
  /\b(what|how) about (trying|asking|going|getting|setting|making|putting|using|a |an )/,
  /\b(the|a|one) (trick|key|solution|answer|fix|best thing|thing to do|first step) (is|to do|would be|you)\b/,
  /\bit (would|might|may|could) (help|be good|be worth|be best|be better) (to|if you)\b|\bworth (trying|asking|a try|looking)\b/,
  /\bdeber[ií]as\b|\btienes que\b|\btendr[ií]as que\b|\bpor qu[eé] no (lo |la |le |te )?p{L}+s\b|\bhas (probado|intentado|pensado|hablado)\b|\byo en tu lugar\b|\bte (recomiendo|aconsejo|sugiero)\b|\blo mejor es\b|\bprueba (a|con)\b|\bintenta\b|\bnecesitas\b/,
  /\bdu (solltest|musst|müsstest|brauchst|könntest|darfst nicht)\b|\b(solltest|musst|könntest) du\b|\bhast du (schon |mal |schonmal )*(versucht|probiert|überlegt|daran gedacht|gefragt|mit)\b|\bwarum (machst|fragst|versuchst|gehst|lässt|nimmst) du\b|\ban deiner stelle\b|\bich (würde dir|empfehle|rate)\b|\bversuch(e|'s)?( es)?( doch)?( mal)?\b.*\b(zu|mit|mal|doch)\b|\bprobier(e|'s)?\b|\bmein (tipp|rat)\b|\bwie wäre es\b/,
] as const

/** Said to somebody at the beginning of a sentence, these ask them to do something. */
const imperatives =
  /^(just |please |maybe |perhaps |honestly,? |also,? |first,? |then |ok,? |well,? |so |and |but )*(try|ask|tell|talk|call|get|go|make|stop|start|set|put|use|take|give|leave|turn|download|read|hire|book|schedule|see|consider|remember to|don'?t forget to|sleep (when|train)|let (him|her|them|it)|write down|plan|say no|speak|find|look into|cut|switch|keep|avoid|ignore|do not|never|always|be (firm|strict|consistent|honest|more|kinder|patient)) (?!care\b|it from me|on i\b|a deep bow)/
const german =
  /^(bitte |einfach |dann |und )*(frag|sprich|geh|nimm|mach|hol|such|lass|schreib|ruf|leg|stell|gib|rede|bleib|vergiss) (?!dir? keine vorwürfe)/
const spanish =
  /^(por favor |solo |simplemente |y )*(habla|pide|busca|haz|deja|toma|llama|pregunta|ponle|dile|evita|duerme|descansa) /

/** What comforts in the same shape: nothing is asked of them. */
const comforting =
  /\b(take care( of yourself)?|be kind to yourself|be gentle with yourself|hang in there|keep going|give yourself (some )?(grace|credit|a hug)|go easy on yourself|don'?t (worry|be (so )?hard on yourself|give up|beat yourself up|blame yourself)|you (don'?t|do not) (have|need) to|you shouldn'?t have (to|had)|you must (be|feel|have been|have felt)|you must'?ve|nobody should|no one should|no tienes que|no tendrías que|no deberías (tener|sentirte|pasar|cargar)|du (musst|brauchst) (dich |das |dir |gar |überhaupt )*(nicht|nichts|keine?)|du (musst|müsstest) (so |sehr |ganz |wirklich )*(müde|erschöpft|traurig|kaputt))\b/gu

const sentences = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    // what somebody said to the writer is no advice of theirs
    .replace(/["“„«][^"”“»]*["”“»]/g, ' ')
    .split(/(?<=[.!?…])\s+|\n+|;\s|\s[–—-]\s|:\s/)
    .map((sentence) => sentence.replace(comforting, ' ').replace(/\s+/g, ' ').trim())
    .filter(Boolean)

// “They told me I should…” is about the writer, and so is what the writer asks for themselves.
const aboutOthers =
  /\b((every(one|body)|people|they|my (mum|mom|mother|dad|sister|husband|wife|partner|boss|doctor)|he|she|all the books?) (\p{L}+ )?(told|tell|tells|said|says|say|kept|keeps?|keep) (telling |saying )?(me|that|to)?|tell me|told me|asked me|asks me)\b/u

/** Whether an answer reads like advice. Counts and people are not asked: one text, yes or no. */
export const isAdviceShaped = (text: string): boolean =>
  sentences(text).some(
    (sentence) =>
      !aboutOthers.test(sentence) &&
      (imperatives.test(`${sentence} `) ||
        german.test(`${sentence} `) ||
        spanish.test(`${sentence} `) ||
        always.some((way) => way.test(sentence))),
  )

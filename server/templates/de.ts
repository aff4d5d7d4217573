import type { Template } from './schema.ts'

const judged = ['shaming', 'hostility', 'solicitation'] as const

export const de: readonly Template[] = [
  {
    kind: 'note',
    lanes: ['shaming'],
    from: 1,
    body: 'Danke, dass du hier bist. Deine Worte bleiben, wie sie sind. Ich wollte dir nur sagen, wie [die Worte, die du meinst] bei jemandem ankommen kann, der ohnehin an sich zweifelt.',
  },
  {
    kind: 'note',
    lanes: ['hostility'],
    from: 1,
    body: 'Deine Worte bleiben, wie sie sind. Ich habe gehört, dass dich etwas getroffen hat: [worum es ging]. Nächstes Mal darfst du genau das sagen; hier hört man dir zu.',
  },
  {
    kind: 'note',
    lanes: ['solicitation'],
    from: 1,
    body: 'Deine Worte bleiben, wie sie sind. Eins für das nächste Mal: [der Link, der Code, der Name des Ladens] bleibt hier besser weg.',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['shaming'],
    from: 1,
    body: 'Danke, dass du hier bist. Die Worte, die ich markiert habe, können wie ein Urteil über andere Eltern klingen, und die meisten hier urteilen über sich selbst genug. Ich glaube, du wolltest sagen: [was du glaubst, dass gemeint war]. Findest du dafür Worte, die ein müder Mensch annehmen kann?',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['shaming'],
    from: 2,
    body: 'Ich glaube dir, dass du helfen wolltest, und die markierten Worte sagen jemandem, was für eine Mutter oder ein Vater er ist. Nachts liest sich das schwer. Kannst du von dir erzählen, [was dir Sorgen macht oder was dir geholfen hat]? Dann stelle ich es gern wieder hin.',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['shaming'],
    from: 3,
    body: 'Ich schreibe dir selbst, weil die markierten Worte jemandem lange nachgehen können. Ich glaube nicht, dass du dafür gekommen bist. Wenn eine Sorge darin steckt, dann [die Sorge, die du hörst]. Lass dir Zeit. Wenn du andere Worte gefunden hast, lese ich sie zuerst.',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['hostility'],
    from: 1,
    body: 'Ich höre, dass du wütend bist. Die markierten Worte verletzen einen Menschen, und ich möchte behalten, was du zu sagen hast, ohne das. Kannst du [worum es geht] noch einmal sagen, ohne den Schlag?',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['hostility'],
    from: 3,
    body: 'Da muss etwas eine wunde Stelle getroffen haben. Die markierten Worte wollen wehtun, und ich konnte sie nicht stehen lassen. Was darunter liegt, [worum es geht], darf hier gesagt werden. Wenn du es noch einmal versuchen magst, lese ich es.',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['solicitation'],
    from: 1,
    body: 'Danke, dass du das teilen wolltest. Angebote gehören nicht in diese Kreise, darum habe ich es ausgeblendet. Wenn du [den Link, den Code, die Einladung] herausnimmst, ist willkommen, was du erlebt hast.',
  },
  {
    kind: 'hide',
    lanes: ['shaming'],
    from: 1,
    body: 'Ich habe das ausgeblendet, weil es über andere Eltern auf eine Weise urteilt, die wirklich schaden kann. Du bist hier weiter willkommen.',
  },
  {
    kind: 'hide',
    lanes: ['hostility'],
    from: 1,
    body: 'Ich habe das ausgeblendet, weil es einen Menschen angreift. Du bist hier weiter willkommen; diese Worte sind es nicht.',
  },
  {
    kind: 'hide',
    lanes: ['solicitation'],
    from: 1,
    body: 'Ich habe das ausgeblendet, weil es etwas verkaufen will. Deine eigene Geschichte ist jederzeit willkommen.',
  },
  {
    kind: 'cool_off',
    lanes: judged,
    from: 1,
    body: 'Es war viel in letzter Zeit in diesem Kreis: [was geschehen ist]. Ich habe das ausgeblendet, und ich bitte dich, hier ein paar Tage mitzulesen, ohne zu schreiben. Danach ist dein Platz wie vorher.',
  },
  {
    kind: 'mute',
    lanes: judged,
    from: 1,
    body: 'Ich habe lange darüber nachgedacht. [Was geschehen ist], und es war nicht das erste Mal. Ich habe das ausgeblendet, und einige Tage lang kannst du lesen und nicht schreiben. Wenn ich es falsch verstanden habe, schaut auf deine Bitte jemand anders noch einmal hin.',
  },
  {
    kind: 'suspend',
    lanes: judged,
    from: 1,
    body: 'Ich schließe die Tür für eine Weile, und du sollst den Grund von einem Menschen hören: [was geschehen ist und wem es geschadet hat]. Du kannst meine Gründe lesen und jederzeit darum bitten, dass jemand anders noch einmal hinschaut.',
  },
  {
    kind: 'end_membership',
    lanes: judged,
    from: 1,
    body: 'Dieser Kreis muss für die Menschen darin sicher sein, und [was geschehen ist] hat ihn zu lange weniger sicher gemacht. Ich beende deine Mitgliedschaft hier. Du kannst darum bitten, dass jemand anders noch einmal hinschaut.',
  },
  {
    kind: 'offer_care',
    lanes: ['support', ...judged],
    from: 1,
    body: 'Ich habe gelesen, was du geschrieben hast, und bin froh, dass du es hier gesagt hast. Das klingt nach sehr viel auf einmal. Du musst es heute Nacht nicht allein tragen: Auf der Seite mit den Hilfen stehen Menschen, die jetzt abnehmen. Du hast nichts falsch gemacht, und deine Worte bleiben, wo sie sind. Wie geht es dir gerade?',
  },
  {
    kind: 'offer_care',
    lanes: ['support'],
    from: 3,
    body: 'Ich habe gelesen, was du geschrieben hast, und ich sorge mich um dich, von Mensch zu Mensch. Du bist hier wichtig. Bitte sprich heute Nacht mit jemandem, der sich damit auskennt: Auf der Seite mit den Hilfen stehen Nummern, die jetzt antworten, und wenn du in diesem Augenblick in Gefahr sein könntest, ruf bitte den Notruf. Du hast nichts falsch gemacht. Ich bin noch eine Weile da und lese, was du antwortest.',
  },
  {
    kind: 'uphold',
    lanes: ['appeal'],
    from: 1,
    body: 'Danke, dass du gefragt hast. Mit der ersten Entscheidung hatte ich nichts zu tun, und ich habe alles noch einmal gelesen, auch deine Worte an mich. Ich komme zum selben Schluss, denn [warum]. Ich weiß, du hattest anderes gehofft.',
  },
  {
    kind: 'overturn',
    lanes: ['appeal'],
    from: 1,
    body: 'Danke, dass du gefragt hast. Ich habe alles noch einmal gelesen und sehe es anders: [warum]. Alles ist wieder wie vorher, und nichts davon bleibt an dir hängen. Es tut mir leid, dass du warten musstest.',
  },
]

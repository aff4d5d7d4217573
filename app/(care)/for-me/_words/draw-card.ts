type Drawn = { title: string; lines: string[] }

const width = 1080
const margin = 96
const paper = '#faf4ea'
const ink = '#2f2620'
const ember = '#a2472a'

const wrap = (context: CanvasRenderingContext2D, words: string, most: number) => {
  const rows: string[] = []
  let row = ''
  for (const word of words.split(/\s+/)) {
    const longer = row ? `${row} ${word}` : word
    if (row && context.measureText(longer).width > most) {
      rows.push(row)
      row = word
    } else row = longer
  }
  return [...rows, row]
}

const titleFont = '600 64px Georgia, serif'
const lineFont = '44px system-ui, sans-serif'

/** Draws the card as a picture, here in the browser. Nothing leaves it unless its owner shares the picture. */
export const drawCard = async ({ title, lines }: Drawn): Promise<Blob | null> => {
  const canvas = document.createElement('canvas')
  canvas.width = width
  const context = canvas.getContext('2d')
  if (!context) return null
  context.font = titleFont
  const head = wrap(context, title, width - 2 * margin)
  context.font = lineFont
  const rows = lines.map((line) => wrap(context, line, width - 2 * margin - 48))
  canvas.height = 2 * margin + head.length * 80 + rows.reduce((sum, row) => sum + row.length * 60 + 36, 48)
  context.fillStyle = paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  let y = margin + 56
  context.font = titleFont
  context.fillStyle = ember
  for (const row of head) {
    context.fillText(row, margin, y)
    y += 80
  }
  context.font = lineFont
  y += 24
  for (const row of rows) {
    context.fillStyle = ember
    context.fillText('•', margin, y)
    context.fillStyle = ink
    for (const part of row) {
      context.fillText(part, margin + 48, y)
      y += 60
    }
    y += 36
  }
  return new Promise((done) => canvas.toBlob(done, 'image/png'))
}

export const cardInWords = ({ title, lines }: Drawn) =>
  [title, ...lines.map((line) => `• ${line}`)].join('\n')

/** Between two tries: about a second at first, then longer, and never all browsers in one moment. */
const pauseMs = (tries: number) => Math.min(1000 * 2 ** tries, 5000) * (0.5 + Math.random())
const patienceMs = 10_000

type Hear = (...said: never[]) => void
type Ways = {
  open: () => WebSocket
  changed: (connected: boolean) => void
  /** Not one try came through, though there is a network: something in between lets no line pass. */
  noWay?: () => void
}

/**
 * Socket.IO, as much of it as one page of ours needs: text, in one room, over a WebSocket. What is said while the
 * line is down is not kept: who comes back joins again, and is told what they missed.
 */
export class Line {
  connected = false
  private socket: WebSocket | null = null
  private through = false
  private over = false
  private tries = 0
  private asked = 0
  private silenceMs = patienceMs
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly hearers = new Map<string, Set<Hear>>()
  private readonly answers = new Map<number, Hear>()

  constructor(private readonly ways: Ways) {
    window.addEventListener('online', this.open)
    window.addEventListener('offline', this.drop)
    this.open()
  }

  on(name: string, hear: Hear) {
    this.hearers.set(name, (this.hearers.get(name) ?? new Set()).add(hear))
  }

  off(name: string, hear: Hear) {
    this.hearers.get(name)?.delete(hear)
  }

  emit(name: string, ...said: unknown[]) {
    if (!this.connected) return
    const hear = typeof said.at(-1) === 'function' ? (said.pop() as Hear) : null
    if (hear) this.answers.set(this.asked, hear)
    this.socket?.send(`42${hear ? this.asked++ : ''}${JSON.stringify([name, ...said])}`)
  }

  disconnect() {
    this.over = true
    window.removeEventListener('online', this.open)
    window.removeEventListener('offline', this.drop)
    this.drop()
  }

  readonly open = () => {
    clearTimeout(this.timer)
    if (this.over || this.socket || !navigator.onLine) return
    const socket = this.ways.open()
    this.socket = socket
    socket.onmessage = ({ data }) => socket === this.socket && this.heard(String(data))
    socket.onclose = () => socket === this.socket && this.drop()
    this.listenOn()
  }

  /** A line on which nothing is heard for so long is none. */
  private listenOn() {
    clearTimeout(this.timer)
    this.timer = setTimeout(this.drop, this.silenceMs)
  }

  private readonly drop = () => {
    clearTimeout(this.timer)
    const { socket } = this
    this.socket = null
    socket?.close()
    this.answers.clear()
    this.silenceMs = patienceMs
    this.turn(false)
    // without a network it is tried again when there is one
    if (this.over || !navigator.onLine) return
    if (!this.through && this.ways.noWay) this.ways.noWay()
    else this.later()
  }

  /** Tries again, after a while. */
  readonly later = () => {
    clearTimeout(this.timer)
    this.timer = setTimeout(this.open, pauseMs(this.tries++))
  }

  private turn(connected: boolean) {
    if (this.connected === connected) return
    this.connected = connected
    this.ways.changed(connected)
  }

  private heard(text: string) {
    this.listenOn()
    if (text === '2') return this.socket?.send('3')
    if (text[0] === '0') {
      const { pingInterval, pingTimeout } = JSON.parse(text.slice(1))
      this.through = true
      this.silenceMs = pingInterval + pingTimeout
      return this.socket?.send('40')
    }
    const [, kind, number = '', said = ''] = /^4(\d)(\d*)(.*)$/s.exec(text) ?? []
    if (kind === '0') {
      this.tries = 0
      this.turn(true)
    } else if (kind === '1') this.disconnect()
    else if (kind === '2') this.tell(JSON.parse(said))
    else if (kind === '3') this.answer(Number(number), JSON.parse(said))
    else if (kind === '4') this.refused(JSON.parse(said).message)
  }

  /** Who may not come in need not ask again; what else went wrong may be right in a moment. */
  private refused(why: unknown) {
    if (why === 'FORBIDDEN') this.disconnect()
    else this.drop()
  }

  private tell([name, ...said]: [string, ...never[]]) {
    for (const hear of [...(this.hearers.get(name) ?? [])]) hear(...said)
  }

  private answer(number: number, said: never[]) {
    this.answers.get(number)?.(...said)
    this.answers.delete(number)
  }
}

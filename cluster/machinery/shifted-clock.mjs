// Loaded before a process begins (--import): its clock is wrong by CLOCK_SHIFT_MS.
const own = globalThis.Date
const by = Number(process.env.CLOCK_SHIFT_MS ?? 0)

globalThis.Date = class extends own {
  constructor(...args) {
    if (args.length === 0) super(own.now() + by)
    else super(...args)
  }

  static now() {
    return own.now() + by
  }
}

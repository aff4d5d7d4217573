// Loaded before a process begins (--import): its clock is wrong by CLOCK_SHIFT_MS.
const own = globalThis.Date
const by = Number(process.env.CLOCK_SHIFT_MS ?? 0)
const now = () => own.now() + by

globalThis.Date = new Proxy(own, {
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  construct: (target, args, asked) => Reflect.construct(target, args.length === 0 ? [now()] : args, asked),
})

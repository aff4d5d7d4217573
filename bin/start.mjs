// One command: `npm start`. Everything it needs beyond Node it fetches, makes or starts itself.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Enough needs Node 20.19 or newer, and this is ${process.versions.node}: https://nodejs.org has it.\n`,
  )
  process.exit(1)
}

// Loaded only now: an older Node would stumble over the words inside.
const { launch } = await import('./start/launch.mjs')
await launch('start')

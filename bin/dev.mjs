// `npm run dev`: as `npm start`, but pages reload as you change them and the server starts anew.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Enough needs Node 20.19 or newer, and this is ${process.versions.node}: https://nodejs.org has it.\n`,
  )
  process.exit(1)
}

const { launch } = await import('./start/launch.mjs')
await launch('dev')

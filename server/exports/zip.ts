import { crc32, deflateRawSync } from 'node:zlib'

/** A file within the archive. What is compressed already is put in as it is. */
export type Entry = { name: string; bytes: Uint8Array; packed?: boolean }
type Placed = { header: Buffer; name: Buffer; at: number }

const version = 20
/** Names are UTF-8. */
const flags = 0x0800

/** Days since 1980 in the way of MS-DOS, which is how this format tells the time. */
const dosTime = (at: Date) => {
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  return { day, time }
}

/** What stands before the bytes and again in the list at the end (PKWARE APPNOTE 4.3.7 and 4.3.12). */
const headerOf = ({ bytes, packed }: Entry, data: Uint8Array, name: Buffer, at: Date) => {
  const { day, time } = dosTime(at)
  const head = Buffer.alloc(26)
  head.writeUInt16LE(version, 0)
  head.writeUInt16LE(flags, 2)
  head.writeUInt16LE(packed ? 0 : 8, 4)
  head.writeUInt16LE(time, 6)
  head.writeUInt16LE(day, 8)
  head.writeUInt32LE(crc32(bytes), 10)
  head.writeUInt32LE(data.length, 14)
  head.writeUInt32LE(bytes.length, 18)
  head.writeUInt16LE(name.length, 22)
  return head
}

const inList = ({ header, name, at }: Placed) => {
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(0o100600 * 0x10000, 6)
  tail.writeUInt32LE(at, 10)
  const made = Buffer.alloc(2)
  // made by UNIX, so that the rights above are understood
  made.writeUInt16LE((3 << 8) | version, 0)
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, header, tail, name])
}

const ending = (count: number, size: number, at: number) => {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return end
}

/** A ZIP archive, made while it is read: one file at a time stands in memory. Up to 65,535 files and 4 GB. */
export async function* zip(entries: AsyncIterable<Entry> | Iterable<Entry>, at = new Date()) {
  const placed: Placed[] = []
  let written = 0
  for await (const entry of entries) {
    const name = Buffer.from(entry.name)
    const data = entry.packed ? entry.bytes : deflateRawSync(entry.bytes)
    const header = headerOf(entry, data, name, at)
    placed.push({ header, name, at: written })
    const first = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, name])
    written += first.length + data.length
    if (written > 0xffff_ffff || placed.length > 0xffff) throw new Error('too much for one archive')
    yield first
    yield data
  }
  const list = Buffer.concat(placed.map(inList))
  yield list
  yield ending(placed.length, list.length, written)
}

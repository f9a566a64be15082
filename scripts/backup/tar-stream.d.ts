declare module 'tar-stream' {
  import type { Readable, Writable } from 'node:stream'

  type Header = { name: string; size?: number }
  type Entry = AsyncIterable<Buffer> & NodeJS.ReadableStream & { header: { name: string } }

  /** Packs entries into an archive that is read from it. */
  export function pack(): Readable & {
    entry(header: Header): Writable
    entry(header: Header, content: string): Writable
    finalize(): void
  }
  /** Gives the entries of the archive that is written to it; each must be read before the next. */
  export function extract(): Writable & AsyncIterable<Entry>
}

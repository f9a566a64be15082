/** Larger payloads make a refused one cost a hanging connection, smaller ones cost tasks. */
const MOST_DOCUMENTS = 1000
const MOST_BYTES = 8_000_000

/** The documents in their order, in payloads of at most 1000 documents and about 8 MB of JSON. */
export function* batches<T>(documents: Iterable<T>): Iterable<T[]> {
  let batch: T[] = []
  let bytes = 0
  for (const document of documents) {
    const size = Buffer.byteLength(JSON.stringify(document))
    if (batch.length === MOST_DOCUMENTS || (batch.length > 0 && bytes + size > MOST_BYTES)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(document)
    bytes += size
  }
  if (batch.length > 0) yield batch
}

/** What somebody typed and did not save: the fields they changed, before and after. */
export type Kept = {
  /** When it was typed, ISO. */
  at: string
  /** `updatedAt` of the version it was typed into; '' for a new document. */
  basedOn: string
  opened: Record<string, unknown>
  mine: Record<string, unknown>
}

const PREFIX = 'ronghe:unsaved:'

/** The place of a document's unsaved text in this browser, of one person and language. */
export const placeOf = (...parts: (string | undefined)[]): string =>
  PREFIX + parts.map((part) => part ?? 'new').join(':')

/** Days after which unsaved text is no longer offered. */
const DAYS = 14

export function readKept(place: string, now: Date = new Date()): Kept | undefined {
  const text = localStorage.getItem(place)
  if (!text) return undefined
  try {
    const kept = JSON.parse(text) as Kept
    if (now.getTime() - new Date(kept.at).getTime() < DAYS * 86_400_000) return kept
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  localStorage.removeItem(place)
  return undefined
}

/** Keeps it; a browser that is full keeps nothing, and the document can be saved all the same. */
export function writeKept(place: string, kept: Kept): void {
  try {
    localStorage.setItem(place, JSON.stringify(kept))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

export const dropKept = (place: string): void => localStorage.removeItem(place)

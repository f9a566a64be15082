/** Full-width letters and digits to plain ones (NFKC), which the engine does not do itself. */
export const normalize = (text: string): string => text.normalize('NFKC')

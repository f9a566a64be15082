/**
 * HTML that stands on thousands of pages alike, such as the menu, by a name that says all it depends on.
 * There are as many as languages and parts of the site; what it reads of the library, its page notes.
 */
export const kept = new Map<string, string>()

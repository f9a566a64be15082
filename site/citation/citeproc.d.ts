declare module 'citeproc' {
  /** https://citeproc-js.readthedocs.io/en/latest/running.html */
  class Engine {
    constructor(
      system: {
        retrieveLocale: (language: string) => string
        retrieveItem: (id: string) => object
      },
      style: string,
      language: string,
      forceLanguage: boolean,
    )
    setOutputFormat(format: 'text' | 'html'): void
    updateItems(ids: readonly string[]): void
    makeBibliography(): [object, string[]]
  }
  const CSL: { Engine: typeof Engine }
  export default CSL
}

import type { Plugin } from 'vite'

/** What stands for the sheet's name in `src/app/element/sheet.ts`. */
const SHEET = 'influence-map:sheet'

/**
 * Tells the element's script, whose name has no hash, the name of the page's one style sheet: an element puts it into its own
 * shadow root. Breaks the build where the two are not there: maps would stand without styles.
 */
export const elementSheet = (): Plugin => ({
  name: 'influence-map:element-sheet',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const script = bundle['element.js']
    // any other build takes the sheets of the document, as while developing
    if (script?.type !== 'chunk' || !this.environment.config.isProduction) return
    const sheets = Object.keys(bundle).filter((name) => name.endsWith('.css'))
    if (sheets.length !== 1 || !script.code.includes(SHEET))
      this.error(`element.js needs one style sheet; there are ${sheets.length}`)
    script.code = script.code.replaceAll(SHEET, `./${sheets[0]}`)
  },
})

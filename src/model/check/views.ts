import { isObject, type JsonObject } from './object.ts'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const TEXTS = ['title', 'description'] as const

/**
 * Checks the saved views of `views.json` or the manifest, as parsed, but for what their addresses say. `fault` is told the
 * JSON pointer of what is wrong and a message that names the view.
 */
export function checkViews(value: unknown, fault: (pointer: string, message: string) => void): void {
  if (!Array.isArray(value)) return fault('/views', 'invalid views: a list expected')
  const seen = new Set<unknown>()
  value.forEach((row: unknown, i) => {
    const at = `/views/${i}`
    if (!isObject(row)) return fault(at, `invalid view ${i}: an object expected`)
    const name = typeof row.id === 'string' ? `view "${row.id}"` : `view ${i}`
    if (typeof row.id !== 'string' || !ID.test(row.id))
      fault(`${at}/id`, `invalid id of ${name}: lower-case words joined by hyphens expected`)
    if (seen.has(row.id)) fault(`${at}/id`, `duplicate id: ${name}`)
    seen.add(row.id)
    checkTexts(row, name, at, fault)
    if (typeof row.address !== 'string') fault(`${at}/address`, `missing address of ${name}`)
    const { translations = {} } = row
    if (!isObject(translations))
      return fault(`${at}/translations`, `invalid translations of ${name}: an object expected`)
    for (const [language, texts] of Object.entries(translations))
      checkTexts(
        isObject(texts) ? texts : {},
        `${name} in ${language}`,
        `${at}/translations/${language}`,
        fault,
      )
  })
}

function checkTexts(
  row: JsonObject,
  name: string,
  at: string,
  fault: (pointer: string, message: string) => void,
): void {
  for (const key of TEXTS) {
    const text = row[key]
    if (typeof text !== 'string' || !text.trim()) fault(`${at}/${key}`, `missing ${key} of ${name}`)
  }
}

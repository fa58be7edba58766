import { isMap, isScalar, LineCounter, parseDocument as parseYaml } from 'yaml'
import { parseEdtf } from '../../model/edtf.ts'
import type { Issue } from '../../model/issue.ts'
import { stances, type Source, type Stance } from '../../model/source.ts'
import { readRecordsKeys, recordsKeys, type RecordsKeys, type Written } from './records-keys.ts'

const KEYS = ['title', 'publisher', 'author', 'published', 'url', 'stance', 'language', 'licence'] as const
const REQUIRED = ['title', 'publisher', 'stance'] as const
const FENCE = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m

/** Reads the YAML between the `---` lines into a source and what it says of records. `bodyStart` is the offset behind it. */
export function parseFrontMatter(
  text: string,
  id: string,
  file: string,
  licence: string,
): { source: Source | null; records: RecordsKeys | null; bodyStart: number; issues: Issue[] } {
  const issues: Issue[] = []
  const fault = (line: number, code: string, message: string) =>
    void issues.push({ code, severity: 'error', message, file, line })
  const failed = () => ({ source: null, records: null, bodyStart: 0, issues })

  const m = text.startsWith('---') ? FENCE.exec(text) : null
  if (!m || m.index !== 0) {
    fault(
      1,
      'FRONT_MATTER_MISSING',
      'missing front matter: the file must begin with lines between "---" and "---"',
    )
    return failed()
  }
  const lines = new LineCounter()
  const yaml = parseYaml(m[1] ?? '', { lineCounter: lines, schema: 'failsafe' })
  // an unclosed quote is found at the end; the key that it belongs to is where a person must look
  const keys = isMap(yaml.contents)
    ? yaml.contents.items.flatMap(({ key }) => (isScalar(key) && key.range ? key.range[0] : []))
    : []
  for (const e of yaml.errors) {
    const at = keys.findLast((offset) => offset <= e.pos[0]) ?? e.pos[0]
    fault(lines.linePos(at).line + 1, 'FRONT_MATTER_BROKEN', `broken front matter: ${firstLine(e.message)}`)
  }
  if (issues.length) return failed()
  if (!isMap(yaml.contents)) {
    fault(2, 'FRONT_MATTER_BROKEN', 'broken front matter: lines "key: value" expected')
    return failed()
  }

  const values: Partial<Record<(typeof KEYS)[number], string>> = {}
  const lineOf: Record<string, number> = {}
  const texts = new Map<string, Written<string>>()
  const mappings = new Map<string, Written<ReadonlyMap<string, string>>>()
  for (const { key, value } of yaml.contents.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const line = isScalar(key) && key.range ? lines.linePos(key.range[0]).line + 1 : 1
    lineOf[name] = line
    const known = KEYS.find((k) => k === name)
    if (isRecordsKey(name)) {
      const text = textOf(value)
      const pairs = pairsOf(value)
      if (recordsKeys[name] === 'mapping' && pairs) mappings.set(name, { value: pairs, line })
      else if (recordsKeys[name] === 'text' && text !== null) {
        if (text !== '') texts.set(name, { value: text, line })
      } else {
        const expected = recordsKeys[name] === 'text' ? 'one line of text' : 'a mapping { theirs: ours }'
        fault(line, 'VALUE_INVALID', `invalid ${name}: ${expected} expected`)
      }
    } else if (!known)
      fault(
        line,
        'UNKNOWN_KEY',
        `unknown key: "${name}"; known: ${[...KEYS, ...Object.keys(recordsKeys)].join(', ')}`,
      )
    else if (value !== null && !isScalar(value))
      fault(line, 'VALUE_INVALID', `invalid ${name}: one line of text expected`)
    else if (isScalar(value) && String(value.value ?? '').trim()) values[known] = String(value.value).trim()
  }
  for (const key of REQUIRED)
    if (values[key] === undefined)
      fault(lineOf[key] ?? 1, 'KEY_MISSING', `missing ${key} in the front matter`)
  if (values.stance !== undefined && !isStance(values.stance))
    fault(
      lineOf.stance ?? 1,
      'UNKNOWN_STANCE',
      `unknown stance: "${values.stance}"; known: ${stances.join(', ')}`,
    )
  if (values.url !== undefined && !/^https?:\/\/[^\s]+$/.test(values.url))
    fault(lineOf.url ?? 1, 'URL_SCHEME', `invalid url: "${values.url}"; http or https expected`)
  if (values.published !== undefined) {
    const message = edtfFault(values.published)
    if (message) fault(lineOf.published ?? 1, 'DATE_INVALID', message)
  }
  const records = readRecordsKeys({ texts, mappings }, fault)
  const { title, publisher, stance } = values
  if (issues.length || title === undefined || publisher === undefined || !isStance(stance)) return failed()
  const { author = null, published = null, url = null, language = 'en' } = values
  return {
    source: {
      id,
      title,
      publisher,
      author,
      published,
      url,
      stance,
      language,
      licence: values.licence ?? licence,
    },
    records,
    bodyStart: m[0].length,
    issues,
  }
}

const isRecordsKey = (name: string): name is keyof typeof recordsKeys => Object.hasOwn(recordsKeys, name)

/** One line of text, trimmed; null for anything else. */
const textOf = (node: unknown): string | null =>
  node === null ? '' : isScalar(node) ? String(node.value ?? '').trim() : null

/** A mapping of texts; null for anything else. */
function pairsOf(node: unknown): ReadonlyMap<string, string> | null {
  if (!isMap(node)) return null
  const pairs = node.items.map(({ key, value }) => [textOf(key), textOf(value)] as const)
  return pairs.every(([key, value]) => key && value) ? new Map(pairs as [string, string][]) : null
}

const isStance = (s: string | undefined): s is Stance => stances.some((x) => x === s)
const firstLine = (s: string): string => (s.split('\n')[0] ?? s).replace(/:$/, '')

/** What is wrong with an EDTF date, or null where nothing is. */
export function edtfFault(text: string): string | null {
  try {
    parseEdtf(text)
    return null
  } catch (e) {
    return e instanceof Error ? e.message : String(e)
  }
}

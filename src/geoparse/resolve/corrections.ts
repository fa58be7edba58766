import Papa from 'papaparse'
import type { Issue } from '../../model/issue.ts'
import { foldName } from '../fold.ts'
import { findPlace, type Gazetteer } from '../gazetteer/gazetteer.ts'
import type { Toponym } from '../mention.ts'

/** A person's decision on a name, which overrides the machine in every run. */
export interface Correction {
  /** Id of the document that it holds for; null for every document. */
  document: string | null
  /** The name as a text writes it; spellings that fold to the same are the same. */
  name: string
  /** Id of the place that it means; null where it is no place at all. */
  place: string | null
  /** Why, in words; shown as the reason of the mention. */
  why: string
}

const columns = ['document', 'name', 'place', 'why'] as const

/** Reads `corrections.csv` (columns document, name, place, why). Good rows are kept; each bad one gives an issue. */
export function parseCorrections(
  csv: string,
  file: string,
  gazetteer: Gazetteer,
): { corrections: Correction[]; issues: Issue[] } {
  const issues: Issue[] = []
  const fault = (line: number, code: string, message: string) =>
    void issues.push({ code, severity: 'error', message, file, line })
  const [head = [], ...rows] = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), {
    skipEmptyLines: true,
    delimiter: ',',
  }).data
  const missing = columns.filter((c) => !head.includes(c))
  if (missing.length) {
    fault(1, 'COLUMN_MISSING', `missing column: ${missing.join(', ')}`)
    return { corrections: [], issues }
  }
  const corrections = rows.flatMap((cells, i): Correction[] => {
    const cell = (c: (typeof columns)[number]) => (cells[head.indexOf(c)] ?? '').trim()
    const [document, name, place, why] = columns.map(cell) as [string, string, string, string]
    if (!foldName(name).length) return (fault(i + 2, 'NAME_MISSING', 'missing name of a correction'), [])
    if (place && !findPlace(gazetteer, place))
      return (fault(i + 2, 'UNKNOWN_PLACE', `unknown place: "${place}" for "${name}"`), [])
    return [{ document: document || null, name, place: place || null, why }]
  })
  return { corrections, issues }
}

/** Applies the decisions that hold for a document: names that are no places go, the others have the one place decided on. */
export function correct(
  toponyms: readonly Toponym[],
  corrections: readonly Correction[],
  document: string | null,
  gazetteer: Gazetteer,
): Toponym[] {
  const byName = new Map<string, Correction>()
  // a decision for this document stands above one for all
  const inOrder = [...corrections].sort((a, b) => Number(a.document !== null) - Number(b.document !== null))
  for (const c of inOrder)
    if (c.document === null || c.document === document) byName.set(foldName(c.name).join(' '), c)
  if (!byName.size) return [...toponyms]
  return toponyms.flatMap((t) => {
    const decision = byName.get(foldName(t.text).join(' '))
    if (!decision) return [t]
    const place = decision.place === null ? undefined : findPlace(gazetteer, decision.place)
    return place ? [{ ...t, candidates: [place], decided: decision.why || 'no reason given' }] : []
  })
}

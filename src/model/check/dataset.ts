import { actorTypes, symbols, type ActorsFile } from '../actor.ts'
import { steps, type Dataset } from '../dataset.ts'
import { parseEdtf } from '../edtf.ts'
import type { Issue } from '../issue.ts'
import { checkBasemaps } from './basemaps.ts'

const COLOUR = /^#[0-9a-f]{6}$/i
const RELEASE = /^\d+\.\d+\.\d+$/
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Checks `dataset.json` as parsed. Collects all faults; an empty list means that it can be trusted. */
export function checkDataset(value: Dataset, file: string): Issue[] {
  const issues: Issue[] = []
  const fault = (pointer: string, message: string) =>
    void issues.push({ code: 'VALUE_INVALID', severity: 'error', message, file, pointer })
  if (value.version !== 1) fault('/version', `unknown version: ${JSON.stringify(value.version)}; known: 1`)
  if (value.release !== undefined && !RELEASE.test(value.release))
    fault('/release', `invalid release: ${JSON.stringify(value.release)}; MAJOR.MINOR.PATCH expected`)
  for (const key of ['title', 'abstract', 'licence', 'language'] as const)
    if (typeof value[key] !== 'string' || !value[key].trim()) fault(`/${key}`, `missing ${key}`)
  for (const [language, texts] of Object.entries(value.translations ?? {}))
    for (const key of ['title', 'abstract'] as const)
      if (typeof texts?.[key] !== 'string' || !texts[key].trim())
        fault(`/translations/${language}/${key}`, `missing ${key} in ${language}`)
  const box: unknown = value.bbox
  if (
    !Array.isArray(box) ||
    box.length !== 4 ||
    !box.every((n) => typeof n === 'number' && Number.isFinite(n))
  )
    fault('/bbox', 'invalid bbox: [west, south, east, north] in degrees expected')
  for (const key of ['extent', 'opens'] as const) {
    try {
      const { start, end } = parseEdtf(value[key])
      if (start === null || end === null) fault(`/${key}`, `open ${key}: both ends expected`)
    } catch (e) {
      fault(`/${key}`, e instanceof Error ? e.message : `invalid ${key}`)
    }
  }
  if (!steps.includes(value.step)) fault('/step', `unknown step: "${value.step}"; known: ${steps.join(', ')}`)
  if (value.basemaps !== undefined) checkBasemaps(value.basemaps, fault)
  return issues
}

/** Checks `actors.json` as parsed: names, colours, closed lists, and that parents and blocs exist. */
export function checkActors(value: ActorsFile, file: string): Issue[] {
  const issues: Issue[] = []
  const fault = (pointer: string, code: string, message: string) =>
    void issues.push({ code, severity: 'error', message, file, pointer })
  if (!Array.isArray(value.blocs) || !Array.isArray(value.actors)) {
    fault('', 'VALUE_INVALID', 'invalid actors file: lists "blocs" and "actors" expected')
    return issues
  }
  const blocs = new Set(value.blocs.map((b) => b.id))
  const ids = new Set<string>()
  for (const list of ['blocs', 'actors'] as const)
    value[list].forEach((row, i) => {
      const at = `/${list}/${i}`
      if (!ID.test(row.id)) fault(`${at}/id`, 'ID_INVALID', `invalid id: "${row.id}"`)
      if (!row.name?.en) fault(`${at}/name/en`, 'NAME_MISSING', `missing English name of ${row.id}`)
      if (!COLOUR.test(row.colour))
        fault(`${at}/colour`, 'VALUE_INVALID', `invalid colour: "${row.colour}"; #rrggbb expected`)
      if (!symbols.includes(row.symbol))
        fault(
          `${at}/symbol`,
          'VALUE_INVALID',
          `unknown symbol: "${row.symbol}"; known: ${symbols.join(', ')}`,
        )
    })
  value.actors.forEach((actor, i) => {
    const at = `/actors/${i}`
    if (ids.has(actor.id)) fault(`${at}/id`, 'ID_DUPLICATE', `duplicate id: "${actor.id}"`)
    ids.add(actor.id)
    if (!actorTypes.includes(actor.type))
      fault(`${at}/type`, 'VALUE_INVALID', `unknown type: "${actor.type}"; known: ${actorTypes.join(', ')}`)
    if (!blocs.has(actor.bloc))
      fault(`${at}/bloc`, 'UNKNOWN_BLOC', `unknown bloc: "${actor.bloc}" of ${actor.id}`)
    if (!Array.isArray(actor.aliases))
      fault(`${at}/aliases`, 'VALUE_INVALID', `invalid aliases of ${actor.id}: a list expected`)
  })
  value.actors.forEach((actor, i) => {
    if (actor.parent !== null && !ids.has(actor.parent))
      fault(`/actors/${i}/parent`, 'UNKNOWN_ACTOR', `unknown parent: "${actor.parent}" of ${actor.id}`)
  })
  return issues
}

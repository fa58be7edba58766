import { steps, type Manifest } from '../dataset.ts'
import { parseDay } from '../day.ts'
import { parseEdtf } from '../edtf.ts'
import { certainties, statuses } from '../feature.ts'
import type { Issue } from '../issue.ts'
import { layerKind } from '../layer.ts'
import { stances } from '../source.ts'
import { checkBasemaps } from './basemaps.ts'
import { checkActors } from './dataset.ts'
import { isObject, type JsonObject } from './object.ts'
import { checkViews } from './views.ts'

/** A file of our own host that lies in the same folder. */
const FILE = /^[\w-][\w.-]*$/
const SHA256 = /^[0-9a-f]{64}$/

/** Checks `manifest.json` as parsed: all that a page reads of it. Collects all faults; never throws. */
export function checkManifest(value: unknown, file: string): Issue[] {
  const issues: Issue[] = []
  const fault = (pointer: string, message: string) =>
    void issues.push({ code: 'MANIFEST_INVALID', severity: 'error', message, file, pointer })
  if (!isObject(value)) {
    fault('', 'invalid manifest: an object expected')
    return issues
  }
  if (value.version !== 1) fault('/version', `unknown version: ${JSON.stringify(value.version)}; known: 1`)
  for (const key of ['title', 'abstract', 'licence', 'language', 'data', 'generated'])
    if (!isText(value[key])) fault(`/${key}`, `missing ${key}`)
  for (const key of ['extent', 'axis', 'opens'])
    if (!isSpan(value[key]))
      fault(`/${key}`, `invalid ${key}: { start, end } with ISO days in order expected`)
  for (const key of ['bbox', 'home'])
    if (!isBox(value[key])) fault(`/${key}`, `invalid ${key}: [west, south, east, north] in degrees expected`)
  if (!steps.some((step) => step === value.step))
    fault('/step', `unknown step: ${JSON.stringify(value.step)}; known: ${steps.join(', ')}`)
  for (const key of ['translations', 'coverage'])
    if (!isObject(value[key])) fault(`/${key}`, `missing ${key}: an object expected`)

  const sources = rowsOf(value, 'sources', fault)
  sources.forEach((row, i) => checkSource(row, `/sources/${i}`, fault))
  const ids = new Set(sources.map(({ id }) => id))
  rowsOf(value, 'layers', fault).forEach((row, i) => {
    checkFile(row, `/layers/${i}`, fault)
    if (!layerKind(String(row.id))) fault(`/layers/${i}/id`, `unknown layer: ${JSON.stringify(row.id)}`)
  })
  if (value.records !== undefined)
    rowsOf(value, 'records', fault).forEach((row, i) => {
      checkFile(row, `/records/${i}`, fault)
      checkRecords(row, `/records/${i}`, ids, fault)
    })
  if (value.basemaps !== undefined) checkBasemaps(value.basemaps, fault)
  if (value.views !== undefined) checkViews(value.views, fault)
  rowsOf(value, 'blocs', fault)
  rowsOf(value, 'actors', fault)
  return issues.length ? issues : checkActors(value as unknown as Manifest & { version: 1 }, file)
}

type Fault = (pointer: string, message: string) => void

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

function isSpan(value: unknown): boolean {
  if (!isObject(value) || typeof value.start !== 'string' || typeof value.end !== 'string') return false
  const [start, end] = [parseDay(value.start), parseDay(value.end)]
  return start !== null && end !== null && start <= end
}

const isBox = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === 4 &&
  value.every((n) => typeof n === 'number' && Number.isFinite(n))

/** A list of objects; what is none is told and left out. */
function rowsOf(value: JsonObject, key: string, fault: Fault): JsonObject[] {
  const rows = value[key]
  if (!Array.isArray(rows) || !rows.every(isObject)) {
    fault(`/${key}`, `invalid ${key}: a list of objects expected`)
    return []
  }
  return rows
}

function checkFile(row: JsonObject, at: string, fault: Fault): void {
  if (typeof row.file !== 'string' || !FILE.test(row.file))
    fault(`${at}/file`, `invalid file: ${JSON.stringify(row.file)}; a name beside the manifest expected`)
  if (!Number.isSafeInteger(row.features) || Number(row.features) < 0)
    fault(`${at}/features`, `invalid features: ${JSON.stringify(row.features)}; a whole number expected`)
  if (typeof row.sha256 !== 'string' || !SHA256.test(row.sha256))
    fault(`${at}/sha256`, 'invalid sha256: 64 hexadecimal digits expected')
}

function checkRecords(row: JsonObject, at: string, sources: ReadonlySet<unknown>, fault: Fault): void {
  const oneOf = (key: string, allowed: readonly string[]) => {
    if (!allowed.some((one) => one === row[key]))
      fault(`${at}/${key}`, `unknown ${key}: ${JSON.stringify(row[key])}; known: ${allowed.join(', ')}`)
  }
  if (!sources.has(row.source)) fault(`${at}/source`, `unknown source: ${JSON.stringify(row.source)}`)
  oneOf('layer', ['event', 'base'])
  oneOf('located', ['site', 'settlement'])
  oneOf('status', statuses)
  if (row.certainty !== null) oneOf('certainty', Object.keys(certainties))
  if (typeof row.radius !== 'number' || !(row.radius > 0))
    fault(`${at}/radius`, 'invalid radius: kilometres above 0 expected')
}

function checkSource(row: JsonObject, at: string, fault: Fault): void {
  for (const key of ['id', 'title', 'publisher', 'language', 'licence'])
    if (!isText(row[key])) fault(`${at}/${key}`, `missing ${key}`)
  if (!stances.some((stance) => stance === row.stance))
    fault(`${at}/stance`, `unknown stance: ${JSON.stringify(row.stance)}; known: ${stances.join(', ')}`)
  if (row.url !== null && !/^https?:\/\/\S+$/.test(String(row.url)))
    fault(`${at}/url`, `invalid url: ${JSON.stringify(row.url)}; http, https or null expected`)
  if (row.published === null) return
  try {
    parseEdtf(String(row.published))
  } catch (e) {
    fault(`${at}/published`, e instanceof Error ? e.message : 'invalid date')
  }
}

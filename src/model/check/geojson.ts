import type { Issue } from '../issue.ts'
import { decodeText, MAX_BYTES } from './bytes.ts'
import { checkTable, separatorOf } from './csv.ts'
import { checkDepth } from './depth.ts'
import { parseJson } from './json.ts'
import { checkLinks } from './links.ts'
import { openLog, type IssueLog } from './log.ts'
import type { Extent } from './measure.ts'
import { checkMembers } from './members.ts'
import { isObject, own, type JsonObject } from './object.ts'
import { checkPlace } from './place.ts'
import { checkQuality } from './quality.ts'
import { checkStructure, spotOf } from './structure.ts'
import { checkTime } from './time.ts'
import { eachFeature } from './walk.ts'

export interface CheckOptions {
  /** Name for the issues. One that ends in .csv or .tsv says that the file is a table. */
  file?: string
  /** Largest file, bytes. Default `MAX_BYTES`. */
  maxBytes?: number
  /** `[west, south, east, north]` of what is expected, degrees: points outside that would fit swapped are told. */
  extent?: Extent
}

/** What a check found. */
export interface Checked {
  issues: Issue[]
  /**
   * The document as it was checked: of duplicate members the first. Load this, not the text again. null for
   * tables and for what is no JSON object.
   */
  document: JsonObject | null
  /** Indexes into the features of a FeatureCollection that have an error; the others can be shown. */
  rejected: ReadonlySet<number>
}

/**
 * Checks a file of GeoJSON, or a CSV table of points, from its bytes to its dates and links. Never throws,
 * never recurses, and costs time in proportion to the file. Errors mean that the file should not be used as it
 * stands; warnings that it can be, and how the map will read it.
 */
export function checkGeojson(bytes: Uint8Array, options: CheckOptions = {}): Checked {
  const { file, maxBytes = MAX_BYTES, extent = null } = options
  const log = openLog(file)
  const stop = (reached: string, document: JsonObject | null = null): Checked => {
    return { issues: log.close(reached), document, rejected: log.rejected }
  }

  const text = decodeText(bytes, maxBytes, log)
  if (text === null) return stop('the first byte')
  if (isTable(file, text)) return stop(`row ${checkTable(text, extent, log)}`)
  if (!checkDepth(text, log)) return stop('the first byte')
  let root = parseJson(text, log)
  if (root === undefined) return stop('the first byte')
  const single = checkMembers(text, log)
  if (single !== text) root = JSON.parse(single)

  const { looked, of } = checkStructure(root, log)
  if (!isObject(root)) return stop('the root')
  // A document of one feature or geometry has nothing sound beside its fault.
  const isWhole = own(root, 'type') === 'FeatureCollection' || !log.failed
  if (!log.full && isWhole) checkQuality(root, extent, log)
  if (!log.full) checkProperties(root, log)
  return stop(`feature ${looked} of ${of}`, root)
}

const isTable = (file: string | undefined, text: string): boolean =>
  /\.[ct]sv$/i.test(file ?? '') || (!/\.(?:geo)?json$/i.test(file ?? '') && separatorOf(text) !== null)

/** Places, times and links of all features, also of those whose geometry was rejected. */
function checkProperties(root: JsonObject, log: IssueLog): void {
  for (const { feature, pointer } of eachFeature(root)) {
    if (log.full) return
    const properties = own(feature, 'properties')
    if (!isObject(properties)) continue
    const at = { ...spotOf(feature, pointer), pointer: `${pointer}/properties` }
    checkPlace(feature, properties, at, log)
    checkTime(properties, at, log)
    checkLinks(properties, at, log)
  }
}

/** Why a background map cannot be drawn; the page has words for each. */
export const basemapFaultCodes = [
  /** No answer at all: no such host, no network, or the host does not let other pages read from it (CORS). */
  'silent',
  /** It answered, but not with the file: detail is what it said. */
  'answer',
  /** The page's own policy forbids requests to it. */
  'policy',
  'archive',
  /** The host cannot send parts of a file. */
  'parts',
  /** An archive, but of pictures or in a packing that browsers do not know. */
  'tiles',
  /** An archive of vector tiles in another schema: detail is the layer that it lacks. */
  'schema',
  /** Version of the schema as told by the archive. */
  'version',
  /** Detail is what is wrong with the style. */
  'style',
  /** Detail is the host that the map would load from beside its own. */
  'elsewhere',
  /** Anything else, while drawing: detail is what was said. */
  'broken',
] as const
export type BasemapFaultCode = (typeof basemapFaultCodes)[number]

/** A background map that cannot be drawn. `detail` is empty where the code says it all. */
export class BasemapFault extends Error {
  readonly code: BasemapFaultCode
  readonly detail: string
  constructor(code: BasemapFaultCode, detail = '') {
    super(detail ? `${code}: ${detail}` : code)
    this.code = code
    this.detail = detail
  }
}

/** What a failure of loading or drawing means. */
export function basemapFault(error: unknown): BasemapFault {
  if (error instanceof BasemapFault) return error
  const said = error instanceof Error ? error.message : String(error)
  // MapLibre's own errors bear the status of the answer, 0 for none; browsers say each in its words that fetch failed
  const status = error instanceof Error && 'status' in error ? error.status : null
  if (status === 0 || /failed to fetch|networkerror|load failed/i.test(said))
    return new BasemapFault('silent')
  if (error instanceof SyntaxError) return new BasemapFault('style', said)
  const [, told] = /^(\d{3})\b/.exec(said) ?? []
  if (told) return new BasemapFault('answer', told)
  if (typeof status === 'number') return new BasemapFault('answer', String(status))
  return new BasemapFault('broken', said)
}

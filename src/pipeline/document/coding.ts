import { certainties, MAX_NAME, MAX_SAYS, statuses } from '../../model/feature.ts'
import { claimStances, figureKinds, parseFigure } from '../../model/claim.ts'
import { omitReasons, type OmitReason } from '../../model/coverage.ts'
import { layerKind, layerKinds, type LayerId } from '../../model/layer.ts'
import { atFault } from './at.ts'
import { edtfFault } from './front-matter.ts'

/** A coding line. `fields` holds what follows the layer and the kind. */
export interface Coding {
  layer: LayerId
  kind: string
  line: number
  fields: ReadonlyMap<string, string>
}

type Fault = { code: string; message: string }

/** The fields of a coding line and what is wrong with a value; null where nothing is. Docs: `docs/documents.md`. */
export const codingFields: Readonly<Record<string, (value: string) => Fault | null>> = {
  when: (v) => {
    const message = edtfFault(v)
    return message
      ? { code: message.startsWith('reversed') ? 'DATE_REVERSED' : 'DATE_INVALID', message }
      : null
  },
  at: atFault,
  by: any,
  against: any,
  host: any,
  with: any,
  name: (v) => tooLong('name', v, MAX_NAME),
  says: (v) => tooLong('says', v, MAX_SAYS),
  according: any,
  stance: (v) => oneOf('stance', v, claimStances),
  status: (v) => oneOf('status', v, statuses),
  certainty: (v) => oneOf('certainty', v, Object.keys(certainties)),
  radius: (v) =>
    Number.parseFloat(v) > 0 && /^\d+(\.\d+)?( km)?$/.test(v)
      ? null
      : invalid('radius', v, 'kilometres, such as 15'),
  id: (v) =>
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(v)
      ? null
      : invalid('id', v, 'lower-case letters and digits with hyphens'),
  ...Object.fromEntries(figureKinds.map((kind) => [kind, (v: string) => figureFault(kind, v)])),
}

/** A coding line as parsed: one of the three is set. */
export interface ParsedCoding {
  coding: Coding | null
  /** The statement stands for what the article says, but goes on no layer, for this reason. */
  omit: OmitReason | null
  issue: Fault | null
}

/** Parses a coding line without its `>`. Gives the coding, the reason for leaving out, or what is wrong. */
export function parseCoding(text: string, line: number): ParsedCoding {
  const wrong = (code: string, message: string) => ({ coding: null, omit: null, issue: { code, message } })
  const [head = '', ...rest] = text.split(';').map((part) => part.trim())
  const [layerId = '', kind = '', ...more] = head.split(/\s+/)
  if (layerId === 'omit') return parseOmit(head, rest)
  const layer = layerKind(layerId)
  if (!layer)
    return wrong(
      'UNKNOWN_LAYER',
      `unknown layer: "${layerId}"; known: ${layerKinds.map((l) => l.id).join(', ')}; omit leaves a statement out`,
    )
  if (!layer.kinds.some((k) => k === kind))
    return wrong('UNKNOWN_KIND', `unknown kind of ${layer.id}: "${kind}"; known: ${layer.kinds.join(', ')}`)
  if (more.length) return wrong('FIELD_BROKEN', `broken field: "${head}"; a ";" must stand behind the kind`)
  const fields = new Map<string, string>()
  for (const part of rest.filter(Boolean)) {
    const colon = part.indexOf(':')
    const key = part.slice(0, colon).trim()
    const value = part.slice(colon + 1).trim()
    if (colon < 0 || !value) return wrong('FIELD_BROKEN', `broken field: "${part}"; "key: value" expected`)
    if (!Object.hasOwn(codingFields, key))
      return wrong('UNKNOWN_FIELD', `unknown field: "${key}"; known: ${Object.keys(codingFields).join(', ')}`)
    if (fields.has(key)) return wrong('FIELD_DUPLICATE', `duplicate field: "${key}"`)
    const fault = codingFields[key]?.(value)
    if (fault) return wrong(fault.code, fault.message)
    fields.set(key, value)
  }
  return { coding: { layer: layer.id, kind, line, fields }, omit: null, issue: null }
}

/** `omit; why: no-place` */
function parseOmit(head: string, rest: readonly string[]): ParsedCoding {
  const known = Object.keys(omitReasons).join(', ')
  const why = /^why:\s*(.*)$/.exec(rest.filter(Boolean).join(';'))?.[1]
  const reason = (Object.keys(omitReasons) as OmitReason[]).find((r) => r === why)
  if (head === 'omit' && reason) return { coding: null, omit: reason, issue: null }
  const message =
    head === 'omit' && why !== undefined
      ? `unknown why: "${why}"; known: ${known}`
      : `broken omission: "omit; why: …" expected, with one of ${known}`
  return { coding: null, omit: null, issue: { code: 'VALUE_INVALID', message } }
}

function figureFault(kind: string, value: string): Fault | null {
  return parseFigure(value) ? null : invalid(kind, value, '15, 15-20, 300+ or <300')
}
function any(): null {
  return null
}
function oneOf(field: string, value: string, allowed: readonly string[]): Fault | null {
  if (allowed.includes(value)) return null
  return { code: 'VALUE_INVALID', message: `unknown ${field}: "${value}"; known: ${allowed.join(', ')}` }
}
function tooLong(field: string, value: string, most: number): Fault | null {
  if (value.length <= most) return null
  return { code: 'TOO_LONG', message: `overlong ${field}: ${value.length} characters; at most ${most}` }
}
function invalid(field: string, value: string, expected: string): Fault {
  return { code: 'VALUE_INVALID', message: `invalid ${field}: "${value}"; ${expected} expected` }
}

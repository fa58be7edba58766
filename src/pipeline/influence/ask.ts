/** What a person wrote behind `influence` → what is asked. */
import type { InfluenceAsk } from '../../influence/influence.ts'
import { resolutions, USUAL_RESOLUTION, type Resolution } from '../../influence/resolution.ts'
import { cellKinds, parseSetting, usualSettings, type By, type Settings } from '../../influence/settings.ts'
import type { Manifest } from '../../model/dataset.ts'
import { formatDay, type Day } from '../../model/day.ts'
import { parseEdtf } from '../../model/edtf.ts'
import { UsageError } from '../commands/command.ts'
import { nearIds } from '../near-ids.ts'

/** Which days count; the words are those of `as` in the address of the page. */
const bases = ['happened', 'known'] as const

export const formats = ['json', 'csv', 'geojson', 'text'] as const
export type Format = (typeof formats)[number]

/** All that can be asked before a dataset is read. */
export interface Asked extends Omit<InfluenceAsk, 'actors'> {
  /** The date as it was written. */
  date: string
  /** Ids as they were written; null: all actors. */
  written: string[] | null
  format: Format
  sensitivity: boolean
}

/** What is asked of a dataset that is known. */
export type Ask = InfluenceAsk & Pick<Asked, 'date'>

type Options = Readonly<Record<string, string | boolean | undefined>>

const DATES = 'a day, or an EDTF date that ends: 2014-10-31, 2014-10, 2014, 2014-06/2014-12'

/** Reads options. Throws `UsageError` that names what is allowed. */
export function readAsked(options: Options): Asked {
  const date = text(options.date)
  if (date === null) throw new UsageError(`missing --date; allowed: ${DATES}`)
  const wanted = formats.filter((one) => options[one] === true)
  if (wanted.length > 1)
    throw new UsageError(`too many formats: ${wanted.map((one) => `--${one}`).join(' ')}; allowed: one`)
  const by = oneOf<By>('by', text(options.by) ?? 'admin1', cellKinds)
  const format = wanted[0] ?? 'text'
  const sensitivity = options.sensitivity === true
  if (sensitivity && by === 'hex')
    throw new UsageError('--sensitivity is told of areas; allowed with it: --by admin1')
  if (sensitivity && format === 'geojson')
    throw new UsageError('--sensitivity has no outlines; allowed with it: --json, --csv')
  const written = text(options.actor)
  return {
    date,
    day: dayOf(date),
    by,
    settings: {
      halfLife: setting('half-life', 'halfLife', text(options['half-life'])),
      radius: setting('radius', 'radius', text(options.radius)),
    },
    basis: oneOf('as', text(options.as) ?? 'happened', bases),
    resolution: resolutionOf(text(options.resolution)),
    written:
      written === null
        ? null
        : written
            .split(',')
            .map((id) => id.trim())
            .filter(Boolean),
    format,
    sensitivity,
  }
}

/** The actors that are asked for, checked against a dataset. Throws `UsageError` that names ids like the unknown one. */
export function askOf(asked: Asked, { actors, blocs }: Pick<Manifest, 'actors' | 'blocs'>): Ask {
  const { date, day, by, settings, basis, resolution, written } = asked
  for (const id of written ?? []) {
    if (actors.some((one) => one.id === id)) continue
    const bloc = blocs.find((one) => one.id === id)
    const near = bloc ? actors.filter((one) => one.bloc === id).map((one) => one.id) : nearIds(id, actors)
    const hint = near.length ? `${bloc ? 'its actors' : 'near it'}: ${near.join(', ')}` : 'see actors.json'
    throw new UsageError(`unknown actor: "${id}"${bloc ? ' is a side' : ''}; ${hint}`)
  }
  if (written?.length === 0) throw new UsageError('missing id behind --actor; see actors.json')
  return { date, day, by, settings, basis, resolution, actors: written && [...new Set(written)].sort() }
}

const text = (value: string | boolean | undefined): string | null =>
  typeof value === 'string' ? value : null

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  if (found === undefined)
    throw new UsageError(`unknown --${name}: "${value}"; allowed: ${allowed.join(', ')}`)
  return found
}

/** The last possible day of a date. */
function dayOf(date: string): Day {
  let end: Day | null
  try {
    ;({ end } = parseEdtf(date))
  } catch {
    end = null
  }
  if (end === null) throw new UsageError(`invalid --date: "${date}"; allowed: ${DATES}`)
  return end
}

function setting(name: string, key: keyof Settings, value: string | null): number {
  if (value === null) return usualSettings[key]
  try {
    return parseSetting(key, value)
  } catch (e) {
    throw new UsageError(`invalid --${name}: "${value}"; ${e instanceof Error ? e.message : ''}`)
  }
}

function resolutionOf(value: string | null): Resolution {
  if (value === null) return USUAL_RESOLUTION
  const found = resolutions.find((one) => String(one) === value)
  if (found === undefined)
    throw new UsageError(`invalid --resolution: "${value}"; allowed: ${resolutions.join(', ')}`)
  return found
}

/** ISO day of a question. */
export const isoDay = ({ day }: Pick<Ask, 'day'>): string => formatDay(day)

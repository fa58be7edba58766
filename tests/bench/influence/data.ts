/** What the bench of influence adds up: the shipped dataset, and many points. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { blocNumbers } from '../../../src/influence/blocs.ts'
import type { EngineData } from '../../../src/influence/engine.ts'
import { portionsOf } from '../../../src/influence/portions.ts'
import { portionsOfTable } from '../../../src/influence/table-portions.ts'
import type { AreasFile } from '../../../src/model/area.ts'
import type { Manifest } from '../../../src/model/dataset.ts'
import type { Day } from '../../../src/model/day.ts'
import type { LayerFile } from '../../../src/model/feature.ts'
import { boxOfShape, type OutlineBox } from '../../../src/model/outline.ts'
import { createPointTable } from '../../../src/time/point-table.ts'
import { publicationDays } from '../../../src/time/sift.ts'
import { csvPoints } from '../time/data.ts'

export interface BenchData {
  name: string
  engine: EngineData
  /** Features, or rows. */
  count: number
  /** First and last day on which steps are made. */
  from: Day
  to: Day
}

const layers = join(import.meta.dirname, '../../../geodata/layers')
const read = <T>(file: string): T => JSON.parse(readFileSync(join(layers, file), 'utf8')) as T

/** Box of the country whose hexagons are added up. */
export function homeBox({ areas }: AreasFile, country = 'IQ'): OutlineBox {
  const box: OutlineBox = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { geometry } of areas.filter((one) => one.country === country)) {
    const [west, south, east, north] = boxOfShape(geometry)
    box[0] = Math.min(box[0], west)
    box[1] = Math.min(box[1], south)
    box[2] = Math.max(box[2], east)
    box[3] = Math.max(box[3], north)
  }
  return box
}

export function shipped(): BenchData {
  const { actors, blocs, sources } = read<Manifest>('manifest.json')
  const features = ['events', 'bases', 'presence'].flatMap(
    (name) => read<LayerFile>(`${name}.geojson`).features,
  )
  const ids = actors.map(({ id }) => id)
  const portions = portionsOf(features, ids, publicationDays(sources))
  const areas = read<AreasFile>('areas.json')
  const engine = { portions, areas, blocOf: blocNumbers(actors, blocs), blocs: blocs.length }
  // the years that most of it is about
  return { name: 'shipped', engine, count: features.length, from: 16_000, to: 19_500 }
}

/** Rows of a file of events by twelve seeded actors of six blocs; null where it is absent, which is told. */
export function manyEvents(): BenchData | null {
  const csv = resolve(import.meta.dirname, '../../../../shared/data/iraq-2007/insurgencies.csv')
  if (!existsSync(csv)) {
    console.error(`no run on insurgencies.csv: ${csv} is absent`)
    return null
  }
  const table = createPointTable(csvPoints(readFileSync(csv, 'utf8')))
  const ids = Array.from({ length: 12 }, (_, i) => `actor-${i}`)
  const portions = portionsOfTable(table, ids)
  const engine = {
    portions,
    areas: read<AreasFile>('areas.json'),
    blocOf: Int32Array.from(ids, (_, i) => i % 6),
    blocs: 6,
  }
  let [from, to] = [Infinity, -Infinity]
  for (const day of portions.start) [from, to] = [Math.min(from, day), Math.max(to, day)]
  return { name: 'insurgencies.csv', engine, count: table.length, from, to: to + 60 }
}

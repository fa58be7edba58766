/** How much a map's influence keeps in memory, by the number of its cells and of its blocs. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createEngine } from '../../../src/influence/engine.ts'
import { usualSettings } from '../../../src/influence/settings.ts'
import type { OutlineBox } from '../../../src/model/outline.ts'
import type { BenchData } from './data.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function used(): number {
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

export interface MemoryResult {
  cells: number
  blocs: number
  /** Bytes of the field that is handed to the page, and of all that the engine and its answer keep. */
  field: number
  all: number
}

/** An engine and one frame over so much of a box's width, with each bloc several times over. */
export function measureMemory(
  data: BenchData,
  [west, south, east, north]: OutlineBox,
  wide: number,
  blocs: number,
): MemoryResult {
  const before = used()
  const engine = createEngine({ ...data.engine, blocs: data.engine.blocs * blocs })
  const frame = engine.frame({
    by: 'hex',
    resolution: 5,
    box: [west, south, west + (east - west) * wide, north],
    settings: usualSettings,
    basis: 'happened',
    actor: -1,
    counted: null,
    days: [data.to],
    have: -1,
  })
  const field = frame.fields.flatMap((one) => Object.values(one) as Float32Array[])
  const after = used()
  return {
    cells: frame.ground?.ids.length ?? 0,
    blocs: data.engine.blocs * blocs,
    field: field.reduce((sum, { byteLength }) => sum + byteLength, 0),
    // asked after the frame was measured, so that it is still there then
    all: engine.areas.length > 0 ? after - before : NaN,
  }
}

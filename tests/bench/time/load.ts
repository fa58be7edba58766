/** A million records from a file to the first frame. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Manifest } from '../../../src/model/dataset.ts'
import type { Loading } from './page/load.ts'
import { writeRecords } from './records-file.ts'
import type { Served } from './serve.ts'
import { quantile, round } from './statistics.ts'
import { openTab } from './tab.ts'

export interface LoadResult {
  n: number
  file_mb: number
  /** From the request of the manifest until the first frame that shows the points has been drawn. */
  total_ms: number | null
  /** Of that, until the worker has answered. */
  worker_ms: number | null
  /** Processor time of the page's process meanwhile, with all threads: other work on the machine does not add to it. */
  cpu_ms: number | null
  /** Longest task of the main thread; null where none took 50 ms. */
  longest_task_ms: number | null
}

/** Writes a dataset of so many records beside the page, and loads it as the page does. Throws where not all come. */
export async function measureLoading(served: Served, n: number): Promise<LoadResult> {
  const folder = join(served.folder, 'data')
  mkdirSync(folder, { recursive: true })
  const file = 'records.csv'
  writeRecords(join(folder, file), n)
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifestFor(file, n)))
  const tab = await openTab(served)
  const before = await tab.meter.renderer()
  const { n: loaded, answered, total, tasks } = await tab.ask<Loading>('bench.loadDataset()')
  const cpu = (await tab.meter.renderer()) - before
  await tab.close()
  if (loaded !== n) throw new Error(`${loaded} of ${n} records were loaded`)
  return {
    n,
    file_mb: Number((statSync(join(folder, file)).size / 1e6).toFixed(1)),
    total_ms: round(total, 0),
    worker_ms: round(answered, 0),
    cpu_ms: round(cpu, 0),
    longest_task_ms: round(quantile(tasks, 1), 0),
  }
}

/** The shipped dataset's manifest, with this file in place of its layers. */
function manifestFor(file: string, features: number): Manifest {
  const path = resolve(import.meta.dirname, '../../../geodata/layers/manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  const source = manifest.sources.find(({ published }) => published !== null)
  if (!source) throw new Error('no dated source in the manifest')
  return {
    ...manifest,
    layers: [],
    records: [
      {
        file,
        source: source.id,
        layer: 'event',
        features,
        located: 'site',
        radius: 1,
        status: 'confirmed',
        certainty: null,
        sha256: '',
      },
    ],
  }
}

/** The seeded points as a file of records, as the pipeline writes it. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { formatDay } from '../../../src/model/day.ts'
import { formatRecord, recordHeader } from '../../../src/model/records.ts'
import { actorOf, seededPoints } from './data.ts'

const LINES_AT_ONCE = 20_000

/** Writes so many records to a path. What lasts is written as an interval, what is dated to a month as one. */
export function writeRecords(path: string, n: number): void {
  const raw = seededPoints(n)
  const file = openSync(path, 'w')
  let lines = [recordHeader]
  for (let i = 0; i < n; i++) {
    const [start, end, look] = [raw.start[i] ?? 0, raw.end[i] ?? 0, raw.look[i] ?? 0]
    const { dated, kind } = raw.looks[look] ?? { dated: 'day', kind: '' }
    const first = formatDay(start)
    const last = end === Infinity ? '..' : formatDay(end)
    const row = {
      when: dated === 'day' ? first : dated === 'month' ? first.slice(0, 7) : `${first}/${last}`,
      longitude: (raw.lon[i] ?? 0).toFixed(5),
      latitude: (raw.lat[i] ?? 0).toFixed(5),
      kind,
      actor: `actor-${actorOf(look)}`,
      type: 'as told',
    }
    if (lines.push(formatRecord(row)) >= LINES_AT_ONCE) {
      writeSync(file, `${lines.join('\n')}\n`)
      lines = []
    }
  }
  writeSync(file, `${lines.join('\n')}\n`)
  closeSync(file)
}

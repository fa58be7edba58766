import { formatDay, toDay } from '../../../src/model/day.ts'
import { formatRecord, recordHeader, type RecordRow, type RecordsFile } from '../../../src/model/records.ts'
import { random } from './random.ts'

export const recordsFile = (more: Partial<RecordsFile> = {}): RecordsFile => ({
  file: 'log.csv',
  source: 'log',
  layer: 'event',
  features: 0,
  located: 'settlement',
  radius: 5,
  status: 'confirmed',
  certainty: null,
  sha256: '0'.repeat(64),
  ...more,
})

/** Made-up records of 2003–2005 by four actors or nobody, the same for the same seed; some dates are partial. */
export function sampleRows(length: number, seed: number): Partial<RecordRow>[] {
  const next = random(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const first = toDay(2003, 1, 1)!
  return Array.from({ length }, (_, i) => {
    const day = formatDay(first + Math.floor(next() * 1096))
    return {
      when: pick([day, day, day, day.slice(0, 7), day.slice(0, 4), `${day}/..`, `${day.slice(0, 7)}?`]),
      longitude: (9 + next() * 4).toFixed(5),
      latitude: String(Number((49 + next() * 3).toFixed(6))),
      kind: pick(['attack', 'battle', 'protest']),
      actor: pick(['crown', 'crown-army', 'river-league', '']),
      place: pick(['Milford', 'Harrow, the upper town', '']),
      note: pick(['', '', `note “${i}” of "many", with commas`]),
      killed: pick(['', '2', '3-5']),
    }
  })
}

export const tableOf = (rows: readonly Partial<RecordRow>[]): string =>
  [recordHeader, ...rows.map(formatRecord), ''].join('\n')

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

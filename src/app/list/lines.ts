/** What a row of the list says, of a feature or of a point of the table. */
import { rowSpot } from '../../map/members.ts'
import type { Highlighted } from '../../map/highlight.ts'
import type { Status } from '../../model/feature.ts'
import type { LayerId } from '../../model/layer.ts'
import { fitOf } from '../../time/point-table.ts'
import { pointLine } from '../point-line.ts'
import type { MapState } from '../state.svelte.ts'
import type { Kind } from '../words/words.ts'
import type { Listed } from './listing.ts'

export interface Line {
  layer: LayerId
  /** Name of the kind in the model, for its icon. */
  kind: string
  actor: string | null
  name: string
  /** Kind, date and place, as far as they are known and not the name already. */
  facts: string[]
  /** Said where it is not simply so. */
  status: Status | null
  /** It holds only possibly. */
  uncertain: boolean
}

/** Null for a row that the table does not have. */
export function lineOf(one: Listed, map: MapState): Line | null {
  const { words, dates } = map
  if (typeof one !== 'number') {
    const { kind, layer, actor, name, when, placename, near, status } = one.feature.properties
    const place = near ? words.near(placename) : placename
    return {
      layer,
      kind,
      actor,
      name,
      facts: [words.kinds[kind as Kind] ?? kind, dates.when(when), place],
      status: doubtful(status),
      uncertain: one.fit === 'possible',
    }
  }
  const line = pointLine(one, map)
  const table = map.points?.table
  const look = table?.looks[table.look[one] ?? 0]
  if (!line || !table || !look) return null
  const { layer, kind, status } = look
  return {
    layer,
    kind,
    actor: line.actor,
    name: line.name,
    facts: [line.when],
    status: doubtful(status),
    uncertain: fitOf(table, one, map.moment) === 'possible',
  }
}

const doubtful = (status: Status): Status | null =>
  status === 'disputed' || status === 'denied' ? status : null

/** What of an item the map can show. */
export function spotOf(one: Listed, map: MapState): Highlighted | null {
  if (typeof one !== 'number') return one.feature
  const table = map.points?.table
  return table ? { id: null, geometry: { type: 'Point', coordinates: rowSpot(table, one) } } : null
}

/** Opens an item in the details. */
export function openItem(one: Listed, map: MapState): void {
  if (typeof one === 'number') map.openPoints([one], [], 'page')
  else map.open([one.feature.id], 'page')
}

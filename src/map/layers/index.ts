import { bases } from './bases.ts'
import type { DataLayer } from './data-layer.ts'
import { events } from './events.ts'
import { presence } from './presence.ts'

/** All layer kinds on the map, the lowest first. */
export const dataLayers: readonly DataLayer[] = [presence, bases, events]

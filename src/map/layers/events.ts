import { markOf } from '../mark.ts'
import { isArea, joinNear, stackByPosition } from '../stack.ts'
import { areaLayer, drawAreas } from './areas.ts'
import type { DataLayer, Drawn } from './data-layer.ts'

/** Events: symbols in the actor's colour; what is known only to an area tints it and gets a badge, never a dot. */
export const events: DataLayer = {
  id: 'event',

  areas: (source) => [areaLayer(source)],

  names: () => [],

  draw: (held, look, zoom) => [
    ...drawAreas(
      held.filter(({ feature }) => isArea(feature)),
      look,
      'lozenge',
    ),
    ...joinNear(stackByPosition(held.filter(({ feature }) => !isArea(feature))), zoom).map(
      (stack): Drawn => ({
        key: stack.key,
        geometry: { type: 'Point', coordinates: stack.position },
        properties: { part: 'mark', ...markOf(stack, look, 'event') },
        ids: stack.members.map(({ feature }) => feature.id),
      }),
    ),
  ],
}

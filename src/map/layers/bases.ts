import type { Held } from '../../time/sift.ts'
import { regular } from '../fonts.ts'
import { markOf } from '../mark.ts'
import { isArea, joinNear, stackByPosition } from '../stack.ts'
import { areaLayer, drawAreas } from './areas.ts'
import type { DataLayer, Drawn } from './data-layer.ts'
import { markLayer } from './mark-style.ts'

/** Bases: the holder's symbol on a framed plate, with the site's name when near; a badge where only an area is known. */
export const bases: DataLayer = {
  id: 'base',

  areas: (source) => [areaLayer(source)],

  marks: (source, theme) => [
    {
      id: `${source}-name`,
      type: 'symbol',
      source,
      minzoom: 7,
      filter: ['==', ['get', 'part'], 'mark'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': regular,
        'text-size': 11,
        'text-anchor': 'top',
        'text-offset': [0, 1.1],
        'text-max-width': 9,
        'text-optional': true,
      },
      paint: {
        'text-color': theme.ink,
        'text-halo-color': theme.labelHalo,
        'text-halo-width': 1.4,
      },
    },
    markLayer(source, 'badge'),
    markLayer(source, 'mark'),
  ],

  draw: (held, look, zoom) => [
    ...drawAreas(
      held.filter(({ feature }) => isArea(feature)),
      look,
      'plate',
    ),
    ...joinNear(stackByPosition(held.filter(({ feature }) => !isArea(feature))), zoom).map(
      (stack): Drawn => ({
        geometry: { type: 'Point', coordinates: stack.position },
        properties: { part: 'mark', name: siteName(stack.members), ...markOf(stack, look, true) },
        ids: stack.members.map(({ feature }) => feature.id),
      }),
    ),
  ],
}

/** Name of the site. A town's name is left to the basemap, which has it already. */
function siteName(members: readonly Held[]): string {
  const site = members.find(({ feature }) => feature.properties.located === 'site')
  return site?.feature.properties.placename ?? ''
}

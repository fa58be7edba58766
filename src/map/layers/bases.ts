import type { Held } from '../../time/sift.ts'
import { regular } from '../fonts.ts'
import { markOf } from '../mark.ts'
import type { Look } from '../look.ts'
import { isArea, isFading, joinNear, stackByPosition, type Stack } from '../stack.ts'
import { areaLayer, drawAreas } from './areas.ts'
import type { DataLayer, Drawn } from './data-layer.ts'
import { namesOf } from './names.ts'

/** Bases: the holder's symbol on a framed plate, with the site's name when near; a badge where only an area is known. */
export const bases: DataLayer = {
  id: 'base',

  areas: (source) => [areaLayer(source)],

  names: (source, theme) => [
    {
      id: `${source}-name`,
      type: 'symbol',
      source: namesOf(source),
      minzoom: 7,
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
  ],

  draw: (held, look, zoom) => [
    ...drawAreas(
      held.filter(({ feature }) => isArea(feature)),
      look,
      'plate',
    ),
    ...joinNear(stackByPosition(held.filter(({ feature }) => !isArea(feature))), zoom).flatMap((stack) =>
      plate(stack, look),
    ),
  ],
}

/** The mark, and the site's name under it. */
function plate(stack: Stack, look: Look): Drawn[] {
  const geometry: Drawn['geometry'] = { type: 'Point', coordinates: stack.position }
  const ids = stack.members.map(({ feature }) => feature.id)
  const { key } = stack
  const mark: Drawn = { key, geometry, ids, properties: { part: 'mark', ...markOf(stack, look, 'base') } }
  const name = isFading(stack) ? '' : siteName(stack.members)
  return name === '' ? [mark] : [mark, { key, geometry, ids, properties: { part: 'name', name, opacity: 1 } }]
}

/** Name of the site. A town's name is left to the basemap, which has it already. */
function siteName(members: readonly Held[]): string {
  const site = members.find(({ feature }) => feature.properties.located === 'site')
  return site?.feature.properties.placename ?? ''
}

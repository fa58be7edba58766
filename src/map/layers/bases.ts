import type { DataLayer } from './data-layer.ts'
import { nameLayer, rankOf } from './names.ts'

const NAMES_FROM = 7

/** Bases: the holder's symbol on a framed plate, with the site's name when near. */
export const bases: DataLayer = {
  id: 'base',
  areas: () => [],
  names: (source, theme) => [nameLayer(source, theme, NAMES_FROM)],
  ground: () => [],
  namesFrom: NAMES_FROM,
  // a town's name is left to the basemap, which has it already
  nameOf: (members, look) => {
    const site = members.find(({ feature }) => feature.properties.located === 'site')
    return site
      ? { name: site.feature.properties.placename, colour: look.theme.ink, rank: rankOf(site) }
      : null
  },
}

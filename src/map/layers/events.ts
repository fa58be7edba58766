import type { DataLayer } from './data-layer.ts'
import { nameLayer, rankOf, shortName } from './names.ts'

const NAMES_FROM = 8.5

/** Events: symbols in the actor's colour; near by, an event that stands alone has its name. */
export const events: DataLayer = {
  id: 'event',
  areas: () => [],
  names: (source, theme) => [nameLayer(source, theme, NAMES_FROM)],
  ground: () => [],
  namesFrom: NAMES_FROM,
  nameOf: (members, look) => {
    const [one, ...others] = members
    if (!one || others.length > 0) return null
    return { name: shortName(one.feature.properties.name), colour: look.theme.ink, rank: rankOf(one) }
  },
}

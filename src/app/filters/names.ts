/** What filters are called in the page's language. */
import { nameOf } from '../../map/look.ts'
import type { Certainty, Status } from '../../model/feature.ts'
import type { LayerId } from '../../model/layer.ts'
import type { Stance } from '../../model/source.ts'
import type { Dimension, Exactness } from '../../time/filter.ts'
import type { MapState } from '../state.svelte.ts'
import type { Kind } from '../words/words.ts'
import type { Active } from './active.ts'

type Named = Pick<MapState, 'words' | 'look' | 'manifest' | 'language' | 'dates'>

/** A kind without its layer. */
export const bareKind = (value: string): string => value.slice(value.indexOf('.') + 1)

/** Name of a value, or of a layer. */
export function valueName(
  dimension: Dimension | 'layer',
  value: string,
  { words, look, manifest, language }: Named,
): string {
  switch (dimension) {
    case 'layer':
      return words.layers[value as LayerId]
    case 'side': {
      const bloc = manifest.blocs.find(({ id }) => id === value)
      return bloc ? nameOf(bloc, language) : words.noSide
    }
    case 'actor':
      return value === '' ? words.noActor : look.actor(value).name
    case 'kind':
      return words.kinds[bareKind(value) as Kind] ?? bareKind(value)
    case 'status':
      return words.statuses[value as Status]
    case 'located':
      return words.exactnesses[value as Exactness]
    case 'certainty':
      return words.certainties[value as Certainty]
    case 'stance':
      return words.stances[value as Stance]
  }
}

/** Name of what is filtered by. */
export const dimensionName = (dimension: Dimension, { words }: Pick<Named, 'words'>): string =>
  ({
    side: words.sides,
    actor: words.actors,
    kind: words.filters.kinds,
    status: words.howSure,
    located: words.howExact,
    certainty: words.filters.certainties,
    stance: words.filters.stances,
  })[dimension]

/** A piece of what is switched off, in words. */
export function activeText(piece: Active, map: Named): string {
  const { words, dates } = map
  if (piece.type === 'text') return words.filters.withText(piece.text)
  if (piece.type === 'flag') return words.filters[piece.flag]
  const names = () => piece.values.map((value) => valueName(piece.dimension, value, map))
  if (piece.type === 'without') return words.filters.without(names()[0] ?? '')
  if (piece.type === 'only') {
    const list = new Intl.ListFormat(words.locale, { type: 'unit', style: 'short' })
    return words.filters.onlyThese(list.format(names()))
  }
  const { length } = piece.values
  return words.filters.hiddenOf(dimensionName(piece.dimension, map), dates.number(length), length)
}

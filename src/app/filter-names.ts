/** How the values of a filter are called in the address. */
import { layerKinds } from '../model/layer.ts'
import { closedValues, kindKey, type Dimension } from '../time/filter.ts'

/** In lists of sides and actors, what has no known actor. */
const NOBODY = 'none'

/** Kinds by their bare name, and how often that is given. */
const kindsCalled = (name: string): string[] =>
  layerKinds.flatMap(({ id, kinds }) =>
    kinds.some((kind) => kind === name || kindKey(id, kind) === name)
      ? [name.includes('.') ? name : kindKey(id, name)]
      : [],
  )

/** Name of a value in the address: a kind by its bare name, where only one layer has such a kind. */
export function nameInAddress(dimension: Dimension, value: string): string {
  if (dimension === 'side' || dimension === 'actor') return value === '' ? NOBODY : value
  const bare = value.slice(value.indexOf('.') + 1)
  return dimension === 'kind' && kindsCalled(bare).length === 1 ? bare : value
}

/** Values that a name in the address means; null where nothing is called so. Which sides and actors there are, the dataset knows. */
export function meantInAddress(dimension: Dimension, name: string): readonly string[] | null {
  if (dimension === 'side' || dimension === 'actor') return [name === NOBODY ? '' : name]
  if (dimension === 'kind') return kindsCalled(name).length > 0 ? kindsCalled(name) : null
  return closedValues[dimension].some((value) => value === name) ? [name] : null
}

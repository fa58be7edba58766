import type { Geometry } from 'geojson'

/**
 * Lets features with equal geometries have one between them: a province that a hundred features stand on goes from a
 * worker to the page once, and takes memory once.
 */
export function shareGeometries(features: { geometry: Geometry }[]): void {
  const known = new Map<string, Geometry[]>()
  for (const feature of features) {
    const { geometry } = feature
    if (!('coordinates' in geometry) || geometry.type === 'Point') continue
    const alike = known.get(signOf(geometry)) ?? []
    const same = alike.find((one) => equal(one, geometry))
    if (same) feature.geometry = same
    else known.set(signOf(geometry), [...alike, geometry])
  }
}

/** Says so much of a geometry that few others say the same. */
function signOf(geometry: Geometry): string {
  let at: unknown = 'coordinates' in geometry ? geometry.coordinates : null
  const sign: unknown[] = [geometry.type]
  for (; Array.isArray(at); at = at[0]) sign.push(at.length, typeof at[0] === 'number' ? at[0] : '')
  return sign.join()
}

function equal(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    // a loop: hundreds of thousands of numbers
    if (one.length !== other.length) return false
    for (let i = 0; i < one.length; i++) if (one[i] !== other[i] && !equal(one[i], other[i])) return false
    return true
  }
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other
  const [keys, others] = [Object.keys(one), Object.keys(other)]
  return keys.length === others.length && keys.every((key) => equal(one[key as never], other[key as never]))
}

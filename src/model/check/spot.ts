import { locatedKinds } from '../place.ts'
import { isObject } from './object.ts'
import type { Report } from './report.ts'

/** Reports each fault of a `Spot` at the JSON pointer `at`. Ids are checked where `places` are given. */
export function checkSpot(spot: unknown, at: string, report: Report, places?: ReadonlySet<string>): void {
  if (!isObject(spot)) return report('VALUE_INVALID', at, 'invalid place: an object expected')
  const { place, placename, located, radius } = spot
  if (typeof place !== 'string' || !place)
    report('PLACE_MISSING', `${at}/place`, 'missing place: a gazetteer id expected')
  else if (places && !places.has(place)) report('UNKNOWN_PLACE', `${at}/place`, `unknown place: "${place}"`)
  if (typeof placename !== 'string' || !placename.trim())
    report('TEXT_MISSING', `${at}/placename`, 'missing placename: text expected')
  if (!locatedKinds.some((kind) => kind === located))
    report(
      'VALUE_INVALID',
      `${at}/located`,
      `unknown located: ${JSON.stringify(located)}; known: ${locatedKinds.join(', ')}`,
    )
  if (typeof radius !== 'number' || !(radius > 0))
    report('VALUE_INVALID', `${at}/radius`, 'invalid radius: kilometres above 0 expected')
  for (const [key, most, code] of LIMITS) {
    const degrees = spot[key]
    if (typeof degrees !== 'number' || !(Math.abs(degrees) <= most))
      report(
        code,
        `${at}/${key}`,
        `invalid ${key}: ${JSON.stringify(degrees)}; degrees from -${most} to ${most} expected`,
      )
  }
}

const LIMITS = [
  ['lon', 180, 'LON_RANGE'],
  ['lat', 90, 'LAT_RANGE'],
] as const

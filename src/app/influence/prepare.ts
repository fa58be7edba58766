/** What the engine is given, out of what the page has loaded. Loaded itself only when somebody asks for influence. */
import { blocNumbers } from '../../influence/blocs.ts'
import { portionsOf } from '../../influence/portions.ts'
import { publicationDays } from '../../time/sift.ts'
import type { Loaded } from '../load.ts'
import { startInfluence } from './influence-client.ts'
import type { AreaName, InfluenceService } from './influence-service.ts'

export interface Begun {
  service: InfluenceService
  areas: readonly AreaName[]
}

/** Starts an engine with a dataset. Rejects where the engine or `areas.json` cannot be had. */
export async function beginInfluence({
  manifest,
  features,
  points,
  influenceAreas,
}: Pick<Loaded, 'manifest' | 'features' | 'points' | 'influenceAreas'>): Promise<Begun> {
  const [service, areas] = await Promise.all([startInfluence(), influenceAreas()])
  const portions = portionsOf(
    features.map(({ feature }) => feature),
    manifest.actors.map(({ id }) => id),
    publicationDays(manifest.sources),
  )
  return {
    service,
    areas: await service.begin({
      portions,
      features: features.length,
      table: points?.table ?? null,
      areas,
      blocOf: blocNumbers(manifest.actors, manifest.blocs),
      blocs: manifest.blocs.length,
    }),
  }
}

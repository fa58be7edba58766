/** What the page and its data worker say to each other. */
import type { MapFeature } from '../model/feature.ts'
import type { FilesRequest, LayerAnswer, LayersRequest, PointsAnswer, PointsRequest } from './data-service.ts'

export type DataAsked = { id: number } & (
  | { ask: 'layers'; request: LayersRequest }
  | { ask: 'begin'; files: FilesRequest }
  | { ask: 'open'; request: PointsRequest }
  | { ask: 'feature'; file: number; number: number }
)
export type DataAnswered =
  | { id: number; value: LayerAnswer[] | PointsAnswer | MapFeature | null | void; error: null }
  | { id: number; value: null; error: string }

/** The memory of all columns in a value, to be handed over and not copied. */
export function transferables(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  const look = (one: unknown): void => {
    if (ArrayBuffer.isView(one)) {
      if (one.buffer instanceof ArrayBuffer) found.add(one.buffer)
    } else if (one instanceof Map) for (const inner of one.values()) look(inner)
    else if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) look(inner)
  }
  look(value)
  return [...found]
}

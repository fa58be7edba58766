/** What stands beside the pointer over a cell of influence. */
import type { MapState } from '../state.svelte.ts'

/** Name of the strongest bloc, or of the actor shown, in a cell of what is drawn; '' where nothing is drawn. `cell`: its number. */
export function cellHint(
  cell: number,
  { influence, manifest }: Pick<MapState, 'influence' | 'manifest'>,
): string {
  const { drawn } = influence
  if (!drawn) return ''
  const first = drawn.now.first[cell] ?? -1
  return manifest.blocs[first]?.name.en ?? ''
}

/** Whose a band is. */
import { nameOf } from '../../../map/look.ts'
import type { MapState } from '../../state.svelte.ts'
import { OTHERS, type Band } from './bands.ts'

/** A band with its name and colour, and its place in the order of the sums, which chooses its filling. */
export interface Side extends Band {
  name: string
  colour: string
  rank: number
}

type From = Pick<MapState, 'manifest' | 'look' | 'language' | 'words' | 'influence'>

/** Bands with their names; where one actor alone is counted, its side's band is that actor's. */
export function sidesOf(
  bands: readonly Band[],
  { manifest, look, language, words, influence }: From,
): Side[] {
  const actor = influence.of === null ? null : look.actor(influence.of)
  return bands.map((band, rank) => {
    const bloc = manifest.blocs[band.group]
    if (band.group === OTHERS || !bloc)
      return { ...band, rank, name: words.overTime.others, colour: look.blocColour('') }
    const { name, colour } = actor ?? { name: nameOf(bloc, language), colour: look.blocColour(bloc.id) }
    return { ...band, rank, name, colour }
  })
}

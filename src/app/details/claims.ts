/** Claims as they stand beside each other. */
import { parseFigure, type Claim, type Figure } from '../../model/claim.ts'

/** Claims that support a feature as it is drawn, and those that dispute it, deny it, or give it another place or date. */
export interface Sides {
  agree: Claim[]
  otherwise: Claim[]
}

/** Both in the order given. */
export function sidesOf(claims: readonly Claim[]): Sides {
  const agrees = ({ stance, at, when }: Claim) => stance === 'supports' && !at && when === undefined
  return { agree: claims.filter(agrees), otherwise: claims.filter((claim) => !agrees(claim)) }
}

/**
 * Who gives which count. A figure of several documents that differ names them in `by` as `build` writes it
 * (`Paper: 300+; Committee: 250`); any other has one voice.
 */
export function voicesOf(figure: Figure): Figure[] {
  const voices = figure.by.split('; ').map((part): Figure | null => {
    const [, by, written] = /^(.+): (\S+)$/.exec(part) ?? []
    const range = written === undefined ? null : parseFigure(written)
    return by && range ? { ...range, by } : null
  })
  const all = voices.filter((voice) => voice !== null)
  return all.length === voices.length ? all : [figure]
}

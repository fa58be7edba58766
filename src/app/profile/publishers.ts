/** Who published the documents that tell of some features. */
import { type Source, type Stance, stances } from '../../model/source.ts'
import type { Timed } from '../../time/sift.ts'
import { byCount, tallyBy, type Row } from './counts.ts'

/** A publisher with the number of features that its documents tell of; `id` is its name. */
export interface Publisher extends Row {
  /** In the order of the model; a publisher may have documents of more than one. */
  stances: Stance[]
  /** Its documents among them, by id. */
  documents: Row[]
}

type Sources = ReadonlyMap<string, Pick<Source, 'publisher' | 'stance'>>

const documentsOf = ({ feature }: Pick<Timed, 'feature'>): Set<string> =>
  new Set(feature.properties.claims.map(({ source }) => source))

/** Publishers by number of features. A document that the dataset does not list stands under its own id. */
export function publishersOf(
  features: readonly Timed[],
  now: ReadonlySet<string>,
  sources: Sources,
): Publisher[] {
  const nameOf = (document: string) => sources.get(document)?.publisher ?? document
  const documents = tallyBy(features, now, (feature) => documentsOf({ feature }))
  return tallyBy(features, now, (feature) => [...documentsOf({ feature })].map(nameOf)).map((row) => {
    const own = documents.filter(({ id }) => nameOf(id) === row.id)
    const theirs = new Set(own.map(({ id }) => sources.get(id)?.stance))
    return {
      ...row,
      stances: stances.filter((stance) => theirs.has(stance)),
      documents: own.toSorted(byCount),
    }
  })
}

/** Features by stance of the documents that tell of them. */
export const stancesOf = (features: readonly Timed[], now: ReadonlySet<string>, sources: Sources): Row[] =>
  tallyBy(features, now, (feature) =>
    [...documentsOf({ feature })].flatMap((document) => sources.get(document)?.stance ?? []),
  )

import { stances, type Source, type Stance } from '../../model/source.ts'

/** Sources of each stance that has any, the most first; within one by publisher, then by date, the undated last. */
export function byStance(sources: readonly Source[]): { stance: Stance; sources: Source[] }[] {
  const dated = ({ published }: Source) => published ?? '￿'
  return stances
    .map((stance) => ({
      stance,
      sources: sources
        .filter((source) => source.stance === stance)
        .toSorted(
          (a, b) =>
            a.publisher.localeCompare(b.publisher) ||
            (dated(a) < dated(b) ? -1 : dated(a) > dated(b) ? 1 : 0),
        ),
    }))
    .filter((group) => group.sources.length > 0)
    .toSorted((a, b) => b.sources.length - a.sources.length)
}

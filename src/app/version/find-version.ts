/** Which version of the data a page shows: that of its address, where it is kept, else the newest. */
import { versionFolder } from '../../model/version.ts'
import type { Manifest } from '../../model/dataset.ts'

/** What of a version is told to readers. */
export type Version = Pick<Manifest, 'data' | 'release' | 'generated'>

/** An address asks for another version of the data than the newest: it is shown (`older`), or is not kept here (`gone`). */
export interface VersionNews {
  kind: 'older' | 'gone'
  /** As the address has it. */
  asked: string
  /** What is shown: the older version, or the newest where it is gone. */
  shown: Version
  newest: Version
}

export interface Found {
  /** Where all files of the version lie; ends with a slash. */
  folder: string
  manifest: Manifest
  news: VersionNews | null
}

/**
 * Finds a version, by the first digits of its hash; null asks for the newest. `read` gives the manifest at an address, or
 * rejects. Rejects where the newest cannot be read; an older one that cannot be read is gone.
 */
export async function findVersion(
  data: string,
  asked: string | null,
  read: (address: string) => Promise<Manifest>,
): Promise<Found> {
  const newest = await read(`${data}manifest.json`)
  if (asked === null || newest.data.startsWith(asked)) return { folder: data, manifest: newest, news: null }
  const folder = versionFolder(data, asked)
  const older = await read(`${folder}manifest.json`).catch(() => null)
  if (!older?.data.startsWith(asked))
    return { folder: data, manifest: newest, news: { kind: 'gone', asked, shown: newest, newest } }
  return { folder, manifest: older, news: { kind: 'older', asked, shown: older, newest } }
}

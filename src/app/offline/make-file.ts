/** The map as one file, made in the page out of what lies beside it; in such a file, out of itself. */
import { versionOf } from '../../model/version.ts'
import {
  fillOffline,
  gatherOffline,
  packOffline,
  SIZE_FILE,
  TEMPLATE,
  type HeldData,
  type OfflineSize,
} from '../../embed/offline.ts'
import { zipOf } from '../../embed/zip.ts'
import type { Manifest } from '../../model/dataset.ts'
import { loadJson, loadText } from '../load.ts'
import { mapAddress } from '../share/map-address.ts'
import { heldData, ownText } from './held-file.ts'
import { isOneFile } from './one-file.ts'

export interface Made {
  name: string
  /** MIME. */
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

export type Form = 'html' | 'zip'

/** Address of a file beside the map's own page. */
const beside = (path: string): string => new URL(path, mapAddress() ?? document.baseURI).href

/** About how large the file will be, bytes; null where that is not known. */
export async function likelySize(): Promise<number | null> {
  if (isOneFile) return new Blob([ownText()]).size
  const read = (await loadJson(beside(SIZE_FILE)).catch(() => null)) as Partial<OfflineSize> | null
  return typeof read?.bytes === 'number' ? read.bytes : null
}

/**
 * Makes the file with the view of an address's query and the data that `manifest` tells of. `onprogress` is told which share is
 * done, 0 to 1. Rejects where something does not come.
 */
export async function makeFile(
  query: string,
  manifest: Manifest,
  form: Form,
  onprogress: (share: number) => void,
): Promise<Made> {
  const [template, held] = isOneFile
    ? [ownText(), heldData()]
    : await Promise.all([loadText(beside(TEMPLATE)), gather(manifest.data, onprogress)])
  const text = fillOffline(template, query, manifest, held)
  const name = `influence-map-${versionOf(manifest.data)}`
  const bytes = new TextEncoder().encode(text)
  if (form === 'html') return { name: `${name}.html`, type: 'text/html', bytes }
  const zip = zipOf(`${name}.html`, bytes, await deflate(bytes))
  return { name: `${name}.zip`, type: 'application/zip', bytes: zip }
}

async function gather(version: string, onprogress: (share: number) => void): Promise<HeldData> {
  const read = (path: string) => loadText(beside(path))
  const { texts } = await gatherOffline(read, version, (done, of) => onprogress(done / of))
  return packOffline(texts, deflate)
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}

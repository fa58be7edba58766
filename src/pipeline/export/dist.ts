/** The folder of the built page, out of which figures, files and sites are made. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '../../model/dataset.ts'

const MANIFEST = 'manifest.json'
/** What every build of ours has. */
const PARTS = ['index.html', 'figure.html', `data/${MANIFEST}`]

/**
 * The manifest of a built page. Throws an Error of one sentence where the folder holds none, or, where `layers` is the
 * folder that it should have been built from, another version of the data than that.
 */
export async function readDist(dist: string, layers: string | null): Promise<Manifest> {
  const missing = PARTS.find((name) => !existsSync(join(dist, name)))
  if (missing !== undefined)
    throw new Error(
      `unbuilt page: no ${missing} in ${dist}; run npm run build, or name its folder with --dist`,
    )
  const manifest = await readManifest(join(dist, 'data'))
  const wanted = layers !== null && existsSync(join(layers, MANIFEST)) ? await readManifest(layers) : manifest
  if (manifest.data !== wanted.data)
    throw new Error(
      `stale page: ${dist} was built with other data than ${layers} holds; run npm run build, or name the folder with --dist`,
    )
  return manifest
}

async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST)
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Manifest
  } catch {
    throw new Error(`broken manifest: ${path}; run build, then npm run build`)
  }
}

/** Files into the folder of a site: whole, and none before all are there. */
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file of a site: its path in it, and its text, or where it is copied from. */
export type SiteFile = { path: string } & ({ text: string | Uint8Array } | { from: string })

/** Paths of all files below a folder, hidden ones left out; none where there is no such folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((e: NodeJS.ErrnoException) => {
    if (e.code === 'ENOENT') return []
    throw e
  })
  const lists = entries
    .filter(({ name }) => !name.startsWith('.'))
    .map(async (entry) =>
      entry.isDirectory()
        ? (await filesBelow(join(folder, entry.name))).map((path) => `${entry.name}/${path}`)
        : [entry.name],
    )
  return (await Promise.all(lists)).flat().sort()
}

/**
 * Writes files in their order. Each goes to a temporary file beside its place first; where one cannot be written all of them
 * go again, and the site is as it was. Throws the system's error.
 */
export async function putFiles(
  folder: string,
  files: readonly SiteFile[],
  progress: (done: number, of: number) => void = () => {},
): Promise<void> {
  const staged = files.map((file) => {
    const to = join(folder, file.path)
    return { file, to, aside: join(dirname(to), `.${basename(to)}.${process.pid}.tmp`) }
  })
  try {
    for (const [i, { file, aside }] of staged.entries()) {
      progress(i + 1, staged.length)
      await mkdir(dirname(aside), { recursive: true })
      if ('from' in file) await copyFile(file.from, aside)
      else await writeFile(aside, file.text)
    }
    for (const { aside, to } of staged) await rename(aside, to)
  } catch (e) {
    await Promise.all(staged.map(({ aside }) => rm(aside, { force: true })))
    throw e
  }
}

import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes all files or none that was there before is lost: each goes to a temporary file beside its place first, and only
 * when all are on disk are they renamed. Throws the system's error; leftovers are removed.
 */
export async function writeFiles(
  dir: string,
  files: readonly { file: string; text: string | Uint8Array }[],
): Promise<void> {
  const staged = files.map(({ file, text }) => ({
    to: join(dir, file),
    from: join(dir, dirname(file), `.${basename(file)}.${process.pid}.tmp`),
    text,
  }))
  try {
    for (const { from, text } of staged) {
      await mkdir(dirname(from), { recursive: true })
      await writeFile(from, text)
    }
    for (const { from, to } of staged) await rename(from, to)
  } catch (e) {
    await Promise.all(staged.map(({ from }) => rm(from, { force: true })))
    throw e
  }
}

import { readFile } from 'node:fs/promises'

/** Notes what is wrong with a file. */
export type Fault = (file: string, code: string, message: string) => void

/** Reads and parses a JSON file; null where it is unreadable or broken. */
export async function readJson<T>(file: string, fault: Fault): Promise<T | null> {
  const text = await readText(file, fault)
  if (text === null) return null
  try {
    return JSON.parse(text) as T
  } catch (e) {
    fault(file, 'JSON_BROKEN', `broken JSON: ${reason(e)}`)
    return null
  }
}

/** Reads a UTF-8 file without its byte-order mark; a file that is not UTF-8 is a fault, never mojibake. */
export async function readText(file: string, fault: Fault): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (e) {
    const encoding = e instanceof TypeError
    if (encoding) fault(file, 'ENCODING', 'undecodable file: UTF-8 expected')
    else fault(file, 'FILE_UNREADABLE', `unreadable file: ${reason(e)}`)
    return null
  }
}

/** Reads a whole stream as UTF-8; null, and a fault, where it is none. */
export async function readStream(stream: AsyncIterable<Uint8Array>, fault: Fault): Promise<string | null> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    fault('-', 'ENCODING', 'undecodable input: UTF-8 expected')
    return null
  }
}

/** The system's reason without its call and path, which the issue names already. */
export function reason(e: unknown): string {
  const code = (e as NodeJS.ErrnoException | null)?.code
  const words: Record<string, string> = {
    ENOENT: 'no such file or folder',
    EACCES: 'permission denied',
    EISDIR: 'a folder, not a file',
    ENOTDIR: 'not a folder',
  }
  return (code && words[code]) ?? (e instanceof Error ? e.message : String(e))
}

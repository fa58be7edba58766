/** Writes the map as one HTML file that opens from disk. */

/**
 * `dist`: folder of the built page; `query`: what its address would say; `out`: path of the file, written whole or not at
 * all. Gives its size in bytes. Throws an Error of one line where something is missing.
 */
export function writeOffline(_dist: string, _query: string, _out: string): Promise<{ bytes: number }> {
  return Promise.reject(new Error('not built'))
}

/** The built page, served to a browser of this machine while figures are drawn. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

export interface Served {
  /** With a slash at the end. */
  url: string
  close: () => Promise<void>
}

/** Serves a folder on a free port, to this machine only. */
export async function serveFolder(folder: string): Promise<Served> {
  const root = normalize(`${folder}${sep}`)
  const server = createServer((request, response) => {
    void (async () => {
      const path = fileOf(root, request.url ?? '/')
      const found = path === null ? null : await stat(path).catch(() => null)
      if (path === null || !found?.isFile()) {
        response.writeHead(404).end()
        return
      }
      response.writeHead(200, { 'Content-Type': KINDS[extname(path)] ?? 'application/octet-stream' })
      createReadStream(path)
        .on('error', () => response.destroy())
        .pipe(response)
    })()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port to serve the page on')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The file that an address means; null for one outside the folder. */
function fileOf(root: string, address: string): string | null {
  try {
    const path = normalize(join(root, decodeURIComponent(new URL(address, 'http://localhost').pathname)))
    if (!path.startsWith(root) || path.includes('\0')) return null
    return path.endsWith(sep) ? join(path, 'index.html') : path
  } catch {
    return null
  }
}

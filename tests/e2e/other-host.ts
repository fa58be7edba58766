/** Pages of others, on a port of their own, which is an origin of its own. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

export interface OtherHost {
  /** Without a slash at its end; known once tests run. */
  origin: string
}

/** For a test file: serves the HTML that `page` gives for an address, and 404 where it gives null. */
export function startOtherHost(page: (url: URL) => string | null): OtherHost {
  const host: OtherHost = { origin: '' }
  const server = createServer((request, response) => {
    const html = page(new URL(request.url ?? '', 'http://localhost'))
    response.writeHead(html === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(html ?? '')
  })
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    host.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => void server.close())
  return host
}

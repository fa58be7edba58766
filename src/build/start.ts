import { preview } from 'vite'
import { prepare, root } from './prepare.ts'

/** `npm start`: builds what is stale and serves it on this machine only. */
const wanted = process.env.PORT ?? '4173'
const port = Number(wanted)
if (!Number.isInteger(port) || port < 0 || port > 65535)
  fail(`invalid PORT: "${wanted}"; a number from 1 to 65535 expected`)
try {
  await prepare((line) => console.log(line))
  const server = await preview({
    configFile: `${root}src/build/vite.config.ts`,
    preview: { host: '127.0.0.1', port, strictPort: true },
    logLevel: 'warn',
  })
  const address = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${port}/`
  console.log(
    [
      `influence-map is at ${address}`,
      '',
      'Try: drag the slider under the map, press Play, click a mark to see who says so.',
      `     ${address}?ui=embed shows it as a report would, ${address}examples/ in articles. Ctrl+C stops it.`,
    ].join('\n'),
  )
} catch (e) {
  const busy = e instanceof Error && /already in use/.test(e.message)
  fail(
    busy
      ? `port ${port} is in use; choose another: PORT=4174 npm start`
      : e instanceof Error
        ? e.message
        : String(e),
  )
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

import { createServer } from 'vite'
const s = await createServer({ configFile: false, root: '/work/main', cacheDir: '/tmp/c/vite', optimizeDeps: { noDiscovery: true }, server: { port: 5403, strictPort: true, watch: null, hmr: false }, logLevel: 'error' })
await s.listen()

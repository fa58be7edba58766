/**
 * The script of the map as one file: the page, and each of its workers, which are given this same text. Each runs no more than it
 * needs of it.
 */
import type { Role } from './worker-address.ts'

async function startPage(): Promise<void> {
  const { heldData } = await import('./held-file.ts')
  // the template, opened on a host: the map lies beside it
  if (heldData().data === '') return location.replace('./index.html')
  const { addFaces } = await import('./fonts.ts')
  addFaces()
  await import('../main.ts')
}

const starts: Record<Role, () => Promise<unknown>> = {
  search: () => import('../search/search-worker.ts'),
  influence: () => import('../influence/influence-worker.ts'),
  // the worker itself: the build puts its sources here
  map: () => import('maplibre-gl/dist/maplibre-gl-worker.mjs?worker'),
}

const { role } = globalThis as { role?: Role }
void (role ? starts[role]() : startPage())

/** Addresses of all scripts that the page starts as workers: a page with Trusted Types starts no other. */
// oxlint-disable import/default -- Vite puts the addresses there
import dataWorker from '../data-worker.ts?worker&url'
import influenceWorker from '../influence/influence-worker.ts?worker&url'
import searchWorker from '../search/search-worker.ts?worker&url'
import { mapWorkerAddress } from '../../map/worker-address.ts'

export const workerAddresses: readonly string[] = [
  dataWorker,
  influenceWorker,
  searchWorker,
  mapWorkerAddress,
].map((address) => new URL(address, import.meta.url).href)

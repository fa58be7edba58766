/** Stands for MapLibre's own way to start its worker, which takes the address apart where the page is a file. */
import { mapWorkerAddress } from '../../map/worker-address.ts'

export const workerFactory = async (): Promise<Worker> => new Worker(mapWorkerAddress)

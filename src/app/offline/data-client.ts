/** Stands for `app/data-client.ts` in the map as one file: the data are in the page, so they are read there. */
import { createDataService, type DataService } from '../data-service.ts'
import { loadBytes, loadPart } from '../load.ts'

export const startData = (_end?: AbortSignal): DataService =>
  createDataService({ whole: loadBytes, part: loadPart })

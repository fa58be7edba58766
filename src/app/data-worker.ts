/** Layers and records beside the page's own thread, which a table of a million may not hold. */
import { createDataService } from './data-service.ts'
import { loadBytes, loadPart } from './load.ts'
import { serve, transferables } from './worker-service.ts'

/** Also for a page that can start no worker: it imports this file. */
export const service = createDataService({ whole: loadBytes, part: loadPart })

serve(service, (name, value) => (name === 'layers' ? [] : transferables(value)))

/** Influence beside the page's own thread. */
import { serve, transferables } from '../worker-service.ts'
import { createInfluenceService } from './influence-service.ts'

/** For a page that can start no worker: it imports this file, and has an engine for each of its maps. */
export { createInfluenceService }

// the engine keeps a ground to answer from; all else is made for its answer and handed over
serve(createInfluenceService(), (name, value) =>
  name === 'frame' ? transferables((value as { fields: unknown }).fields) : [],
)

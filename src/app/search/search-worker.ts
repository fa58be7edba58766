/** The search beside the page's own thread. */
import { serve } from '../worker-service.ts'
import { createSearchService } from './search-service.ts'

/** For a page that can start no worker: it imports this file, and has an index for each of its maps. */
export { createSearchService }

serve(createSearchService())

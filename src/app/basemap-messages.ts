/** What the page and its basemap worker say to each other. */
import type { Shapes } from '../map/shapes.ts'
import type { Bbox } from '../map/view.ts'
import type { BasemapTexts } from './basemap-service.ts'

/** `folder` is a whole address, and comes first. */
export type BasemapAsked = { ask: 'load'; folder: string } | { ask: 'near'; box: Bbox } | { ask: 'texts' }
export type BasemapAnswered = { near: Shapes | null } | { texts: BasemapTexts }

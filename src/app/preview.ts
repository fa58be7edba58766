/** A second map inside a mounted one: what the share dialog shows of what it gives. */
import { createContext } from 'svelte'
import type { MountedMap } from './mounted.ts'
import type { Options } from './options.ts'

/** Mounts a map in an element of any size, with the data of the map that asks. Rejects where words or styles do not come. */
export type Preview = (target: HTMLElement, options: Options) => Promise<MountedMap>

/** Of the page round the component that asks; set by `Page.svelte`. */
export const [getPreview, setPreview] = createContext<Preview>()

/** How contested a cell is, in words' keys. */
import { CONTESTED, EVEN } from '../../../influence/measures.ts'

export type Contest = 'alone' | 'ahead' | 'led' | 'contested' | 'equals'

/** Below this many effective rivals, what others have is hardly a trace. */
const ALONE = 1.1
/** A side with more than this share is ahead of all the others together, by whatever number these share the rest. */
const FAR_AHEAD = 0.6

/** By the effective number of rivals, 1 = one alone, and the share of the strongest, 0 to 1. */
export function contestOf(rivals: number, dominance: number): Contest {
  if (rivals < CONTESTED) return rivals < ALONE ? 'alone' : 'ahead'
  if (dominance > FAR_AHEAD) return 'led'
  return rivals < EVEN ? 'contested' : 'equals'
}

/** How contested a cell is, in words' keys. */
import { HALF, SETTLED } from '../../../influence/measures.ts'

export type Contest = 'alone' | 'ahead' | 'contested' | 'equals'

/** Below this many effective rivals, what others have is hardly a trace. */
const ALONE = 1.1

/** By the effective number of rivals, 1 = one alone, and the share of the strongest, 0 to 1. */
export function contestOf(rivals: number, dominance: number): Contest {
  if (rivals < ALONE) return 'alone'
  if (dominance >= SETTLED) return 'ahead'
  return dominance >= HALF ? 'contested' : 'equals'
}

import type { Issue } from '../issue.ts'

/** Where in a file something stands; each member as far as it is known. */
export type Spot = Pick<Issue, 'pointer' | 'feature' | 'line'>

/** Errors after which a check stops, so that 20,000 bad features cost no more than 100. */
const MAX_ERRORS = 100
/** Warnings of one code that are told one by one; the others are counted. */
const MAX_LIKE = 20

/** Collects the issues of one file. */
export interface IssueLog {
  error(code: string, message: string, at?: Spot): void
  warn(code: string, message: string, at?: Spot): void
  /** True once there are `MAX_ERRORS` errors: stop looking. */
  readonly full: boolean
  /** True once there is an error. */
  readonly failed: boolean
  /** Indexes of the features that have at least one error. */
  readonly rejected: ReadonlySet<number>
  /**
   * All issues in the order found. A full log ends with the error TOO_MANY_ERRORS, which says how far the
   * check came (`reached`: `feature 57 of 20,000`); codes with untold warnings each with one that counts them.
   */
  close(reached: string): Issue[]
}

/** Opens an empty log for `file`. */
export function openLog(file?: string): IssueLog {
  const issues: Issue[] = []
  const rejected = new Set<number>()
  const warnings = new Map<string, number>()
  const where = file === undefined ? {} : { file }
  let errors = 0

  return {
    rejected,
    get full() {
      return errors >= MAX_ERRORS
    },
    get failed() {
      return errors > 0
    },
    error(code, message, at = {}) {
      const index = /^\/features\/(\d+)/.exec(at.pointer ?? '')
      if (index) rejected.add(Number(index[1]))
      if (errors++ < MAX_ERRORS) issues.push({ code, severity: 'error', message, ...where, ...at })
    },
    warn(code, message, at = {}) {
      const like = (warnings.get(code) ?? 0) + 1
      warnings.set(code, like)
      if (like <= MAX_LIKE) issues.push({ code, severity: 'warning', message, ...where, ...at })
    },
    close(reached) {
      const untold = [...warnings].filter(([, count]) => count > MAX_LIKE)
      const counts = untold.map(([code, count]): Issue => {
        return { code, severity: 'warning', message: `${count - MAX_LIKE} more of this kind`, ...where }
      })
      const message = `stopped after ${MAX_ERRORS} errors at ${reached}; mend these and check again`
      const stop: Issue[] =
        errors < MAX_ERRORS ? [] : [{ code: 'TOO_MANY_ERRORS', severity: 'error', message, ...where }]
      return [...issues, ...counts, ...stop]
    },
  }
}

/** A value in an error message: short whatever its size, and never followed into its depth. */
export function show(value: unknown): string {
  if (value === undefined) return 'missing'
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)
  if (Array.isArray(value)) return `array of ${value.length}`
  return value !== null && typeof value === 'object' ? 'object' : String(value)
}

/** One fault found by a check. Checks collect issues; only the command line and the loader decide to stop. */
export interface Issue {
  /** Upper-case code, stable across versions: `DATE_INVALID`, `UNKNOWN_ACTOR`. */
  code: string
  severity: 'error' | 'warning'
  /** What is wrong and what to do, in lower case, without the place: the place stands in the other members. */
  message: string
  file?: string
  /** 1-based line in `file`. */
  line?: number
  /** Id of the feature, where it has one. */
  feature?: string
  /** JSON pointer (RFC 6901) into `file`. */
  pointer?: string
}

/** One line for people and for grep: `file:line: feature pointer: message [CODE]`. */
export function formatIssue(issue: Issue): string {
  const where = [issue.file, issue.line].filter((x) => x !== undefined).join(':')
  const what = [issue.feature, issue.pointer].filter(Boolean).join(' ')
  const severity = issue.severity === 'warning' ? 'warning: ' : ''
  return [where, what, `${severity}${issue.message} [${issue.code}]`].filter(Boolean).join(': ')
}

export const isError = (issue: Issue): boolean => issue.severity === 'error'

import type { Ui } from '../../options.ts'

/** The map as one file. */
export interface FileWords {
  heading: string
  about: string
  /** What does not work in it. */
  without: string
  /** How it opens. */
  opens: string
  level: string
  levels: Record<Ui, string>
  readersLanguage: string
  form: string
  forms: Record<'html' | 'zip', string>
  /** Megabytes. */
  size: (megabytes: string) => string
  save: string
  saving: string
  saved: (name: string, megabytes: string) => string
  failed: (reason: string) => string
}

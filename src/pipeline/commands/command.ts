/** One command of the command line. The help and `docs/cli.md` are made from it. */
export interface Command {
  name: string
  /** What stands behind the name: `[FILE…|-]`. */
  args: string
  summary: string
  /** Paragraphs that teach. */
  about: readonly string[]
  options: readonly Option[]
  examples: readonly { run: string; says: string }[]
  /** Runs the command. Throws `UsageError` where the words are off. Gives the exit code. */
  run: (
    positionals: string[],
    options: Readonly<Record<string, string | boolean | undefined>>,
    io: Io,
  ) => Promise<ExitCode>
}

export interface Option {
  name: string
  /** Name of its value in the help; without one the option is a switch. */
  value?: string
  meaning: string
  default?: string
}

/** Where a command reads and writes; only `cli.ts` knows the process. */
export interface Io {
  stdin: AsyncIterable<Uint8Array>
  out: (text: string) => Promise<void>
  /** One line on standard error. */
  err: (line: string) => void
  /** Progress of a long run: shown on standard error when that is a terminal, else dropped. Empty clears it. */
  progress: (line: string) => void
  /** SOURCE_DATE_EPOCH in seconds, or null. */
  sourceDateEpoch: number | null
  /** The dataset that comes with the tool. */
  shippedDataset: string
}

/** 0 done · 1 the input has faults, which are listed on standard error · 2 the command was called wrongly. */
export type ExitCode = 0 | 1 | 2

/** The command was called wrongly; its message says how. */
export class UsageError extends Error {}

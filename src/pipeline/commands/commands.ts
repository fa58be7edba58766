import { build } from './build.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { exportFiles } from './export.ts'
import { geocode } from './geocode.ts'
import { influence } from './influence.ts'
import { propose } from './propose.ts'
import { publish } from './publish.ts'
import { report } from './report.ts'

/** All commands, in the order of the help. A new one is a file beside this one and a line here. */
export const commands: readonly Command[] = [
  geocode,
  propose,
  build,
  report,
  check,
  influence,
  exportFiles,
  publish,
]

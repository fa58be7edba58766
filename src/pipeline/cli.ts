import { once } from 'node:events'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { commands } from './commands/commands.ts'
import { UsageError, type Io } from './commands/command.ts'
import { formatCommandHelp, formatHelp } from './commands/help.ts'

/** The only file that touches argv, the streams of the process and its exit code. */
const io: Io = {
  stdin: process.stdin,
  out: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain')
  },
  err: (line) => void process.stderr.write(`${line}\n`),
  progress: (line) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`)
  },
  sourceDateEpoch: /^\d+$/.test(process.env.SOURCE_DATE_EPOCH ?? '')
    ? Number(process.env.SOURCE_DATE_EPOCH)
    : null,
  shippedDataset: shortest(join(fileURLToPath(new URL('../../', import.meta.url)), 'geodata')),
}

// `… | head` closes the pipe: no fault of ours
process.stdout.on('error', (e: NodeJS.ErrnoException) => process.exit(e.code === 'EPIPE' ? 0 : 1))

/** A path as a person in this folder would write it: faults name files, and short names are read. */
function shortest(path: string): string {
  const near = relative(process.cwd(), path)
  return near === '' || near.startsWith('..') ? path : near
}

process.exitCode = await main(process.argv.slice(2))

async function main(argv: string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await io.out(formatHelp())
    return name === undefined ? 2 : 0
  }
  const command = commands.find((c) => c.name === name)
  if (!command) {
    io.err(`unknown command: "${name}"; known: ${commands.map((c) => c.name).join(', ')}; see --help`)
    return 2
  }
  try {
    const options = Object.fromEntries([
      ...command.options.map((o) => [o.name, { type: o.value ? 'string' : 'boolean' }] as const),
      ['help', { type: 'boolean', short: 'h' }] as const,
    ])
    const parsed = parseArgs({ args: rest, options, allowPositionals: true })
    const values = parsed.values as Record<string, string | boolean | undefined>
    if (values.help) {
      await io.out(formatCommandHelp(command))
      return 0
    }
    return await command.run(parsed.positionals, values, io)
  } catch (e) {
    const usage =
      e instanceof UsageError ||
      (e instanceof TypeError && 'code' in e && String(e.code).startsWith('ERR_PARSE_ARGS'))
    if (!usage) throw e
    // Node adds a hint in further sentences
    const message = e instanceof UsageError ? e.message : e.message.split('. ')[0]
    io.err(`${message}; see "influence-map ${name} --help"`)
    return 2
  }
}

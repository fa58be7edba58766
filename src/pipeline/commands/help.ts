import { commands } from './commands.ts'
import type { Command } from './command.ts'

const WIDTH = 92
const NAME = 'influence-map'

/** Text of `--help`: all commands. */
export function formatHelp(): string {
  const rows = commands.map((c) => `  ${`${c.name} ${c.args}`.padEnd(22)} ${c.summary}`)
  return [
    'influence-map: turns what people write about who holds sway where into a map that moves through time',
    '',
    `Usage: ${NAME} COMMAND [OPTIONS] [FILES]`,
    '',
    'Commands',
    ...rows,
    '',
    ...commands.flatMap((c) => ['', ...commandLines(c)]),
    '',
    'Exit codes: 0 done · 1 the input has faults, listed on standard error · 2 called wrongly',
    `More on one command: ${NAME} COMMAND --help`,
    '',
  ].join('\n')
}

/** Text of `COMMAND --help`. */
export function formatCommandHelp(command: Command): string {
  return [
    ...commandLines(command),
    '',
    'Exit codes: 0 done · 1 the input has faults · 2 called wrongly',
    '',
  ].join('\n')
}

function commandLines(c: Command): string[] {
  const options = c.options.map((o) => {
    const head = `--${o.name}${o.value ? ` ${o.value}` : ''}`
    return `  ${head.padEnd(16)} ${o.meaning}${o.default ? ` (default: ${o.default})` : ''}`
  })
  return [
    `${NAME} ${c.name} ${c.options.length ? '[OPTIONS] ' : ''}${c.args}`,
    ...c.about.flatMap((p) => wrap(p, WIDTH - 2).map((l) => `  ${l}`)),
    ...(options.length ? ['', ...options] : []),
    '',
    ...c.examples.flatMap((e) => [
      `  # ${e.says}`,
      `  ${e.run.startsWith('echo') ? e.run : `${NAME} ${e.run}`}`,
    ]),
  ]
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last && last.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = last ? `${last} ${word}` : word
  }
  return lines
}

/** `docs/cli.md`, made from the same table. */
export function formatCliDocs(): string {
  return [
    '# Command line',
    '',
    'Made from `--help` by `npm run docs`; do not edit.',
    '',
    'In a clone every command is run as `npm run -s cli -- COMMAND …`; the installed package has it as `influence-map COMMAND …`.',
    '',
    ...commands.flatMap((c) => [`## ${c.name}`, '', '```text', ...commandLines(c), '```', '']),
    '## Exit codes',
    '',
    '| code | meaning |',
    '|---|---|',
    '| 0 | done; warnings may have been printed |',
    '| 1 | the input has faults; one line each on standard error with file and line |',
    '| 2 | called wrongly: unknown command or option, missing argument |',
    '',
  ].join('\n')
}

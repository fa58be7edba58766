/** Lists in the address of what is shown, or with a `-` before each of what is not. */

/** Values that are shown, all others being hidden, or the other way round. */
export interface Choice {
  hidden: boolean
  values: readonly string[]
}

/** What a name in a list means; null where nothing is called so. */
type Meaning = (name: string) => readonly string[] | null

/**
 * Reads a list such as `strike,battle` or `-strike,-battle`; an empty text shows nothing. Throws where a list mixes both
 * ways. Of names that mean nothing `warn` is told, and they are left out; null where none is left.
 */
export function parseChoice(text: string, meaning: Meaning, warn: (name: string) => void): Choice | null {
  if (text === '') return { hidden: false, values: [] }
  const names = text.split(',')
  const hidden = names.every((name) => name.startsWith('-'))
  if (!hidden && names.some((name) => name.startsWith('-')))
    throw new Error('allowed: all that is shown, or all that is not with a - before each')
  const values = names.flatMap((name) => {
    const meant = meaning(hidden ? name.slice(1) : name)
    if (!meant) warn(name)
    return meant ?? []
  })
  return values.length > 0 ? { hidden, values: [...new Set(values)] } : null
}

/** The list of a choice, each value called by a name of its own. */
export const formatChoice = ({ hidden, values }: Choice, nameOf: (value: string) => string): string =>
  values.map((value) => `${hidden ? '-' : ''}${nameOf(value)}`).join(',')

/** Of all values those that a choice hides. */
export function hiddenOf(choice: Choice | null, all: readonly string[]): Set<string> {
  if (!choice) return new Set()
  const named = new Set(choice.values)
  return new Set(all.filter((value) => named.has(value) === choice.hidden))
}

/** The shorter way to say what is hidden of all values; null where nothing is. What is hidden is named where both are as long. */
export function choiceOf(
  hidden: ReadonlySet<string>,
  all: readonly string[],
  nameOf: (value: string) => string,
): Choice | null {
  if (hidden.size === 0) return null
  const not: Choice = { hidden: true, values: all.filter((value) => hidden.has(value)) }
  const only: Choice = { hidden: false, values: all.filter((value) => !hidden.has(value)) }
  return formatChoice(only, nameOf).length < formatChoice(not, nameOf).length ? only : not
}

/** Values of the map's style: as much of MapLibre's expressions as the map's own layers use. */

export interface Subject {
  zoom: number
  properties: Record<string, unknown>
  /** MapLibre's feature state. */
  state?: Record<string, unknown>
}

type Operator = (args: readonly unknown[], subject: Subject) => unknown

const number = (expression: unknown, subject: Subject): number => Number(evaluate(expression, subject))

const operators: Record<string, Operator> = {
  literal: ([value]) => value,
  zoom: (_, { zoom }) => zoom,
  get: ([name], { properties }) => properties[String(name)],
  'feature-state': ([name], { state = {} }) => state[String(name)],
  image: ([name], subject) => evaluate(name, subject),
  number: (args, subject) =>
    args.map((one) => evaluate(one, subject)).find((value) => typeof value === 'number'),
  '==': ([a, b], subject) => evaluate(a, subject) === evaluate(b, subject),
  '!=': ([a, b], subject) => evaluate(a, subject) !== evaluate(b, subject),
  '>=': ([a, b], subject) => number(a, subject) >= number(b, subject),
  '<=': ([a, b], subject) => number(a, subject) <= number(b, subject),
  all: (args, subject) => args.every((one) => evaluate(one, subject) === true),
  in: ([what, list], subject) => (evaluate(list, subject) as unknown[]).includes(evaluate(what, subject)),
  '*': (args, subject) => args.reduce<number>((product, one) => product * number(one, subject), 1),
  max: (args, subject) => Math.max(...args.map((one) => number(one, subject))),
  case: (args, subject) => {
    for (let i = 0; i + 1 < args.length; i += 2)
      if (evaluate(args[i], subject) === true) return evaluate(args[i + 1], subject)
    return evaluate(args.at(-1), subject)
  },
  match: ([what, ...args], subject) => {
    const value = evaluate(what, subject)
    for (let i = 0; i + 1 < args.length; i += 2)
      if ([args[i]].flat().includes(value)) return evaluate(args[i + 1], subject)
    return evaluate(args.at(-1), subject)
  },
  step: ([what, first, ...stops], subject) => {
    const value = number(what, subject)
    let found = first
    for (let i = 0; i < stops.length && value >= Number(stops[i]); i += 2) found = stops[i + 1]
    return evaluate(found, subject)
  },
  interpolate: ([how, what, ...stops], subject) => {
    const value = number(what, subject)
    const next = stops.findIndex((stop, i) => i % 2 === 0 && Number(stop) > value)
    if (next === 0) return number(stops[1], subject)
    if (next < 0) return number(stops.at(-1), subject)
    const [from, to] = [Number(stops[next - 2]), Number(stops[next])]
    const [low, high] = [number(stops[next - 1], subject), number(stops[next + 1], subject)]
    const [kind, base = 1] = how as [string, number?]
    const share =
      kind === 'exponential' && base !== 1
        ? (base ** (value - from) - 1) / (base ** (to - from) - 1)
        : (value - from) / (to - from)
    return low + share * (high - low)
  },
}

/** The value of an expression; what is none stands for itself. Throws where it is of a kind that is not known here. */
export function evaluate(expression: unknown, subject: Subject): unknown {
  if (!Array.isArray(expression) || typeof expression[0] !== 'string') return expression
  const [name, ...args] = expression as [string, ...unknown[]]
  const operator = operators[name]
  if (operator) return operator(args, subject)
  // lists of fonts and of anchors begin with a text too
  if (/^[a-z0-9-]+$/.test(name) && !PLAIN.has(name))
    throw new Error(`unknown expression: ${name}; add it to expression.ts`)
  return expression
}

/** Words with which plain lists begin. */
const PLAIN = new Set(['center', 'top', 'bottom', 'left', 'right'])

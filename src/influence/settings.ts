/** What a reader can turn, and where it stands at first. */

/** What influence is added up in: hexagons, or the first-level areas of `areas.json`. */
export const cellKinds = ['hex', 'admin1'] as const
export type By = (typeof cellKinds)[number]

export interface Settings {
  /** Days after which what an event weighs has halved. */
  halfLife: number
  /** Kilometres to which the influence of a point reaches; hexagons only. */
  radius: number
}

interface Knob {
  /** Where it stands at first. */
  usual: number
  least: number
  most: number
  unit: 'days' | 'km'
  meaning: string
}

/** One row for each setting. */
export const knobs = {
  halfLife: {
    usual: 180,
    least: 7,
    most: 3650,
    unit: 'days',
    meaning:
      'after so many days what an event weighs has halved; bases and presence do not fade while they last',
  },
  radius: {
    usual: 50,
    least: 5,
    most: 300,
    unit: 'km',
    meaning: 'so far reaches the influence of what is known at a point; hexagons only, areas are exact sums',
  },
} as const satisfies Record<keyof Settings, Knob>

export const usualSettings: Settings = { halfLife: knobs.halfLife.usual, radius: knobs.radius.usual }

/** A setting as a person wrote it. Throws an Error that names what is allowed. */
export function parseSetting(name: keyof Settings, text: string): number {
  const { least, most, unit } = knobs[name]
  const value = Number(text)
  if (text.trim() === '' || !Number.isInteger(value) || value < least || value > most)
    throw new Error(`allowed: whole ${unit}, ${least} to ${most}`)
  return value
}

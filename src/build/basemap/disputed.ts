/** A frontier drawn dashed: two Natural Earth names, and the part of it (west, south, east, north) if not all. */
interface Disputed {
  pair: [string, string]
  within?: [number, number, number, number]
  why: string
}

/**
 * Reviewed by hand. Natural Earth shows who holds the ground; a dash says that this is not agreed.
 * An end `*` stands for every neighbour.
 */
const disputed: Disputed[] = [
  { pair: ['Israel', 'Palestine'], why: 'armistice line of 1949' },
  { pair: ['Israel', 'Syria'], why: 'ceasefire line of 1974, Golan' },
  { pair: ['Israel', 'Lebanon'], why: 'withdrawal line of 2000' },
  { pair: ['Syria', 'Lebanon'], within: [35.55, 33.2, 35.95, 33.42], why: 'Shebaa farms' },
  { pair: ['Cyprus', 'N. Cyprus'], why: 'ceasefire line of 1974' },
  { pair: ['Cyprus', 'Cyprus U.N. Buffer Zone'], why: 'ceasefire line of 1974' },
  { pair: ['N. Cyprus', 'Cyprus U.N. Buffer Zone'], why: 'ceasefire line of 1974' },
  { pair: ['Dhekelia', '*'], why: 'sovereign base area' },
  { pair: ['Akrotiri', '*'], why: 'sovereign base area' },
  { pair: ['W. Sahara', '*'], why: 'status not settled' },
  { pair: ['Somalia', 'Somaliland'], why: 'Somaliland not recognised' },
  { pair: ['Serbia', 'Kosovo'], why: 'Kosovo recognised by some states' },
  { pair: ['Russia', 'Ukraine'], within: [32.5, 45.5, 36, 46.4], why: 'Crimea' },
  { pair: ['Georgia', 'Russia'], within: [39.9, 42, 45.2, 43.7], why: 'Abkhazia and South Ossetia' },
  { pair: ['India', 'Pakistan'], within: [73.3, 32.4, 78, 36], why: 'Line of Control' },
  { pair: ['Siachen Glacier', '*'], why: 'actual ground position line' },
  { pair: ['China', 'India'], within: [76, 32.3, 80.5, 36.5], why: 'Aksai Chin' },
  { pair: ['China', 'India'], within: [91.5, 26.5, 97.5, 30], why: 'McMahon line' },
  { pair: ['Pakistan', 'China'], why: 'Shaksgam' },
  { pair: ['Bhutan', 'China'], why: 'not settled' },
  { pair: ['Egypt', 'Sudan'], within: [33, 21.5, 38, 24], why: 'Halaib triangle' },
  { pair: ['Sudan', 'S. Sudan'], within: [27, 8.5, 30, 11], why: 'Abyei' },
  { pair: ['Kenya', 'S. Sudan'], why: 'Ilemi triangle' },
  { pair: ['North Korea', 'South Korea'], why: 'military demarcation line' },
]

/** Natural Earth units drawn as part of a neighbour, because the line between them is no frontier claim. */
export const mergedInto: Record<string, string> = {
  Baikonur: 'Kazakhstan',
  'USNB Guantanamo Bay': 'Cuba',
}

/** Whether the frontier between two countries at a position is drawn dashed. */
export function isDisputed(a: string, b: string, lon: number, lat: number): boolean {
  return disputed.some(({ pair: [first, second], within }) => {
    const named =
      (first === a && (second === b || second === '*')) || (first === b && (second === a || second === '*'))
    if (!named || !within) return named
    const [west, south, east, north] = within
    return lon >= west && lon <= east && lat >= south && lat <= north
  })
}

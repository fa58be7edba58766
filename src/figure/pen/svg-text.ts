/** Numbers, colours and attributes as SVG has them. */

/** Of `transform="matrix()"`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** Nothing moved. */
export const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0]

/** One move after another. */
export function turned([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

/** A hundredth of a pixel is the least that is told. */
export const numberOf = (n: number): string => String(Math.round(n * 100) / 100)

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text that stands for itself, between tags and in attributes alike; signs that XML forbids are left out. */
export const escaped = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign]!)

/** ` name="value"` of those that are said. */
export const attributes = (all: Record<string, string | number | undefined>): string =>
  Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? numberOf(value) : escaped(value!)}"`)
    .join('')

/** A colour as attributes: older programs know no `rgba()`. */
export function colourOf(part: 'fill' | 'stroke' | 'stop', colour: string): Record<string, string | number> {
  const name = part === 'stop' ? 'stop-color' : part
  const found = /^rgba\((\d+),(\d+),(\d+),([\d.e-]+)\)$/.exec(colour.replaceAll(' ', ''))
  if (!found) return { [name]: colour }
  const hex = found.slice(1, 4).map((n) => Number(n).toString(16).padStart(2, '0'))
  return { [name]: `#${hex.join('')}`, [`${part}-opacity`]: Number(found[4]) }
}

/** The value of `transform`; none where nothing is moved. */
export const transformOf = (matrix: Matrix): string | undefined => {
  if (matrix.every((n, i) => n === UPRIGHT[i])) return undefined
  const [a, b, c, d, e, f] = matrix
  return a === 1 && b === 0 && c === 0 && d === 1
    ? `translate(${numberOf(e)} ${numberOf(f)})`
    : `matrix(${[a, b, c, d].map((n) => String(Math.round(n * 1e5) / 1e5)).join(' ')} ${numberOf(e)} ${numberOf(f)})`
}

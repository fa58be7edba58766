/** Outlines as the data of SVG paths. Lengths in CSS pixels. */

/** Short numbers: a hundredth of a pixel is not seen. */
const round = (n: number): number => Math.round(n * 100) / 100

/** A box with round corners. */
export function roundedBox(left: number, top: number, width: number, height: number, radius: number): string {
  const [r, right, bottom] = [Math.min(radius, width / 2, height / 2), left + width, top + height]
  const turn = (x: number, y: number) => `A${round(r)} ${round(r)} 0 0 1 ${round(x)} ${round(y)}`
  return (
    `M${round(left + r)} ${round(top)}H${round(right - r)}${turn(right, top + r)}V${round(bottom - r)}` +
    `${turn(right - r, bottom)}H${round(left + r)}${turn(left, bottom - r)}V${round(top + r)}${turn(left + r, top)}Z`
  )
}

export const boxPath = (left: number, top: number, width: number, height: number): string =>
  `M${round(left)} ${round(top)}h${round(width)}v${round(height)}h${round(-width)}Z`

/** Part of a circle round the origin, clockwise; angles in radians from the right. A whole turn and more is the whole circle. */
export function arcPath(radius: number, from: number, to: number): string {
  const at = (angle: number) => `${round4(Math.cos(angle) * radius)} ${round4(Math.sin(angle) * radius)}`
  const middle = (from + to) / 2
  const far = to - from > Math.PI ? 1 : 0
  // in two halves: an arc back to where it began is none
  return far
    ? `M${at(from)}A${radius} ${radius} 0 0 1 ${at(middle)}A${radius} ${radius} 0 0 1 ${at(to)}`
    : `M${at(from)}A${radius} ${radius} 0 0 1 ${at(to)}`
}

const round4 = (n: number): number => Math.round(n * 1e4) / 1e4

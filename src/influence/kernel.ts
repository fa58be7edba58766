/** How the influence of a point thins out with distance. */

/**
 * Biweight (quartic) kernel, the usual one for maps of density (Silverman 1986, §4.2): 1 at the point, 0 from `radius` on,
 * half of its volume within 0.45 radii. Not normalised: whoever spreads a weight divides by the sum over cells.
 */
export function kernel(km: number, radius: number): number {
  if (km >= radius) return 0
  const rest = 1 - (km / radius) ** 2
  return rest * rest
}

/**
 * Radius of the kernel for a point that is known only to `vague` km: the variances of the kernel (radius² / 8 on each
 * axis) and of an even disc (vague² / 4) are added.
 */
export const widened = (radius: number, vague: number): number => Math.sqrt(radius ** 2 + 2 * vague ** 2)

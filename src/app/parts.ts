/** One object out of several: their getters and setters stay alive, which spreading them would freeze. */
export function joined<A extends object, B extends object>(a: A, b: B): A & B
export function joined<A extends object, B extends object, C extends object>(a: A, b: B, c: C): A & B & C
export function joined(...parts: object[]): object {
  const whole = {}
  for (const part of parts) Object.defineProperties(whole, Object.getOwnPropertyDescriptors(part))
  return whole
}

import type { Options } from './options.ts'

/** True where wheel and one finger scroll the page round the map: in frames and pages of others, unless the address says otherwise. */
export const isCooperative = (
  { gestures, ui }: Pick<Options, 'gestures' | 'ui'>,
  framed: boolean,
): boolean => (gestures === null ? framed && (ui ?? 'full') !== 'full' : gestures === 'cooperative')

import type { Options, Place } from './options.ts'

/** True where wheel and one finger scroll the page round the map: in frames and pages of others, unless the address says otherwise. */
export const isCooperative = ({ gestures, ui }: Pick<Options, 'gestures' | 'ui'>, place: Place): boolean =>
  gestures === null
    ? place === 'element' || (place === 'frame' && (ui ?? 'full') !== 'full')
    : gestures === 'cooperative'

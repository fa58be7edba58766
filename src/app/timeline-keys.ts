/** Keys that work anywhere on the timeline. Those of a slider's thumb are in `thumb-keys.ts`. */

export type TimelineCommand =
  | 'play'
  | 'stepBack'
  | 'stepForward'
  | 'previousEvent'
  | 'nextEvent'
  | 'startEarlier'
  | 'startLater'
  | 'endLater'
  | 'endEarlier'

const commands: Record<string, TimelineCommand> = {
  ' ': 'play',
  ',': 'stepBack',
  '.': 'stepForward',
  '<': 'previousEvent',
  '>': 'nextEvent',
  '[': 'startEarlier',
  '{': 'startLater',
  ']': 'endLater',
  '}': 'endEarlier',
}

/** Where these keys lie on a Latin keyboard, for keyboards that write another script. */
const places: Record<string, readonly [plain: string, shifted: string]> = {
  Comma: [',', '<'],
  Period: ['.', '>'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey'> & {
  altGraph: boolean
}

/** What a key does, null for other keys. Alt is let through: many keyboards need it to write a bracket. */
export function commandOf({
  key,
  code,
  shiftKey,
  ctrlKey,
  metaKey,
  altGraph,
}: Pressed): TimelineCommand | null {
  if (metaKey || (ctrlKey && !altGraph)) return null
  const latin = key.length !== 1 || key <= '~'
  const sign = latin ? key : places[code]?.[shiftKey ? 1 : 0]
  return (sign !== undefined && Object.hasOwn(commands, sign) && commands[sign]) || null
}

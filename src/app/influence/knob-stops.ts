/** Where the sliders of the settings stop: steps that grow with the number, at numbers that people say. */
import { knobs, type Settings } from '../../influence/settings.ts'

/** In the unit of the setting, from its least to its most. */
export const knobStops: Readonly<Record<keyof Settings, readonly number[]>> = {
  halfLife: [7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365, 545, 730, 1095, 1460, 1825, 2555, 3650],
  radius: [5, 7, 10, 15, 20, 25, 30, 40, 50, 60, 75, 100, 125, 150, 200, 250, 300],
}

/** Number of the stop that is nearest to a value, by proportion. */
export function nearestStop(name: keyof Settings, value: number): number {
  const far = (stop: number) => Math.abs(Math.log(stop / value))
  const stops = knobStops[name]
  return stops.reduce((best, stop, i) => (far(stop) < far(stops[best]!) ? i : best), 0)
}

/** What was typed as a setting takes it, brought within its bounds; null for what is no number. */
export function typedSetting(name: keyof Settings, text: string): number | null {
  const value = Math.round(Number(text))
  if (text.trim() === '' || !Number.isFinite(value)) return null
  return Math.min(knobs[name].most, Math.max(knobs[name].least, value))
}

declare module 'edtf' {
  /** Parses EDTF; `min` and `max` are milliseconds since 1970. */
  export default function edtf(text: string): { min: number; max: number }
}

/** Of gifenc, which brings no types, what is used here. */
declare module 'gifenc' {
  type Colour = [red: number, green: number, blue: number]

  export function quantize(
    rgba: Uint8Array | Uint8ClampedArray,
    most: number,
    options?: { format?: 'rgb565' },
  ): Colour[]

  export function applyPalette(
    rgba: Uint8Array | Uint8ClampedArray,
    palette: Colour[],
    format?: 'rgb565',
  ): Uint8Array

  export function GIFEncoder(): {
    writeFrame: (
      index: Uint8Array,
      width: number,
      height: number,
      options: {
        palette?: Colour[]
        /** Milliseconds. */
        delay?: number
        /** 0: for ever. */
        repeat?: number
        transparent?: boolean
        transparentIndex?: number
        /** 1: the next is drawn over it. */
        dispose?: number
      },
    ) => void
    finish: () => void
    bytes: () => Uint8Array
  }
}

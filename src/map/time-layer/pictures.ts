/** Keeps the looks and their pictures on the graphics card: what is there already is not sent again. */
import { askForFont, createAtlas, placeLooks, type Atlas, type Cell } from './atlas.ts'
import { looksData, uploadAtlas, uploadLooks } from './buffers.ts'
import type { MarkLook } from './mark-look.ts'

export interface Textures {
  looks: WebGLTexture
  atlas: WebGLTexture
}

export interface Pictures {
  /**
   * Brings looks to the card, `ratio` device pixels to the CSS pixel. Throws where their pictures do not fit on it.
   */
  bring: (gl: WebGL2RenderingContext, to: Textures, looks: readonly MarkLook[], ratio: number) => void
}

/** Side of the first atlas, device pixels. */
const LEAST_SIDE = 256

/** `again` is called when looks must be brought again, because a font has come. */
export function createPictures(again: () => void): Pictures {
  let atlas: Atlas | null = null
  /** Where the atlas has been sent to. */
  let sent: WebGLTexture | null = null

  function place(
    looks: readonly MarkLook[],
    ratio: number,
    most: number,
  ): { atlas: Atlas; cells: Cell[]; fresh: Cell[] | null } {
    const placed = atlas?.ratio === ratio ? placeLooks(atlas, looks) : null
    if (atlas && placed) return { atlas, ...placed }
    // without those that nothing shows any more, or larger
    for (let side = atlas?.shelves.side ?? LEAST_SIDE; side <= most; side *= 2) {
      const anew = createAtlas(ratio, side)
      const all = placeLooks(anew, looks)
      if (all) return { atlas: anew, cells: all.cells, fresh: null }
    }
    throw new Error(`too many different marks: ${looks.length} looks need more than ${most}×${most} pixels`)
  }

  function forget(): void {
    atlas = null
    again()
  }

  return {
    bring(gl, to, looks, ratio) {
      const placed = place(looks, ratio, gl.getParameter(gl.MAX_TEXTURE_SIZE) as number)
      if (placed.fresh?.length !== 0) askForFont(looks, forget)
      uploadAtlas(gl, to.atlas, placed.atlas, sent === to.atlas ? placed.fresh : null)
      uploadLooks(gl, to.looks, looksData(looks, placed.cells, placed.atlas.shelves.side))
      atlas = placed.atlas
      sent = to.atlas
    },
  }
}

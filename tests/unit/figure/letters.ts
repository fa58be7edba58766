import type { Measurer } from '../../../src/figure/pen/measurer.ts'

/** Letters of one width, so that texts can be measured where there is no page: 0.6 em, and what is added between them. */
export const sixAnEm: Measurer = (text, { size, spacing = 0 }) => ({
  width: text.length * (size * 0.6 + spacing),
  above: size * 0.7,
  below: 0,
})

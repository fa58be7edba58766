const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa'])

/** The way a language is written, by the script that most write it in. `language`: BCP 47. */
export const dirOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'

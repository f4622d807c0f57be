/** Urdu, Persian and Arabic digits as Western ones; everything else stays. */
export const inWesternDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))

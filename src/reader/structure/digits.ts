const ARABIC_INDIC = '٠١٢٣٤٥٦٧٨٩'
const EXTENDED = '۰۱۲۳۴۵۶۷۸۹'

/** Arabic-Indic digits, in both their forms, as 0 to 9. */
export function normaliseDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => {
    const value = ARABIC_INDIC.indexOf(digit)
    return String(value >= 0 ? value : EXTENDED.indexOf(digit))
  })
}

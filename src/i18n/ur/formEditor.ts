import type { Translation } from '../catalogue.ts'
import type { formEditor as english } from '../en/formEditor.ts'

/** The editor of surveys' forms, and the review of what they ask. */
export const formEditor: Translation<typeof english> = {
  'preview.follow': 'آزمائیں: ان جوابات سے آگے کیا آتا ہے',

  // Refusals
  'error.noQuestions': 'فارم میں ابھی کوئی سوال نہیں۔ پہلے سوال شامل کریں۔',
}

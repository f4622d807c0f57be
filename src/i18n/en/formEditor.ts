/** The editor of surveys' forms, and the review of what they ask. */
export const formEditor = {
  'preview.follow': 'Try: see what these answers lead to',

  // Refusals
  'error.noQuestions': 'The form asks nothing yet. Add a question first.',
} as const

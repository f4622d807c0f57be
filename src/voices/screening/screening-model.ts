/** Why words are withheld. `empty`: they say nothing. */
export const withholdingReasons = ['person', 'danger', 'abuse', 'unlawful', 'empty'] as const

/** Formats that are known without a mapping. */
export const profileNames = ['ucdp-ged', 'acled', 'gtd'] as const
export type ProfileName = (typeof profileNames)[number]

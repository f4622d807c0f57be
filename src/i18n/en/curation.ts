export const curation = {}

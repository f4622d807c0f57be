export const coordination = {}

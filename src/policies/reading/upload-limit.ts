/** Bytes that a dropped file may have; more is refused before it is read (413). */
export const uploadLimit = 64 * 1024 * 1024

/** Hours in which a mailed link can be followed. */
export const linkHours = 72

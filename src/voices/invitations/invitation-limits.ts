/** Of one go: invitations, and letters, of which each takes the mail server a moment. */
export const mostInvitations = 2000
export const mostLetters = 200

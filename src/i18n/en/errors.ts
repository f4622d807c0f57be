/** Pages that could not be what was asked for. */
export const errors = {
  notFoundTitle: 'There is no page at this address',
  notFoundText: 'If you typed the address, check it. If you followed a link, the page may have moved.',
  brokenTitle: 'Something went wrong on our side',
  brokenText: 'The fault has been noted. Trying again in a moment may help.',
  outageTitle: 'The records cannot be reached just now',
  outageText: 'The database behind this site does not answer. Nothing is lost; please try again in a minute.',
  refusedTitle: 'This request cannot be answered',
  refusedText: 'The page does not take what was sent to it. Go back and try again from the page itself.',
  forbiddenTitle: 'This is not open to you',
  brokenForm: 'The form did not arrive whole. Go back and send it again.',
  toStart: 'To the first page',
  noWorkspace: 'There is no workspace “{id}” on this site.',
  noRecord: '“{id}” is not here. It may have been removed, or its handling label does not let it be shown.',
}

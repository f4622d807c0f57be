/** Keeping a text, looking the reader's proposals over, and what stands in the way of a decision. */
export const curation = {
  'error.title': 'Give it a title in English: what is promised, in one line.',
  'error.summary': 'Write the summary in English too, or leave both languages empty.',
  'error.owner': 'Choose owners from the list: one of them is no post of this workspace.',
  'error.theme': 'Choose a theme from the list: this one is not in the workspace.',
  'error.due': 'Write the due date as year-month-day, such as 2027-06-30; it must be in the calendar.',
  'error.answers': 'Choose a recommendation from the list: this one is not in the workspace.',
  'error.field': '{field} is not as it should be. {message}',
  'error.reason': 'Say why it is rejected: whoever disagrees must be able to answer.',
  'error.into': 'Choose a promise of the same policy to merge it into.',
  'error.parts': 'Write at least two titles, one a line: a split makes two promises or more.',
  'error.splitKind': 'A clause is split into promises or demands; accept it as a recommendation instead.',
  'error.noFinding': 'There is no proposal “{id}” in this workspace.',
  'error.noPolicy': 'There is no policy “{id}” with a recorded text in this workspace.',
  'error.noCommitment': 'There is no promise “{id}” in this workspace.',
  'error.noId': 'All ids after “{id}” are taken.',
  'error.decided':
    '{verdict, select, accepted {{actor} accepted it on {at}.} rejected {{actor} rejected it on {at}.} merged {{actor} merged it on {at}.} split {{actor} split it on {at}.} other {{actor} decided it on {at}.}} Nothing of yours was stored; undo that decision first if you see it differently.',
  'error.stood':
    'Its promise was on record before the reader proposed it; edit that promise instead. Nothing of yours was stored.',
  'error.changed':
    'Somebody has changed this promise since you opened the page. Nothing of yours was stored; look at it again.',
  'error.undecided': 'There is nothing to undo: nobody has decided it yet.',
  'error.nothingToUndo': 'There is nothing to undo: its promise was on record before the reader proposed it.',
  'error.hangs': 'It cannot be undone while something hangs on what it made: {what}. Take that away first.',
  'error.lastClause': 'It cannot be undone: “{id}” would cite no clause at all.',
  'error.policyId':
    'Give an id of small letters, digits and single hyphens, at most 80 characters, such as water-plan-2027.',
  'error.policySummary': 'Say in a sentence, in English, what kind of text it is.',
  'error.issuer': 'Choose the organisation that speaks in the text: it must be one of this workspace.',
  'error.idTaken': 'There is a policy or a source “{id}” in this workspace already. Give another id, such as {other}.',
  'error.noClauses': 'There is no clause in this text that could be looked over, so there is nothing to keep.',
}

/** Impact evaluations that are kept: their list, their page, their form. No sentence says that anything was caused. */
export const evaluations = {
  title: 'Impact evaluations',
  'error.noOrganisation': 'An assessor evaluates for an organisation; ask an administrator to enter yours',
  'error.notYours': 'This evaluation is the work of another office',
  'error.stated': 'The model is stated already; open it again to change it',
  'error.notStated': 'State the model first: nothing is computed before',
  'error.published': 'It is published; what is public is not changed',
  'error.same': 'Nothing has changed since result {number}: data, model and method are the same',
  'error.cannot': 'It cannot be computed. {why}',
  'error.isOut': 'This result is public already',
  'error.notOut': 'It is not public',
  'error.own': 'Somebody else has to publish what one has computed',
  'error.notLast': 'There is a newer result; publish that one',
  'error.notPublic': '“{id}”, which it rests on, is not public',
  'error.twice': 'Two files of data have one name',
  'error.noFile': 'The model reads the file “{file}”, which is not among its data',
}

/** Policies, their clauses and promises, the X-ray. */
export const policies = {
  'headline.promises':
    'Of {promises, plural, one {# promise} other {# promises}}, <accent>{deadline, plural, =0 {none says} one {one says} other {# say}}</accent> by when, and {money, plural, =0 {none says} one {one says} other {# say}} with what money.',
  'headline.demands':
    '<accent>{demands, plural, one {# demand} other {# demands}}</accent>, and nobody is bound by {demands, plural, one {it} other {them}} yet.',
  'headline.none': 'Its text is not recorded here, and so <accent>nothing</accent> in it can be checked.',
  lede: '{clauses, plural, one {# clause} other {# clauses}} were read. {tall, plural, =0 {None promises} one {One promises} other {# of them promise}} something; {owner, plural, =0 {no promise names} one {one promise names} other {# promises name}} who must act. Where nothing can be counted, nobody can be held to it.',
  'xray.title': 'What the promises name, clause by clause',
  'xray.name': 'Clauses, and what the promises in them name',
  'xray.key': 'Each mark is a clause; a tall one promises something. A dot says that the promise names it.',
  'xray.tableTitle': 'What the promises name',
  'xray.names': 'The promise names',
  'xray.count': 'How many',
  'xray.of': 'Of',
  'table.standing': 'Where it stands',
  'table.owedBy': 'Owed by',
  'table.workDone': 'Work done',
  'table.nobody': 'nobody named',
  'table.daysLate': '{days, plural, one {# day late} other {# days late}}',
  became: 'What became of them',
  asked: 'What it asks for',
  about: 'About this text',
  period: 'In force from {from} to {until}.',
  noText: 'No text of it is recorded; it is known through others.',
  fingerprint: 'fingerprint {hash}',
  'coverage.title': 'Coverage',
  'coverage.text':
    '{measurable, number} of {indicators, plural, one {# indicator} other {# indicators}} can be measured; {withValue, plural, =0 {none has} one {one has} other {# have}} a value. {assessed, number} of {promises, plural, one {# promise} other {# promises}} have been judged by somebody other than the owner.',
  'outline.title': 'The whole text, clause by clause',
}

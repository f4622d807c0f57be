/** Interrupted time series in plain language. No sentence says that anything was caused. */
export const evaluation = {
  'title.question': 'The question',
  'title.model': 'The model, before its result',
  'title.verdict': 'The answer',
  'title.seen': 'What was seen',
  'title.doubt': 'How far it can be doubted',
  'title.power': 'What could have been seen',
  'title.checklist': 'Quality of the study',
  'title.remarks': 'To be kept in mind',

  question: '{title}: did {outcome} change from {from} on, beyond what was to be expected?',
  questionUntitled: 'Did {outcome} change from {from} on, beyond what was to be expected?',
  data: 'There are {n, number} times: {before, number} before, {after, number} from then on.',

  'family.poisson': 'Counts, with a Poisson distribution.',
  'family.quasipoisson': 'Counts, whose spread is estimated (quasi-Poisson).',
  'family.negative-binomial': 'Counts, with a negative binomial distribution.',
  'family.gaussian': 'Values, by least squares.',
  'term.level': 'A change of level at once is looked for.',
  'term.slope': 'A change of trend is looked for.',
  'term.delayed': 'A change of level after {delay, number} {delay, plural, one {time} other {times}} is looked for.',
  season:
    'The season is taken out by {harmonics, plural, one {one pair} other {# pairs}} of waves, with a year of {period, number} times.',
  noSeason: 'No season is taken out.',
  'errors.model': 'Intervals follow the model.',
  'errors.hc0': 'Intervals allow for spread that differs from time to time (HC0).',
  'errors.newey-west': 'Intervals allow for times that are alike up to {lag, number} apart (Newey and West).',
  stated: 'The model was written down on {on}, before the result was known.',
  statedWhere: 'The model was written down on {on}, before the result was known: {where}.',
  notStated: 'Nobody says whether the model was chosen before the result was known.',

  'verdict.consistent': 'Consistent with an effect.',
  'verdict.none': 'No evidence of an effect.',
  'verdict.untold': 'It cannot be told.',
  'why.short':
    'The series is short: {before, number} times before and {after, number} after, where {least, number} are wanted on either side.',
  'why.break': 'Something else changed at nearly the same time, and the two cannot be told apart: {what}.',
  'why.alike': 'Neighbouring times are so alike (correlation {rho}) that the series wanders by itself.',
  'why.bend':
    'Before the intervention the trend was already bending (p {p}), so that a straight line continued says little.',
  'why.sources': 'Another source says otherwise: {sources}.',
  'why.changed': 'The series did change, by more than chance and likeness of neighbouring times explain (p {p}).',
  'why.placebo': 'Other dates show as much: {ahead, number} of {others, number} show more than the true one.',
  'why.curve':
    'It depends on the model: {same, number} of {specifications, number} point the same way, and {otherwise, number} clearly the other way.',
  'why.area': 'It rests on one area; without it the sign turns: {areas}.',
  'why.powerless': 'The power was too small ({power}) to see a change of the size asked for.',
  'why.unchanged': 'No change was seen beyond chance (p {p}).',
  'why.powerful': 'A change of the size asked for would have been seen (power {power}).',
  'why.stands':
    'It stands up to doubt: {dates, plural, =0 {other dates were not tried} other {the true date ranks {rank, number} of {dates, number}}}, and {same, number} of {specifications, number} models point the same way.',

  average: '{outcome}: on average over the time since, {ratio} of what was to be expected (95%: {low} to {high}).',
  averageDifference:
    '{outcome}: on average over the time since, a difference of {difference} from what was to be expected (95%: {low} to {high}).',
  expected: '{observed} were observed; {expected} were to be expected had nothing changed (95%: {low} to {high}).',
  'seen.level': 'At once it was {ratio} of what it would have been (95%: {low} to {high}).',
  'seen.levelDifference': 'At once it differed by {difference} (95%: {low} to {high}).',
  'seen.slope':
    'From one time to the next it then was {ratio} of what the trend before would have made it (95%: {low} to {high}).',
  'seen.slopeDifference':
    'From one time to the next it then differed by a further {difference} (95%: {low} to {high}).',
  'seen.delayed': 'After the delay it was {ratio} of what it would have been (95%: {low} to {high}).',
  'seen.delayedDifference': 'After the delay it differed by {difference} (95%: {low} to {high}).',
  'seen.course':
    'What changed is how the series goes on, not where it stands on average: of the average alone it cannot be said that it changed.',

  pretrend: 'Before, each time stood on average at {ratio} of the one before it (95%: {low} to {high}).',
  pretrendDifference: 'Before, each time stood on average {difference} from the one before it (95%: {low} to {high}).',
  pretrendNone: 'The time before could not be looked at by itself: {why}',
  bend: 'Whether the course before was bending rather than straight: p {p} (under 0.05 says that it was).',
  placebo: 'Of {dates, number} dates that were tried, the true one ranks {rank, number}.',
  curve:
    'Of {specifications, number} other models, {same, number} point the same way, {clear, plural, =0 {none} other {#}} of them clearly; they range from {least} to {most} (percentages are of what was to be expected).',
  curveRefused: '{refused, plural, one {One model} other {# models}} could not be estimated.',
  without: 'Without {area}: {ratio} ({low} to {high}).',
  source: 'By {source}: {ratio} ({low} to {high}).',
  elsewhereRefused: '{name}: could not be estimated. {why}',
  covers:
    '{name} covers {from} to {to}: all {of, number} times that are evaluated{beside, plural, =0 {} other {, and # others beside}}.',
  coversPart:
    '{name} covers {from} to {to}: only {times, number} of the {of, number} times that are evaluated{beside, plural, =0 {} other {, and # others beside}}. What it says is of another time.',
  under: '< {p}',
  oneSource: 'Only one source was looked at.',
  alike:
    'Correlation of neighbouring times, beyond the model: {rho}. Ljung and Box on {lags, number} lags: p {p} (under 0.05 says that they are alike).',

  detectable:
    'A lasting change smaller than a fall to {fall} or a rise to {rise} would have been missed more than one time in five (power under 80%).',
  detectableDifference:
    'A lasting change smaller than {difference} would have been missed more than one time in five (power under 80%).',
  power:
    'Had it changed to {effect} of what was to be expected, that would have been seen {power} of the time (its power).',
  powerDifference: 'Had it changed by {effect}, that would have been seen {power} of the time (its power).',

  'remark.missing':
    '{rows, plural, one {One row was} other {# rows were}} left out, because something in them is missing.',
  'remark.uneven':
    'The times are uneven in {gaps, plural, one {one place} other {# places}}; neighbours are taken as neighbours all the same.',
  'remark.season':
    'The season’s period of {period, number} goes {years, number} times into the series. It is in the unit of the times: of months 12, of years in decimals 1.',
  'remark.offset':
    'With least squares the logarithm of {column} is added as it stands. To study rates, divide by it first.',
  'remark.unstated': 'Nobody says whether the model was chosen before the result was known; it counts as exploratory.',
  'remark.noPlacebo': 'Other dates were not tried, because the specification says so.',
  'remark.unknownItem': 'The checklist has no item “{item}”.',

  'answer.yes': 'yes',
  'answer.no': 'no',
  'answer.unclear': 'unclear',
  checked: '{question} {answer}.',
  checkedRemark: '{question} {answer}: {remark}',
  'checklistSource.its':
    'After the criteria of Cochrane’s EPOC group for interrupted time series (2017) and Ramsay and others (2003).',
  'checklistSource.areas':
    'There is no agreed list for this method. This one is adapted from the criteria of Cochrane’s EPOC group for controlled before-and-after studies and interrupted time series (2017).',
  'checklistSource.breaks':
    'There is no agreed list for this method. This one is adapted from the criteria of Cochrane’s EPOC group for interrupted time series (2017).',
  'item.independent': 'Did nothing else that bears on the outcome change at the same time?',
  'item.shape': 'Was it said beforehand how the effect would look (at once, slowly, later)?',
  'item.alone':
    'Did nothing else that bears on the outcome come to the areas under the policy alone, at the same time?',
  'item.alike': 'Were the areas alike before, in the outcome and in what bears on it?',
  'item.spill': 'Were the other areas left untouched by the policy, without anything moving over to them?',
  'item.waiting': 'Did nobody change their ways before it, because it was coming?',
  'item.chosen': 'Were the areas to compare with chosen before the result was known, with a reason?',
  'item.settings': 'Were the settings, such as the shortest regime, chosen before the result was known?',
  'item.composition': 'Are the areas and their borders the same throughout?',
  'item.collection': 'Were data collected in the same way before and after?',
  'item.blind': 'Is the outcome objective, or was it judged by people who did not know of the intervention?',
  'item.missing': 'Is little missing, and as much before as after?',
  'item.selective': 'Is every outcome reported that was to be studied?',
  'item.other': 'Is it free of other risks, such as seasons that were not taken out?',
  'item.points': 'Are there enough times before and after for a trend, with a reason for how many?',
  'item.reason': 'Is the first time with the intervention the true one, and is a reason given for it?',
}

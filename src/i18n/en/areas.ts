/** Evaluations over areas, and breaks of a series, in plain language. No sentence says that anything was caused. */
export const areas = {
  question: 'Did {outcome} in {treated} change from {from} on, beyond what areas like it show?',
  questionTitled: '{title}: did {outcome} in {treated} change from {from} on, beyond what areas like it show?',
  questionMany: 'Did {outcome} change in {treated, plural, one {one area} other {# areas}} that came under the policy?',
  questionBreaks: 'When did the course of {outcome} break, without being told a date?',

  'model.synthetic':
    'Of {donors, number} other areas a synthetic one is weighed together that was like {treated} before, over {times, number} times.',
  'model.predictors': 'It has to be like it in {predictors, plural, one {one thing} other {# things}}.',
  'model.sought': 'How much each counts is chosen so that the paths before agree.',
  'model.given': 'How much each counts was given beforehand, and not sought.',
  'model.validated':
    'How much each counts is chosen by cross-validation: made of what was known from {trainingFrom} to {trainingTo} alone, the synthetic area has to foretell {from} to {to} as well as can be. With that the weights are then found anew, from later figures.',
  'model.validatedOthers':
    'Other areas in its place get theirs in the same way, each by itself, and it is chosen anew where an area is left out, and for earlier dates that have two or more of the times to be foretold before them. For dates before that it is chosen so that the paths before them agree.',
  'model.path': 'It has to follow the same path before.',
  'model.twoWay':
    'Areas are compared with themselves before and with other areas at the same time (two-way fixed effects).',
  'model.dates': 'The policy came at different times.',
  'model.groupTime': 'Each group of areas is compared with areas not yet under it (Callaway and Sant’Anna).',
  'model.groupTimeNever':
    'Each group of areas is compared with areas that never came under it (Callaway and Sant’Anna).',
  'model.held': 'Held fixed, as they change with time: {covariates}.',
  'model.doubly-robust':
    'Areas are compared with areas that were like them in {covariates} at the earlier of the two times: by a model of the change and by one of who came under the policy, of which one may be wrong (Sant’Anna and Zhao, doubly robust).',
  'model.regression':
    'Areas are compared with areas that were like them in {covariates} at the earlier of the two times, by a model of the change.',
  'model.weights': 'Areas count by {weights}, each by its mean over all times.',
  'model.breaks':
    'Breaks of {terms} are looked for by least squares (Bai and Perron); none lies nearer than {shortest, number} times to another. The date of the policy is not used.',
  'term.mean': 'the mean',
  'term.trend': 'the trend',
  'term.season': 'the season',
  'model.transformed': 'What is studied is a transform of the outcome: {transform}.',

  'inference.t': 'Chance is judged by Student’s t with errors by area.',
  'inference.wild-bootstrap': 'Areas are few: chance is judged by the wild bootstrap over areas.',
  'inference.placebo-areas':
    'So few areas came under the policy that chance is judged by giving its dates to other areas instead.',
  'inference.ranked': 'Chance is judged by putting each of the other areas in its place.',

  'verdict.consistent': 'Consistent with an effect.',
  'verdict.none': 'No evidence of an effect.',
  'verdict.untold': 'It cannot be told.',

  'why.short':
    '{before, plural, one {There is one time} other {There are # times}} before the policy to compare over, where {least, number} are wanted.',
  'why.fewAreas': 'Of {areas, number} areas none can stand out enough; {least, number} are wanted.',
  'why.fewTreated':
    'Only {treated, plural, one {one area} other {# areas}} came under the policy, which leaves too little to judge chance by.',
  'why.fit':
    'No mix of other areas was like it before: the fit is off by {own}, where {middle} is usual among the others.',
  'why.gapBefore': 'The gap before the policy ({before}) is not small beside the one since ({after}).',
  'why.dates': 'Other dates before the policy show as much: {ahead, number} of {dates, number}.',
  'why.area': 'It rests on one area; without it the sign turns: {areas}.',
  'why.ranked':
    'It drew away from the synthetic area by more than other areas draw away from theirs: by how much greater the gap is since than before, it ranks {rank, number} of {of, number} (p {p}).',
  'why.unranked':
    'It did not draw away from the synthetic area by more than other areas draw away from theirs: by how much greater the gap is since than before, it ranks {rank, number} of {of, number} (p {p}).',
  'why.powerless': 'The power was too small ({power}) to see an effect of {effect}.',
  'why.powerful': 'An effect of {effect} would have been seen (power {power}).',
  'why.stands':
    'It stands up to doubt: {dates, number} other dates before the policy and {without, number} areas left out were tried.',
  'why.trend': 'Areas under the policy were already on another path before it (p {p}).',
  'why.changed': 'They did change beyond chance (p {p}).',
  'why.unchanged': 'No change was seen beyond chance (p {p}).',
  'why.inside': 'The policy’s date, {from}, lies within a break: {low} to {high}.',
  'why.outside': 'The policy’s date, {from}, lies in no break’s interval.',
  'why.noBreak': 'No break was found.',
  'why.chance': 'Intervals of breaks cover {chance} of all times, so that any date might well lie in one.',
  'why.weak': 'Whether there is a break at all is not clear (sup-F, p {p}).',
  'why.fragile': 'With other settings the break at the policy’s date is not found: {settings}.',
  'why.alike': 'Neighbouring times are so alike (correlation {rho}) that breaks are found too easily.',
  'why.sources': 'Another source says otherwise: {sources}.',
  'why.curve':
    'It depends on the model: {same, number} of {specifications, number} point the same way, and {otherwise, number} clearly the other way.',
  'why.break': 'Something else changed at nearly the same time, and the two cannot be told apart: {what}.',
  'why.areaBreak': 'It rests on one area; without it the policy’s date lies in no break: {areas}.',
  'why.standsBreak': 'Other settings find it, too, and intervals cover no more than {chance} of all times.',

  average:
    '{outcome} in {treated}, since {from}: on average {size} {direction, select, below {less} other {more}} than in the synthetic area.',
  averageShare:
    '{outcome} in {treated}, since {from}: on average {size} {direction, select, below {less} other {more}} than in the synthetic area, which is {share} of it.',
  weights: 'The synthetic area is {weights}.',
  weight: '{unit} ({weight}%)',
  effect: 'On average the difference was {estimate} ({low} to {high}).',
  effectAlone: 'On average the difference was {estimate}; how far it is sure cannot be told.',
  source: 'By {source}: {estimate} ({low} to {high}).',
  sourceAlone: 'By {source}: {estimate}.',
  breaksBy: 'By {name} breaks lie after: {breaks}.',
  breaksWithout: 'Without {name} breaks lie after: {breaks}.',
  reach:
    'Going by how far other areas stray from theirs, an effect of anything from {low} to {high} cannot be ruled out (90%).',
  breakSaid: 'A break after {at} ({low} to {high}).',
  breakUnbounded: 'A break after {at}, whose interval cannot be told.',
  level: 'From {from} to {to} the mean was {mean}.',
  noBreaks: 'The best account of the series has no break.',

  'setting.trimming': 'shortest regime {share} of the series',
  'setting.criterion': 'number of breaks by {name}',
  'setting.one': 'one break at most',
  'doubt.validated':
    'Times held back were foretold with an error of {off} ({from} to {to}; root of the mean square); no weights at all could have come nearer than {least}.',
  'doubt.areas': 'Of {of, number} areas it ranks {rank, number} by how much greater the gap is since than before.',
  'doubt.assignments':
    'Had the policy come to other areas, the effect would rank {rank, number} of {of, number} in size.',
  'doubt.dates':
    '{dates, number} other dates before the policy were tried; {ahead, plural, =0 {none shows} one {one shows} other {# show}} as much.',
  'doubt.without': 'With areas left out one at a time the effect goes from {least} to {most}.',
  'doubt.models':
    '{same, number} of {models, number} other models point the same way; they range from {least} to {most}.',
  'doubt.withoutNamed':
    'With areas left out one at a time the effect goes from {least} (without {lowest}) to {most} (without {highest}).',
  'doubt.trend': 'Before the policy the areas drew apart by {estimate} from one time to the next ({low} to {high}).',
  'doubt.leads': 'The times before the policy, taken together: p {p}.',
  'doubt.supF': 'Whether there is a break at all: sup-F {statistic}, p {p}.',
  'doubt.supFRough': 'Whether there is a break at all: sup-F {statistic}, which chance gives in more than one of four.',
  'doubt.splits': 'Of {of, number} times at which the series could be split in two, the policy’s ranks {rank, number}.',
  'doubt.rho': 'Correlation of neighbouring times within regimes: {rho}.',
  'doubt.settings': 'With other settings breaks lie after: {breaks}.',

  detectable: 'An effect smaller than {size} would have been missed more than one time in five (power under 80%).',
  undetectable: 'Any effect, however great, would have been missed more than one time in five (power under 80%).',
  power: 'Had there been an effect of {effect}, it would have been seen {power} of the time (its power).',

  'remark.left': 'Areas left out because something that is needed of them is missing: {areas}.',
  'remark.clipped':
    'Times from {from} on lie under the policy and have no part in what was asked for over them: {parts}.',
  'remark.missing':
    '{rows, plural, one {One row was} other {# rows were}} left out, because something in them is missing.',
  'remark.always': 'Areas that were under the policy at all times tell nothing and were left out: {areas}.',
  'remark.twoAreas':
    'Two areas have no errors by area: what one of them went through by itself cannot be told from the policy.',
  'remark.cells.too-few':
    'Areas that came under the policy in {group} have no estimate for {times, plural, one {one time} other {# times}}: with these covariates there are too few of them, or of areas to compare them with.',
  'remark.cells.collinear':
    'Areas that came under the policy in {group} have no estimate for {times, plural, one {one time} other {# times}}: one covariate can be told from the others, or is the same everywhere.',
  'remark.cells.separation':
    'Areas that came under the policy in {group} have no estimate for {times, plural, one {one time} other {# times}}: the covariates tell without fail who came under it, so that none are alike.',
  'remark.cells.overlap':
    'Areas that came under the policy in {group} have no estimate for {times, plural, one {one time} other {# times}}: by their covariates some were all but certain to come under it, so that none are like them.',
  'remark.cells.no-convergence':
    'Areas that came under the policy in {group} have no estimate for {times, plural, one {one time} other {# times}}: the model of who came under it did not converge.',
  'remark.noPlacebo': 'Other areas and dates were not tried, because the specification says so; there is no verdict.',
  'remark.unknownItem': 'The checklist has no item “{item}”.',
}

/** What is made of a survey's answers: the plan, cross-tables, weights, waves, and open answers coded by hand. */
export const analysis = {
  // The plan
  'plan.title': 'Plan the analysis',
  'plan.lede':
    'What the answers will be made into is said before anybody answers, and is fixed when the survey opens. Only these tables are published: if readers could choose freely, single people could be found by comparing.',
  'plan.link': 'Plan the analysis: cross-tables, weights, scales, the wave before',
  'plan.fixed': 'This survey has been opened: its plan is fixed.',
  'plan.none': 'None',
  'plan.crosses': 'Cross-tables',
  'plan.crossesHint': 'Each answer to the first question by each answer to the second. The second takes one choice.',
  'plan.rows': 'Cross-table {n}: rows',
  'plan.columns': 'Cross-table {n}: columns',
  'plan.weights': 'Weights',
  'plan.weight': 'Weight',
  'plan.weightHint': 'A question, or what the form computes: how many people somebody stands for.',
  'plan.strata': 'Strata',
  'plan.strataHint': 'The question whose choices the sample was drawn from, one by one.',
  'plan.margin': 'Known shares of the population, {n}',
  'plan.marginHint':
    'One question: answers are weighted so that its shares are the population’s (post-stratification). Several: all of them at once (raking). Keep the plan to see its choices.',
  'plan.share': '{choice}, percent',
  'plan.source': 'Where these shares are known from',
  'plan.sourceUr': 'The same in Urdu',
  'plan.date': 'Of which day',
  'plan.scales': 'Scales',
  'plan.scalesHint':
    'Lists of choices that go from one end to the other are drawn as bars to both sides of their middle.',
  'plan.isScale': '“{list}” is a scale, from “{first}” to “{last}”',
  'plan.middle': 'Middle of “{list}”',
  'plan.between': 'Between its two halves',
  'plan.wave': 'Waves',
  'plan.before': 'The wave before',
  'plan.beforeHint': 'A survey whose questions have the same names. Its published shares are compared with these.',
  'plan.keep': 'Keep the plan',

  // Estimates
  interval: 'Interval, 95 %',
  range: '{low} to {high}',
  weighted: 'Weighted share',
  designEffect: 'Design effect',
  sampleNote:
    'Intervals are at 95 %: Wilson’s where everybody counts one; on the logit scale by Taylor linearisation where answers are weighted or stratified. What is hidden has none.',
  selfSelectedShares: 'Not representative: no interval.',

  // Cross-tables
  cross: '{rows} by {columns}',
  crossNote: 'Of those in each row who answered both questions.',
  crossMany: 'Several answers could be given: rows overlap.',
  base: 'People',
  withheld:
    'This table is withheld: it cannot be shown together with the others without giving small counts away, or that could not be made sure of in time.',
  cell: '{share} ({count})',
  'test.pearson': 'Pearson’s χ² = {statistic}, {df} df',
  'test.fisher': 'Fisher’s exact test',
  'test.fisher-monte-carlo': 'Fisher’s test by Monte Carlo, error of p {error}',
  'test.rao-scott': 'Rao and Scott’s F = {statistic}, {df} and {df2} df',
  'test.p': 'p {p}; by Holm over all tests {adjusted}',
  'test.of': 'Tested: {rows} rows by {columns} columns that are shown whole, {n} people.',
  'test.none': 'Not tested: fewer than two rows and columns are shown whole.',
  'test.option': '“{choice}”:',
  'test.respondents': 'The tests speak of those who answered, not of a population.',
  below: 'below {p}',
  equals: '= {p}',

  // Weights
  'weights.title': 'Weights',
  'weights.stratified': 'Nobody is weighted; the sample was drawn by strata.',
  'weights.question': 'Each answer counts as often as the respondent said it stands for.',
  'weights.computed': 'Each answer counts as often as the form computes from the answers.',
  'weights.post-stratified':
    'Answers are weighted so that one question’s shares are the population’s (post-stratification).',
  'weights.raked':
    'Answers are weighted so that the shares of several questions are the population’s at once (raking).',
  'weights.by': 'Weight: {question}.',
  'weights.strata': 'Strata: {question}.',
  'weights.effective':
    '{n} weighted answers say as much as {effective} that count one each. The weights’ design effect is {effect} (Kish).',
  'weights.quantiles': 'How the weights are spread',
  'weights.of': 'Share of respondents',
  'weights.times': 'weigh at most, times the mean',
  'weights.margin': '{question}: sample and population',
  'weights.choice': 'Answer',
  'weights.sample': 'Sample',
  'weights.population': 'Population',
  'weights.source': 'Population: {source}, {date}.',
  'weights.fault': 'No weighted figures: {message}',
  'weights.fault.hidden':
    'No weighted figures: counts of a question that the weights rest on are hidden, and weighted shares would give them away.',
  'weights.closed': 'Weighted figures are hidden where they would give hidden counts away.',

  // Numbers, rankings, scales
  mean: 'Mean {mean}.',
  quartiles: 'Quartiles lie in the groups {low}, {middle} and {high}.',
  noMean: 'The mean is not given: it would tell single answers.',
  grouped: 'Groups are as wide as it takes for five people or more; the first and the last are open.',
  'bin.below': 'below {below}',
  'bin.from': '{from} and more',
  'bin.between': '{from} to below {below}',
  meanPlace: 'Mean place',
  ranking: 'Mean place, 1 being the first',
  scale: 'From one end of the scale to the other, to both sides of its middle; of those who chose on it.',
  scaleHidden: 'Not drawn: some of its counts are hidden.',

  // Non-response
  'silent.title': 'Who gave no answer',
  'silent.question': 'Question',
  'silent.asked': 'Asked',
  'silent.none': 'No answer',
  'silent.share': 'Share',

  // Waves
  'waves.title': 'Since the wave before',
  'waves.of': 'Compared with {title}, closed on {closed}, by what is published of both.',
  'waves.selfSelected':
    'Not representative: of people who chose by themselves to answer, the numbers stand side by side, and no change of a population follows.',
  'waves.before': 'Before',
  'waves.after': 'Now',
  'waves.difference': 'Difference, points',
  'waves.p': 'p, by Holm',

  // Refusals
  'error.rows': 'The form has no question “{path}” with choices to put in rows.',
  'error.columns': 'The form has no other question “{path}” that takes one choice.',
  'error.twice': 'These two questions are crossed already.',
  'error.weight': 'The form asks or computes no number “{path}”.',
  'error.scale': 'The form has no list “{list}” of such choices.',
  'error.choices': 'Give a share for each choice, and for no other: {choices}.',
  'error.hundred': 'The shares add up to {sum}, not to 100.',
  'error.before': 'There is no other survey “{before}” here.',
} as const

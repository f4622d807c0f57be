import { describe, expect, test } from 'vitest'
import { judge } from '../../judge.ts'
import { written } from '../document/written.ts'

const PAPER = '# Promises on Paper: A Review of the Safety Strategy\nThis paper examines six counties.'
const CHARTER = '# Charter of the Valley Women\nWe, the women and families of both banks, have come together.'
const inPaper = (heading: string, line: string) => judge(written(`${PAPER}\n## ${heading}\n${line}`)).at(-1)
const inCharter = (heading: string, line: string) => judge(written(`${CHARTER}\n## ${heading}\n${line}`)).at(-1)

describe('an adviser recommends', () => {
  test.each([
    ['The Ministry should publish its accounts.', ['Ministry']],
    ['There is a need for the government to allocate funds.', ['government']],
    ['The indicators need to be revised.', []],
    ['It is recommended that the Auditor General verify the count.', ['Auditor General']],
    ['We urge the Government to release the report.', ['Government']],
  ])('in any part: %s', (line, owner) => {
    expect(inPaper('Gaps', line)).toMatchObject({ speech: 'recommendation', commitment: { is: false, owner } })
  })

  test.each([
    '1. Establish a monitoring system within two years.',
    '1. Parliament shall take the lead in oversight.',
    '- Threat assessments be reviewed.',
    '- Mosques could be asked to name mentors.',
    '- Training of judges in the new law',
  ])('under a heading that recommends: %s', (line) => {
    expect(inPaper('Recommendations', line)).toMatchObject({ speech: 'recommendation', commitment: { is: false } })
  })

  test('to whoever the heading names, where the item names nobody', () => {
    expect(
      judge(
        written(`${PAPER}\n## Recommendations\n### To the county assemblies\n- Agree on grazing dates by September.`),
      ).at(-1)?.commitment.owner,
    ).toEqual(['county assemblies'])
  })

  test.each([
    ['Findings', 'The strategy states that the Centre will coordinate all offices.'],
    ['Findings', 'Its judges should have sat every month.'],
    ['Findings', 'It should be noted that no figures exist.'],
    ['Introduction', 'This paper will show why.'],
    ['Introduction', 'We will examine six counties.'],
    ['Recommendations', 'By following these recommendations, the country can build trust.'],
    ['References', 'Government of Norland (2016). The Ministry should act.'],
  ])('nothing under %s with: %s', (heading, line) => {
    expect(inPaper(heading, line)).toMatchObject({ speech: 'statement', commitment: { is: false } })
  })

  test('and promises what he will do himself', () => {
    expect(inPaper('What comes next', 'We will publish the interviews in 2028.')).toMatchObject({
      speech: 'commitment',
      commitment: { is: true, deadline: { date: '2028' } },
    })
  })

  test('a long analysis that advises in passing stays an analysis', () => {
    const passing =
      'Crime rose. Trust fell. The courts were slow. Nobody was charged. The roads were bad. Someone should act. The year ended.'
    expect(inPaper('Findings', passing)?.speech).toBe('statement')
  })
})

describe('those who demand', () => {
  test.each([
    ['- Return of the fields to the households that tilled them.', []],
    ['- Political parties do not seek the help of armed groups.', ['Political parties']],
    ['- The Water Authority must publish its measurements.', ['Water Authority']],
    ['- That the police station at Ansel have women officers.', ['police station']],
    ['- Call on the Council of the Upper Valley to answer in public.', ['Council of the Upper Valley']],
    ['- One hundred scholarships for girls.', []],
    ['- Judges: hear us in our own language!', ['Judges']],
  ])('demand with every bullet: %s', (line, owner) => {
    expect(inCharter('Land', line)).toMatchObject({ speech: 'demand', commitment: { is: false, owner } })
  })

  test('only state what they remember, but ask where they say that action is called for', () => {
    expect(inCharter('Peace', '- Remembering those who were taken from us;')?.speech).toBe('statement')
    expect(inCharter('Peace', '- Acknowledging that peace called for urgent action;')?.speech).toBe('demand')
  })

  test('bind themselves with what they promise', () => {
    expect(inCharter('What we ourselves will do', '- We will teach 200 girls to read by 2027.')).toMatchObject({
      speech: 'commitment',
      commitment: { is: true, target: { quantity: 200 } },
    })
  })

  test('ask the state under a lead-in that demands', () => {
    const items = judge(
      written(
        `${CHARTER}\nWe demand that the Government:\n- open the archives;\n- pay every family a pension of 300 florins.`,
      ),
    ).slice(-2)
    expect(items.map(({ speech, commitment }) => [speech, commitment.owner, commitment.money?.amount])).toEqual([
      ['demand', ['Government'], undefined],
      ['demand', ['Government'], 300],
    ])
  })
})

test('what a list within the sentence asks for is advised', () => {
  const report = '# Report of the Committee on Detention\n## Recommendations'
  const line = '1. The State party should: (a) repeal section 9; (b) train all staff.'
  expect(judge(written(`${report}\n${line}`)).at(-1)).toMatchObject({
    speech: 'recommendation',
    commitment: { owner: ['State party'] },
  })
})

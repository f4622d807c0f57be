import { describe, expect, test } from 'vitest'
import { judge } from '../../judge.ts'
import type { Clause } from '../../model.ts'
import { written } from '../document/written.ts'

const POLICY = '# National Safety Strategy of the Government of Norland'

function last(source: string): Clause {
  const clause = judge(written(source)).at(-1)
  if (!clause) throw new Error('nothing was judged')
  return clause
}

/** The verdict on one line under a heading of the strategy. */
const under = (heading: string, line: string) => last(`${POLICY}\n## ${heading}\n${line}`)

describe('in a plan, a promise is', () => {
  test.each([
    ['an organ that will', 'The Coast Guard will patrol the bay.'],
    ['an abbreviated organ that shall', 'NCCT shall convene the regional panels.'],
    [
      'an organ after an opening phrase',
      'To this end, and subject to the budget, the Police Academy will revise its curriculum.',
    ],
    [
      'an organ with words between it and its verb',
      'The Ministry of Health, in consultation with the provinces, will draw up guidelines.',
    ],
    [
      'an organ after a subordinate clause',
      'While all present units remain, the Border Service will merge its two wings.',
    ],
    ['a verb in the passive with nobody named', 'A hotline for victims will be set up.'],
    ['a thing that is to be done', 'A training centre is to be opened in the east.'],
    ['an obligation of every office', 'Each district office must keep a register of complaints.'],
    ['a plan that will do it', 'The programme will train 300 mediators.'],
    ['what there shall be', 'There shall be a commissioner for the displaced.'],
    ['what will be available', 'Legal aid will be available in all courts.'],
    [
      'what an organ will be responsible for',
      'All provincial forces will be directly responsible to the Ministry of Interior.',
    ],
    ['a refusal', 'No journalist will be detained for his work.'],
    ['a promise in case of need', 'If funds fall short, the Treasury will cover the difference.'],
    ['a commitment in so many words', 'The Government is committed to ending child labour by 2030.'],
    ['what an organ intends to do', 'The Department intends to close the old prison.'],
    ['what a policy establishes by saying so', 'This strategy establishes a National Council for Prevention.'],
    ['what a policy envisages', 'It also envisages the inclusion of private schools.'],
    ['a lead ministry', 'The Ministry of Interior is the lead ministry for this strategy.'],
    ['what people are entitled to', '1. Every survivor is entitled to free treatment.'],
    ['the would of South Asian policies', 'A cyber crime wing would be established in each province.'],
  ])('%s', (_, line) => {
    expect(under('Measures', line), line).toMatchObject({ speech: 'commitment', commitment: { is: true } })
  })

  test.each([
    ['an instruction', '- Establish a joint command.'],
    ['an instruction with a verb no lexicon holds', '- Waive the fees of poor litigants.'],
    ['an infinitive', '- To open a shelter in every county.'],
    ['a gerund', '- Strengthening the forensic laboratories.'],
    ['an act as a noun', '- Establishment of a border force under MoI.'],
    ['an act as a noun behind another', '- Capacity building of prosecutors.'],
    ['an organ with a bare infinitive', '- All county units to report monthly to the Secretariat.'],
    ['a thing to be done', '- Watch towers to be repaired before the winter of 2027.'],
    ['a bare noun phrase', '- Free bus passes for apprentices in rural districts'],
    ['a result without a verb', '- Two thirds of the checkpoints gone by 2028'],
    ['a numbered item with a label', '- Action 3.2: Map the smuggling routes.'],
    ['an instruction after a code', 'E1. Install cameras at both bridges.'],
  ])('an item of a list as %s', (_, line) => {
    expect(under('Actions', line), line).toMatchObject({ speech: 'commitment', commitment: { is: true } })
  })

  test.each([
    ['reports to somebody', 'Provincial leads report to the steering group every month.'],
    ['does not do something', 'We do not separate children from their mothers.'],
    ['is created', 'A fund for victims is created.'],
    ['is under way', 'The Department is developing a handbook for teachers.'],
  ])('in the part that says what is done, what %s', (_, line) => {
    expect(under('Implementation', line), line).toMatchObject({ speech: 'commitment', commitment: { is: true } })
  })

  test('a declared principle under a heading that directs', () => {
    expect(under('Policy Directives', '3. Restraint is the first principle of all operations.').commitment.is).toBe(
      true,
    )
  })
})

describe('in a plan, no promise is', () => {
  test.each([
    ['a forecast', 'Smuggling will continue to finance the gangs.'],
    ['a forecast of numbers', 'The population of the coast will reach 3.2 million by 2035.'],
    ['an expectation', 'Recruitment is expected to decline.'],
    ['what would be imperative', 'It would be imperative to address the older threats as well.'],
    ['a description', 'The Coast Guard has nine boats.'],
    ['what was done', 'In 2019 the Government opened eleven centres.'],
    ['what somebody said', 'The Ombudsman noted that the police shall answer for every shot.'],
    ['a quotation', 'The slogan of the march was “the police shall never again fire on us”.'],
    ['a definition', 'In this strategy "household" shall include persons living alone.'],
    ['a legal effect', 'This strategy shall come into force on 1 March.'],
    ['a question', 'Will the police be armed?'],
    ['what is not possible', 'It will not be possible to guard every bridge.'],
    ['an effect', 'This will help to restore trust.'],
    ['what a relative clause says', 'The report, which will be found in the annex, lists all incidents.'],
    ['what others plan', 'The neighbouring states will build a fence.'],
    ['an aim without an act', 'The strategy aims to protect life and property.'],
  ])('%s', (_, line) => {
    expect(under('Security', line), line).toMatchObject({ speech: 'statement', commitment: { is: false } })
  })

  test.each([
    ['Vision', 'Create a country in which every dispute finds a lawful hearing.'],
    ['Policy Objectives', '1. To protect the life and property of citizens.'],
    ['Threat Perception', '- Growing infiltration of criminal groups'],
    ['Background', 'A new law would be brought before Parliament within a year.'],
    ['Assumptions and risks', 'Parliament will pass the budget in time.'],
    ['What was done under the previous plan', '200 officers will be trained.'],
    ['References', 'Government of Norland. The Police Will Reform. 2014.'],
    ['Foreword', 'We will leave no stone unturned.'],
  ])('what stands under %s', (heading, line) => {
    expect(under(heading, line).commitment.is, line).toBe(false)
  })

  test('a heading, whatever its verb', () => {
    expect(last(`${POLICY}\n## Establish a joint command`)).toMatchObject({ kind: 'heading', speech: 'statement' })
  })

  test('a footnote, unless an organ will act', () => {
    expect(last(`${POLICY}\n## Measures\n^ The figures shall be read with care.`).commitment.is).toBe(false)
    expect(last(`${POLICY}\n## Measures\n^ The Centre will open a branch in 2029.`).commitment.is).toBe(true)
  })
})

describe('an objective', () => {
  test('with a share or a date of its own can be checked, and is a promise', () => {
    expect(under('Objectives', '- To reduce road deaths by 30 per cent by 2030.')).toMatchObject({
      speech: 'commitment',
      commitment: { is: true, target: { quantity: 30 } },
    })
  })

  test('keeps its approach, so that soft and hard aims can be told apart', () => {
    expect(under('Objectives', '1. To educate young people in tolerance.').commitment.approach).toBe('soft')
  })
})

describe('what a plan asks of others', () => {
  test.each([
    ['Banks are expected to freeze suspicious accounts within a day.', 'demand', ['Banks']],
    ['Imams and teachers are urged to preach respect.', 'demand', ['Imams', 'teachers']],
    ['Civil society organisations are encouraged to take part.', 'recommendation', ['Civil society organisations']],
    ['Employers should offer apprenticeships.', 'recommendation', ['Employers']],
    ['Schools may wish to invite their constable.', 'recommendation', ['Schools']],
  ])('%s', (line, speech, owner) => {
    expect(under('Measures', line)).toMatchObject({ speech, commitment: { is: false, owner } })
  })
})

describe('a manifesto promises under every heading', () => {
  test.each([
    'We will hire 6,000 nurses.',
    "We'll scrap the charges.",
    'We are not going to raise the pay of deputies.',
    '- An amnesty for those who hand in their guns',
    '- The army back in its barracks by 2028',
    'Our first budget moves 90 million pesos from the barracks to the clinics.',
    'A Meadow Party government would legislate in its first 100 days.',
  ])('%s', (line) => {
    expect(last(`# Manifesto of the Meadow Party 2027\n## Clean hands\n${line}`).commitment.is, line).toBe(true)
  })

  test.each([
    'Our opponents promised 40 clinics and built six.',
    'Prices will rise for another year.',
    'We are proud of our police.',
  ])('but not: %s', (line) => {
    expect(last(`# Manifesto of the Meadow Party 2027\n## Clean hands\n${line}`).commitment.is, line).toBe(false)
  })
})

describe('an agreement binds its parties', () => {
  test.each([
    ['The Parties undertake to refrain from hostile propaganda.', ['Parties']],
    ['Each Party shall release all prisoners within 30 days.', ['Party']],
    ['All firing ends at midnight on 1 May 2027.', []],
    ['3,000 former fighters are to be taken into the river guard.', []],
    ['Neither Party shall recruit minors.', ['Party']],
    ['A Joint Commission is to begin work not later than 1 January 2026.', ['Joint Commission']],
  ])('%s', (line, owner) => {
    expect(
      last(`# Agreement between the Government of Norland and the River Front\n## Part One\n1. ${line}`),
    ).toMatchObject({ speech: 'commitment', commitment: { is: true, owner } })
  })

  test.each([
    'This Agreement shall enter into force upon signature.',
    'The Parties recognise the right of the displaced to return.',
    'For the purposes of this Agreement, "camp" shall mean any place listed in the annex.',
  ])('but not with: %s', (line) => {
    expect(
      last(`# Agreement between the Government of Norland and the River Front\n## Part One\n1. ${line}`).commitment.is,
    ).toBe(false)
  })
})

describe('a law', () => {
  const LAW = '# The Witness Protection Bill, 2026\nBE IT ENACTED by the Parliament of Norland as follows:\n## Part II'
  test('binds the organs it creates', () => {
    expect(last(`${LAW}\n6. The Minister shall, within ninety days, make regulations.`)).toMatchObject({
      speech: 'commitment',
      commitment: { is: true, owner: ['Minister'], deadline: { duration: 'P90D' } },
    })
  })
  test.each([
    '9. No person shall obstruct an officer.',
    '1. This Act may be cited as the Witness Protection Act.',
    '2. In this Act, "Authority" means the body set up under section 4.',
  ])('promises nothing with: %s', (line) => {
    expect(last(`${LAW}\n${line}`).commitment.is).toBe(false)
  })
})

describe('a plan promises', () => {
  test.each([
    ['with money it has already found', 'USD 4 million has been set aside for the clinics.'],
    ['by an organ that asks after the past', 'The Climate Council assesses each year how far the plan has been kept.'],
    ['by all of a size', 'Every municipality with more than 20,000 inhabitants adopts a heat plan.'],
    ['by a figure that is to fall', 'The number of cells is to come down to 4,200 by 2030.'],
    ['what everyone is to do', 'Every recruit is to spend four weeks in a clinic.'],
    ['with an output and its number', 'Output 1.1.2. Promotion boards with no fewer than two women members.'],
  ])('%s', (_, line) => {
    expect(under('Measures', line).commitment.is).toBe(true)
  })
  test('nothing by saying how it should be', () => {
    expect(under('2 Our objectives', '1. By 2032 no one should die of heat.').speech).toBe('statement')
  })
  test('in the present tense, a gift to others, who owe nothing for it', () => {
    expect(under('Measures', 'Farmers who change their pumps receive a grant.').commitment.owner).toEqual([])
  })
})

test('a white paper binds whoever lays it before parliament', () => {
  const paper = '# Safer Together\nA white paper\nPresented to Parliament by the Home Department of Norland, March 2028'
  expect(last(`${paper}\n## Officers\n1. Forty trainers will be hired.`).commitment.is).toBe(true)
})

test('the minister who replies in an inquiry’s report binds himself', () => {
  const report = '# Inquiry into the Fire\n## Findings\nNobody had a key.\n## Response of the Minister of Justice'
  expect(last(`${report}\n1. The wing will not be used again before it has its certificate.`).commitment.is).toBe(true)
})

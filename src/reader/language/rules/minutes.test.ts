import { describe, expect, test } from 'vitest'
import { judge } from '../../judge.ts'
import { written } from '../document/written.ts'

const HEAD = '# Minutes of the third meeting of the Harbour Board\nThe meeting was held on 3 May 2027.'
const decided = (line: string) => judge(written(`${HEAD}\n## Decisions\n${line}`)).at(-1)
const told = (line: string) => judge(written(`${HEAD}\n## Discussion\n${line}`)).at(-1)

describe('under "Decisions"', () => {
  test.each([
    ['1. It was agreed that a patrol would begin by 1 June 2027.', []],
    ['1. The Secretary was asked to draft the rules.', ['Secretary']],
    ['1. Ms. Adaeze Lind agreed to write to both governors.', ['Ms. Adaeze Lind']],
    ['1. The Forum will hire two researchers.', ['Forum']],
    ['1. Newsletter to be issued by PIPS every month.', ['PIPS']],
    ['1. Mr. Brisk and Ms. Oyelund to meet the governor before 15 June 2027.', ['Mr. Brisk', 'Ms. Oyelund']],
    ['1. Fees are fixed at 30 crowns a month.', []],
    ['1. That the Director of Works report back in September.', ['Director of Works']],
    ['1. The Board will not take part in the exercise.', ['Board']],
    ['1. The Board approved a grant of EUR 12,000 to the net makers.', []],
  ])('a decision binds: %s', (line, owner) => {
    expect(decided(line)).toMatchObject({ speech: 'decision', commitment: { is: true, owner } })
  })

  test.each([
    '1. The minutes of the second meeting were approved.',
    '1. The item on fees was put off to the next meeting.',
    '1. The Board agreed to defer the report.',
  ])('procedure leaves nothing to be done: %s', (line) => {
    expect(decided(line)).toMatchObject({ speech: 'decision', commitment: { is: false, deadline: null } })
  })

  test('what is asked of others is a demand, what is advised a recommendation', () => {
    expect(decided('1. The Board requested the Ministry of Fisheries to release the boats.')).toMatchObject({
      speech: 'demand',
      commitment: { is: false, owner: ['Ministry of Fisheries'] },
    })
    expect(decided('1. The Board recommends to the Parliament that the Lake Act be amended.')).toMatchObject({
      speech: 'recommendation',
      commitment: { owner: ['Parliament'] },
    })
  })
})

describe('elsewhere in minutes', () => {
  test.each([
    'The Secretary reported that the survey will be finished in March.',
    'He informed that the Council will set up a panel of experts.',
    'Mr. Tafe opined that the navy should stay out of the bay.',
    'Members agreed that there was a great need for lamps.',
    'The Chair thanked the members.',
  ])('what was said is reported: %s', (line) => {
    expect(told(line)).toMatchObject({ speech: 'statement', commitment: { is: false } })
  })

  test.each([
    'It was decided that the pier be closed.',
    'RESOLVED: That £5,000 be spent on lamps.',
    'It was moved by Ms. Lind that the pier be closed. The motion was carried.',
    'ACTION: J. Pell to circulate the plan by 30 June.',
  ])('what was settled is a decision: %s', (line) => {
    expect(told(line)).toMatchObject({ speech: 'decision', commitment: { is: true } })
  })

  test('who is to act is named in an action point', () => {
    expect(told('ACTION: J. Pell to circulate the plan by 30 June.')?.commitment.owner).toEqual(['J. Pell'])
  })

  test('those present promise nothing', () => {
    expect(judge(written(`${HEAD}\n## Attendance\n1. Mr. Orsino Tafe (Member)`)).at(-1)?.speech).toBe('statement')
  })
})

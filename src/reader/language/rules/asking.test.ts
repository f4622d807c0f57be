import { describe, expect, test } from 'vitest'
import { judge } from '../../judge.ts'
import { written } from '../document/written.ts'

const last = (source: string) => judge(written(source)).at(-1)

describe('an appeal in prose', () => {
  const APPEAL = "# Lake Nurses' Appeal\nWe, the nurses of the lake, demand our pay."

  test.each([
    ['To the Health Board: pay us by the end of the month.', ['Health Board']],
    ['Let the ambulances through.', []],
    ['It is time that the ministry hired forty midwives.', []],
    ['Parliament has to pass the Hospitals Bill.', ['Parliament']],
  ])('demands: %s', (line, owner) => {
    expect(last(`${APPEAL}\n${line}`)).toMatchObject({ speech: 'demand', commitment: { is: false, owner } })
  })

  test('promises what those who demand say they will do', () => {
    expect(last(`${APPEAL}\nWe promise the sick that nobody will be turned away.`)?.commitment.is).toBe(true)
  })

  test('does not demand what a line of its title block says', () => {
    expect(last(`${APPEAL}\nRead out at the bridge on 8 March 2031`)?.speech).toBe('statement')
  })
})

describe('a communiqué', () => {
  const SUMMIT = '# Communiqué of the Lake Summit\nThe Presidents of Norland and Sudland met at Havel.'

  test.each([
    ['1. They urge all armed groups to lay down their arms.', 'demand'],
    ['2. The Heads of State requested the League to pay for the force.', 'demand'],
    ['3. They condemn the killings and call for those responsible to be tried.', 'statement'],
    ['4. They decided to meet again in December.', 'commitment'],
    ['5. The League is invited to send observers.', 'demand'],
    ['6. We expect growth of four per cent in 2032.', 'statement'],
    ['7. This Communiqué takes effect at once.', 'statement'],
  ])('%s: %s', (line, speech) => {
    expect(last(`${SUMMIT}\n${line}`)?.speech).toBe(speech)
  })
})

describe('minutes without a heading for decisions', () => {
  const MINUTES = '# Minutes of the Lake Forum\nThe meeting was held on 4 April 2031.'

  test.each([
    ['1. The forum appealed to the army to leave the wards.', 'demand'],
    ['2. C. Dale was asked to write to the Governor.', 'decision'],
    ['3. A member asked the army to leave the wards.', 'statement'],
    ['4. The chair asked whether the bridge could be closed.', 'statement'],
  ])('%s: %s', (line, speech) => {
    expect(last(`${MINUTES}\n${line}`)?.speech).toBe(speech)
  })
})

describe('what a paper says under the name of whom it addresses', () => {
  const BRIEF = '# Policy Brief on Police\n## To the Ministry of Interior'

  test('advises him', () => {
    expect(last(`${BRIEF}\n1. Hire 600 officers a year.`)).toMatchObject({
      speech: 'recommendation',
      commitment: { owner: ['Ministry of Interior'] },
    })
  })

  test('binds nobody less in a plan of the government', () => {
    const plan = '# Programme of the Government of Norland\n## To our neighbours and partners'
    expect(last(`${plan}\n1. Open two border posts by 2032.`)?.speech).toBe('commitment')
  })
})

test('a promise may follow a permission in one sentence', () => {
  const accord = '# Accord of Sabra\n1. Those who return may settle where they lived, and nobody shall be tried.'
  expect(last(accord)).toMatchObject({ speech: 'commitment', commitment: { is: true } })
})

import { describe, expect, test } from 'vitest'
import { acronymsOf } from '../document/acronyms.ts'
import { kindOf, namesIn } from './subject.ts'
import { wordsOf } from './words.ts'

const names = (phrase: string) => namesIn(phrase, wordsOf(phrase), new Map())
const kind = (phrase: string, text = '') => kindOf(wordsOf(phrase), acronymsOf(text))

describe('the names in a subject', () => {
  test.each([
    [
      'Each ministry, organization, intelligence agency and department',
      ['ministry', 'organization', 'intelligence agency', 'department'],
    ],
    ['the Ministry of Law and Justice', ['Ministry of Law and Justice']],
    ['the Ministry of Health, Labour and Social Affairs', ['Ministry of Health, Labour and Social Affairs']],
    ['The Ministry of Youth and the National Training Authority', ['Ministry of Youth', 'National Training Authority']],
    ['the Ministry of Interior (MoI)', ['Ministry of Interior']],
    ['NACTA in consultation with other institutions', ['NACTA']],
    ['federal and provincial ministries and departments', ['federal and provincial ministries', 'departments']],
    ['An independent panel of five persons', ['independent panel']],
    ['States which have not yet done so', ['States']],
    ['all parties to the conflict', ['parties to the conflict']],
    [
      'The Director General of the Federal Investigation Agency',
      ['Director General of the Federal Investigation Agency'],
    ],
    ['the Office of the High Commissioner for Human Rights', ['Office of the High Commissioner for Human Rights']],
    ['the Ministries of Education and Health', ['Ministries of Education and Health']],
    ['Dr. Brisk and Ms. Oyelund', ['Dr. Brisk', 'Ms. Oyelund']],
    ['Imams, priests and pandits', ['Imams', 'priests', 'pandits']],
    ['Twenty municipalities', ['municipalities']],
    ['The Ministry of Health, jointly with the Nurses Council', ['Ministry of Health', 'Nurses Council']],
    ['The Probation Service together with the courts', ['Probation Service', 'courts']],
    ['Peaceful resolution of disputes', []],
    ['Restructuring of the Ministry of Interior', []],
  ])('%s', (phrase, expected) => {
    expect(names(phrase)).toEqual(expected)
  })
})

describe('a subject is', () => {
  test.each([
    ['The Border Guard', 'organ'],
    ['Government forces', 'organ'],
    ['NCCT', 'organ'],
    ['We', 'we'],
    ['It', 'pronoun'],
    ['There', 'there'],
    ['The strategy', 'instrument'],
    ['Terrorism', 'phenomenon'],
    ['Crime groups', 'phenomenon'],
    ['Armed forces', 'organ'],
    ['Neighbouring states', 'other'],
    ['Development partners', 'other'],
    ['Political consensus', 'thing'],
  ])('%s: %s', (phrase, expected) => {
    expect(kind(phrase)).toBe(expected)
  })

  test('what its abbreviation stands for in the document', () => {
    const text = 'The National Safety Policy (NSP) gives the Safety Board (SB) a task. Violent extremism (VE) grows.'
    expect([kind('NSP', text), kind('SB', text), kind('VE', text)]).toEqual(['instrument', 'organ', 'phenomenon'])
  })

  test('somebody, where the document uses the word as a name', () => {
    expect(kind('Ostmark', 'A ship was lent by Ostmark in May. Ostmark will lend another.')).toBe('organ')
  })
})

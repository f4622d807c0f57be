import { expect, test } from 'vitest'
import { pageTitle } from './page-title.ts'

const sarmeen = { en: 'Sarmeen', ur: 'سرمین' }

test('a window is called in the language of its address, what it is about first', () => {
  expect(pageTitle({ pathname: '/practice/crosswalk' }, 'common.nav.crosswalk', sarmeen)).toEqual([
    { title: 'What was answered · Sarmeen · Paimana' },
  ])
  expect(pageTitle({ pathname: '/ur/practice/data' }, 'common.nav.data', sarmeen)).toEqual([
    { title: 'اعداد و شمار · سرمین · پیمانہ' },
  ])
})

test('what is not known is left out, and what nobody wrote in Urdu stands in English', () => {
  expect(pageTitle({ pathname: '/ur/x' }, { said: undefined }, { en: 'Lakeland' }, undefined)).toEqual([
    { title: 'Lakeland · پیمانہ' },
  ])
})

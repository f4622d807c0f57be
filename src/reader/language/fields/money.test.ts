import { describe, expect, test } from 'vitest'
import { moneyOf, moneyOfCell, rupeeOf } from './money.ts'

describe('a sum of money', () => {
  test.each([
    ['Rs 732.4 billion were spent.', 'Rs 732.4 billion', 732_400_000_000, 'PKR'],
    ['It costs Rs. 200,000 per shop.', 'Rs. 200,000', 200_000, 'PKR'],
    ['It costs Rs. 5 lakh.', 'Rs. 5 lakh', 500_000, 'PKR'],
    ['It costs INR 100 crore.', 'INR 100 crore', 1_000_000_000, 'INR'],
    ['It lost US$ 78 billion.', 'US$ 78 billion', 78_000_000_000, 'USD'],
    ['It lost US\\$ 78 billion.', 'US\\$ 78 billion', 78_000_000_000, 'USD'],
    ['It costs $2.5m.', '$2.5m', 2_500_000, 'USD'],
    ['It costs € 1.2 million.', '€ 1.2 million', 1_200_000, 'EUR'],
    ['It costs €10bn.', '€10bn', 10_000_000_000, 'EUR'],
    ['It costs £150,000.', '£150,000', 150_000, 'GBP'],
    ['It costs KES 1.2 billion.', 'KES 1.2 billion', 1_200_000_000, 'KES'],
    ['It costs ₦45 billion.', '₦45 billion', 45_000_000_000, 'NGN'],
    ['Around NOK 20 million is set aside.', 'NOK 20 million', 20_000_000, 'NOK'],
    ['It costs PHP 50,000,000.', 'PHP 50,000,000', 50_000_000, 'PHP'],
    ['It transfers 2.3 million euros.', '2.3 million euros', 2_300_000, 'EUR'],
    ['It has 2.1 million US dollars.', '2.1 million US dollars', 2_100_000, 'USD'],
    ['It gives ten million dollars.', 'ten million dollars', 10_000_000, 'USD'],
    ['It costs EUR 2 to 3 million.', 'EUR 2 to 3 million', 2_000_000, 'EUR'],
    ['It costs USD 20 000.', 'USD 20 000', 20_000, 'USD'],
  ])('%s', (sentence, text, amount, currency) => {
    expect(moneyOf(sentence, 'PKR')).toEqual({ text, amount, currency })
  })

  test('in a coin that several countries or none have keeps its amount alone', () => {
    expect(moneyOf('A fund of 40 million dinars.', 'PKR')).toEqual({ text: '40 million dinars', amount: 40_000_000 })
    expect(moneyOf('A fee of 30 crowns a month.', 'PKR')).toEqual({ text: '30 crowns', amount: 30 })
  })

  test.each([
    'Adequate resources will be provided.',
    'There is no cost.',
    'It will train 500 officers by 2030.',
    'NACTA will meet 12 times.',
    'The IMF sent 12 experts.',
  ])('is not in: %s', (sentence) => {
    expect(moneyOf(sentence, 'PKR')).toBeNull()
  })
})

test('rupees are those of the country the document speaks of', () => {
  expect(rupeeOf('The Government of India will')).toBe('INR')
  expect(rupeeOf('The Government of Nepal will')).toBe('NPR')
  expect(rupeeOf('The Government of Pakistan will')).toBe('PKR')
  expect(rupeeOf('The Government of Norland will')).toBe('PKR')
})

describe('in a table', () => {
  test('the heading gives currency and scale', () => {
    expect(moneyOfCell('2.5', 'Budget (USD million)', 'PKR')).toEqual({
      text: '2.5',
      amount: 2_500_000,
      currency: 'USD',
    })
    expect(moneyOfCell('64,500', 'Cost (USD)', 'PKR')).toEqual({ text: '64,500', amount: 64_500, currency: 'USD' })
  })
  test.each(['within existing resources', 'TBD', '–', '50 %'])('%s is no sum', (cell) => {
    expect(moneyOfCell(cell, 'Budget', 'PKR')).toBeNull()
  })
})

test('letters before a sum are a currency, with its code where there is one', () => {
  expect(moneyOf('It costs OD 45 million.', 'PKR')).toEqual({ text: 'OD 45 million', amount: 45_000_000 })
  expect(moneyOf('It costs PEN 12,000 a year.', 'PKR')).toMatchObject({ amount: 12_000, currency: 'PEN' })
})

test('United States dollars behind a sum are dollars', () => {
  expect(moneyOf('It needs 15 million United States dollars.', 'PKR')).toMatchObject({
    amount: 15_000_000,
    currency: 'USD',
  })
})

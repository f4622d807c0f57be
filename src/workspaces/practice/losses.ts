/** What the fictional country lost in its floods and feuds, and how many people live in its areas. The Saffron Hills were never counted. */
import type { Add } from './pledge.ts'
import { both } from './words.ts'

const citation = { source: 'yearbook' }

const counts = {
  'area-1': [812_000, 901_000],
  'area-2': [1_240_000, 1_388_000],
  'area-3': [655_000, 702_000],
  'area-5': [98_000, 104_500],
}

export function populationsAndLosses(add: Add): void {
  for (const [area, values] of Object.entries(counts))
    values.forEach((value, i) => {
      const day = ['2015-03-01', '2024-03-01'][i]
      add('populations', { id: `people-${area}-${day?.slice(0, 4)}`, area, day, value, citation })
    })
  add('losses', {
    id: 'hill-schools',
    area: 'area-4',
    sector: 'schools',
    title: both('Schools of the upper valleys', 'بالائی وادیوں کے اسکول'),
    from: '2022-07',
    until: '2022-09',
    assessed: '2022-11',
    damaged: 31,
    destroyed: 12,
    rebuilt: { count: 9, on: '2025-06' },
    needs: both('Roofs before the snow; benches for 1,400 children', 'برف باری سے پہلے چھتیں؛ 1,400 بچوں کے لیے بینچ'),
    costs: [
      { of: 'damage', amount: 84_000_000, currency: 'PKR', year: 2022 },
      { of: 'rebuilt', amount: 21_500_000, currency: 'PKR', year: 2025 },
    ],
    citation,
  })
  add('losses', {
    id: 'coast-clinics',
    area: 'area-3',
    sector: 'clinics',
    title: both('Clinics on the lower river', 'زیریں دریا کے کلینک'),
    from: '2023-08',
    assessed: '2023-10-15',
    damaged: 7,
    destroyed: 2,
    rebuilt: { count: 2, on: '2024-12' },
    killed: 4,
    injured: 19,
    costs: [{ of: 'damage', amount: 33_000_000, currency: 'PKR', year: 2023 }],
    citation,
  })
  add('losses', {
    id: 'plain-power',
    area: 'area-5',
    sector: 'power',
    title: both('Pylons across the salt', 'نمک میدان کے بجلی کے کھمبے'),
    from: '2024-02-11',
    assessed: '2024-03',
    damaged: 14,
    destroyed: 3,
    needs: both('Two engineers until the line holds', 'لائن بحال ہونے تک دو انجینئر'),
    citation,
  })
  add('losses', {
    id: 'lower-people',
    area: 'area-2',
    sector: 'people',
    title: both('People of the market quarter', 'بازار کے محلے کے لوگ'),
    from: '2021-05-02',
    assessed: '2021-08',
    killed: 11,
    injured: 46,
    served: 38,
    citation,
  })
  add('losses', {
    id: 'upper-people',
    area: 'area-1',
    sector: 'people',
    title: both('People of the northern road', 'شمالی سڑک کے لوگ'),
    from: '2023-01',
    assessed: '2023-04',
    injured: 6,
    served: 'fewer-than-five',
    citation,
  })
}

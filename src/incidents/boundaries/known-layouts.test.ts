import { describe, expect, test } from 'vitest'
import { knownFields } from './known-layouts.ts'

const of = (...some: Record<string, unknown>[]) => knownFields(some.map((properties) => ({ properties, polygons: [] })))

describe('a file of OCHA (COD-AB)', () => {
  test('has the names, codes and wider areas of its narrowest level read', () => {
    const district = { ADM2_EN: 'Bannu', ADM2_UR: 'بنوں', ADM2_REF: '', ADM2_PCODE: 'PK201', date: '2022-01-01' }
    const around = { ADM1_EN: 'Khyber Pakhtunkhwa', ADM1_PCODE: 'PK2', ADM0_EN: 'Pakistan', ADM0_PCODE: 'PK' }
    expect(of({ ...district, ...around, Shape_Area: 1 })).toEqual({
      ...{ level: 'district', nameField: 'ADM2_EN', otherNameFields: ['ADM2_UR'] },
      ...{ codeField: 'ADM2_PCODE', scheme: 'pcode' },
      wider: [
        { level: 'country', nameField: 'ADM0_EN', codeField: 'ADM0_PCODE' },
        { level: 'province', nameField: 'ADM1_EN', codeField: 'ADM1_PCODE' },
      ],
    })
  })

  test('is known by the properties of 2025 as well, also where only the name in another language is filled in', () => {
    const around = { adm0_name: 'Tunisia', adm0_pcode: 'TN' }
    expect(
      of({ adm1_name: '', adm1_name1: 'باجة', adm1_ref_name: 'Beja', adm1_pcode: 'TN31', ...around }),
    ).toMatchObject({
      ...{ level: 'province', nameField: 'adm1_name1', otherNameFields: ['adm1_ref_name'], codeField: 'adm1_pcode' },
      wider: [{ level: 'country', nameField: 'adm0_name' }],
    })
    expect(of({ adm3_name: 'Domel', adm3_pcode: 'PK20101' })).toMatchObject({ level: 'other', wider: [] })
  })
})

describe('a file of geoBoundaries', () => {
  const shape = (shapeName: string, shapeISO: string, shapeType = 'ADM1') => ({
    ...{ shapeName, shapeISO, shapeType, shapeID: `id-${shapeName}`, shapeGroup: 'PAK' },
  })

  test('has its level from its type, and the codes of ISO 3166-2 where each area has one', () => {
    expect(of(shape('Punjab', 'PK-PB'), shape('Sindh', 'PK-SD'))).toEqual({
      ...{ level: 'province', nameField: 'shapeName', otherNameFields: [], codeField: 'shapeISO', scheme: 'iso' },
    })
    expect(of(shape('Bannu', '', 'ADM2'), shape('Swat', '', 'ADM2'))).toMatchObject({
      ...{ level: 'district', codeField: 'shapeID', scheme: 'geoboundaries' },
    })
  })
})

test('A file of another layout is not guessed at', () => {
  expect(of({ NAME: 'Bannu', CODE: 1 })).toBeUndefined()
  expect(of({ ADM2_EN: 'Bannu' })).toBeUndefined()
})

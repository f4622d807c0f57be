import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributionOf } from './attribution.ts'
import { fewest } from './consultation-model.ts'

const cell = (role: string, region: string, people: number) => ({ role, region, people })

describe('To whom a statement is given', () => {
  test('is its role and region where five or more of them took part', () => {
    const found = attributionOf([cell('teacher', 'east', 5), cell('police', 'west', 9)], [])
    expect(found?.of({ role: 'teacher', region: 'east' })).toEqual({ role: 'teacher', region: 'east' })
  })

  test('is the region alone where the small roles of it are five together', () => {
    const found = attributionOf([cell('teacher', 'east', 3), cell('police', 'east', 2), cell('student', 'east', 8)], [])
    expect(found?.of({ role: 'teacher', region: 'east' })).toEqual({ region: 'east' })
    expect(found?.of({ role: 'student', region: 'east' })).toEqual({ role: 'student', region: 'east' })
  })

  test('takes the next larger role with it where the small ones could be told by it', () => {
    const found = attributionOf([cell('teacher', 'east', 2), cell('student', 'east', 8), cell('police', 'east', 9)], [])
    expect(found?.of({ role: 'student', region: 'east' })).toEqual({ region: 'east' })
    expect(found?.of({ role: 'police', region: 'east' })).toEqual({ role: 'police', region: 'east' })
    expect(found?.groups).toContainEqual({ region: 'east', people: 10 })
  })

  test('is nobody where region and role are small, with another group that hides how many', () => {
    const found = attributionOf([cell('teacher', 'east', 2), cell('student', 'west', 8)], [])
    expect(found?.of({ role: 'teacher', region: 'east' })).toEqual({})
    expect(found?.of({ role: 'student', region: 'west' })).toEqual({})
  })

  test('cannot be told where fewer than five took part at all', () => {
    expect(attributionOf([cell('teacher', 'east', 4)], [])).toBeNull()
    expect(attributionOf([], [])).toBeNull()
  })

  const name = fc.constantFrom('a', 'b', 'c', 'd')
  const attendance = fc.array(fc.record({ role: name, region: name, people: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 16,
  })
  const speakers = fc.array(fc.record({ role: name, region: name }), { maxLength: 6 })

  test('is never fewer than five people, whoever took part and whoever spoke, and everybody is counted once', () => {
    fc.assert(
      fc.property(attendance, speakers, (counts, speaking) => {
        const all = counts.reduce((sum, { people }) => sum + people, 0)
        const found = attributionOf(counts, speaking)
        if (!found) return all < fewest
        const told = new Map<string, number>()
        for (const one of counts) {
          const key = JSON.stringify(found.of(one))
          told.set(key, (told.get(key) ?? 0) + one.people)
        }
        for (const one of speaking) if (!told.has(JSON.stringify(found.of(one)))) return false
        const published = found.groups.map(({ people, ...group }) => [JSON.stringify(group), people] as const)
        return (
          [...told.values()].every((people) => people >= fewest) &&
          published.every(([key, people]) => told.get(key) === people) &&
          published.reduce((sum, [, people]) => sum + people, 0) === all
        )
      }),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { readTable } from './read-table.ts'
import { columnOf, numbersOf, switchOf } from './table.ts'

const numbers = (text: string, column = 'y') => [...numbersOf(readTable('data', text), column)]

describe('a table of data', () => {
  test.each([
    ['commas', 't,y\n1,2\n2,3.5\n'],
    ['semicolons and a byte order mark', '\uFEFFt;y\r\n1;2\r\n2;3.5\r\n'],
    ['tabs', 't\ty\n1\t2\n2\t3.5\n'],
    ['R’s row names', '"","t","y"\n"1",1,2\n"2",2,3.5\n'],
    ['row names without a header, as R’s write.table has them', '"t" "y"\n"1" 1 2\n"2" 2 3.5\n'],
    ['columns lined up with blanks', ' t   y\n 1   2\n12   3.5\n'],
    ['decimal commas, where semicolons part the columns', '"";"t";"y"\n"1";1;2\n"2";2;3,5\n'],
    ['line feeds above and carriage returns below', 't,y\n1,2\r\n2,3.5\r\n'],
    ['carriage returns above and line feeds below', 't,y\r\n1,2\n2,3.5\n'],
    ['Excel’s line of what parts the columns', 'sep=;\r\nt;y\r\n1;2\r\n2;3,5\r\n'],
    ['rows of nothing at the end', 't,y\n1,2\n2,3.5\n , \n\n  \n'],
    ['Urdu and Arabic digits', 't,y\n۱,۲\n٢,٣.٥\n'],
    ['a list of objects', '[{"t": 1, "y": 2}, {"t": 2, "y": "3.5"}]'],
    ['columns', '{"t": [1, 2], "y": [2, 3.5]}'],
  ])('is read with %s', (_, text) => {
    expect(numbers(text)).toEqual([2, 3.5])
  })

  test('NA, nothing and null are missing, and never zero', () => {
    expect(numbers('t,y\n1,NA\n2,\n3,0\n')).toEqual([Number.NaN, Number.NaN, 0])
    expect(numbers('[{"y": null}, {"t": 1}, {"y": 0}]')).toEqual([Number.NaN, Number.NaN, 0])
  })

  test.each(['N/A', '#N/A', '..', ':', '.', 'NaN'])('%s is missing', (mark) => {
    expect(numbers(`t,y\n1,${mark}\n2,3\n`)).toEqual([Number.NaN, 3])
  })

  test('thousands that are parted by commas are refused with what would be right, not read as decimals', () => {
    expect(() => numbers('t,y\n1,"1,234"\n')).toThrow('thousands are not to be parted')
    expect(() => numbers('t;y\n1;1.234,5\n')).toThrow('y is "1.234,5", which is no number')
  })

  test('what is and what is not may be said with yes and no', () => {
    const said = (cells: string) => [...switchOf(readTable('data', `t,y\n1,${cells.split(' ').join('\n1,')}\n`), 'y')]
    expect(said('no yes NA TRUE false 1 0')).toEqual([0, 1, Number.NaN, 1, 0, 1, 0])
    expect(() => said('0 before')).toThrow('row 2 (the header not counted): y is "before"; it should be 0 before and 1')
    expect(() => said('0.5')).toThrow('it should be 0 before and 1')
  })

  test('true and false in a column of JSON are what is and what is not', () => {
    expect([...switchOf(readTable('data', '{"y": [false, true, null]}'), 'y')]).toEqual([0, 1, Number.NaN])
  })

  test('TRUE and FALSE are 1 and 0', () => {
    expect(numbers('t,y\n1,TRUE\n2,FALSE\n')).toEqual([1, 0])
  })

  test('what is no number is named with its row', () => {
    expect(() => numbers('t,y\n1,2\n2,many\n')).toThrow('data, row 2 (the header not counted): y is "many"')
    expect(() => numbers('t,y\n1,0x10\n')).toThrow('no number')
    expect(() => columnOf(readTable('data', 't,y\n1,2\n'), 'x')).toThrow('it has t, y')
  })

  test.each([
    ['two columns of one name', 't,y,y\n1,2,3\n', /two columns "y"/],
    ['a header alone', 't,y\n', /no row/],
    ['an empty file', ' \n', /data is empty/],
    ['an empty list', '[]', /should hold a list of objects/],
    ['what is neither a number nor a text', '[{"y": {"v": 2}}]', /y holds {"v":2}; it should be a number, a text/],
    ['the same in a column', '{"y": [[2], 3]}', /y holds \[2\]; it should be a number, a text/],
    ['rows of unequal length', 't,y\n1,2\n1\n', /row 2 \(the header not counted\) has 1 cells where the header has 2/],
    ['columns of unequal length', '{"t": [1], "y": [1, 2]}', /equal length/],
    ['broken JSON', '[{"t": 1', /cannot be read as JSON/],
  ])('%s: refused', (_, text, words) => {
    expect(() => readTable('data', text)).toThrow(words)
  })
})

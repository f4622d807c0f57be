/**
 * Finds where the fields of a record begin and end, sixteen bytes at once, and hashes what stands in some of them. AssemblyScript, which
 * `assemble.ts` makes WebAssembly; `field-finder.ts` is its other half. The marks as in G. Langdale and D. Lemire, "Parsing Gigabytes
 * of JSON per Second", VLDB Journal 28 (2019); the hash as in Y. Wang's wyhash, without its wide multiplication.
 */

/** The memory: what is read, and behind it what is found. */
export const room: i32 = 1 << 21
/** Fields of a record beyond these are counted, and their places are not kept. */
export const mostFields: i32 = 1024
export const mostHashes: i32 = 8
export const starts: i32 = room
export const ends: i32 = starts + 4 * mostFields
/** 1 where quotes stand twice within a field. */
export const escaped: i32 = ends + 4 * mostFields
export const hashes: i32 = escaped + mostFields
export const fields: i32 = hashes + 8 * mostHashes
/** Columns side by side: the first, the last, and the number of the hash that they are part of. */
const runs: i32 = fields + 4
const runBytes: i32 = 12

export const incomplete: i32 = -1
export const unclosed: i32 = -2

const quote: i32 = 0x22
const carriageReturn: i32 = 0x0d

const seed: u64 = 0xa0761d6478bd642f
const multiplier: u64 = 0x9e3779b97f4a7c15
const mixer: u64 = 0xe7037ed1a0b428db

let hashCount: i32 = 0
let runCount: i32 = 0

/** Begins a hash of columns of each record to come. @returns its number */
export function addHash(): i32 {
  return hashCount++
}

/** Adds columns that stand side by side to the hash that was begun last. */
export function addRun(first: i32, last: i32): void {
  const run = runs + runBytes * runCount++
  store<i32>(run, first)
  store<i32>(run + 4, last)
  store<i32>(run + 8, hashCount - 1)
}

/**
 * The fields of the record that begins at `start`. A line end has to stand at `end`, and a quote behind it.
 * @returns where the next record begins, or why that cannot be told
 */
export function findFields(start: i32, end: i32, delimiter: i32, newline: i32, isLast: bool): i32 {
  const delimiters = i8x16.splat(delimiter as i8)
  const newlines = i8x16.splat(newline as i8)
  const quotes = i8x16.splat(quote as i8)
  let block = start
  let marks = marksAt(block, delimiters, newlines, quotes)
  let field = 0
  let from = start
  let isOpen = false
  let closed = -1
  let doubled = -1
  while (true) {
    while (marks === 0) {
      block += 16
      marks = marksAt(block, delimiters, newlines, quotes)
    }
    const at = block + ctz(marks)
    marks &= marks - 1
    const byte = load<u8>(at) as i32
    if (isOpen) {
      if (byte !== quote || at === doubled) continue
      if (at >= end) return isLast ? unclosed : incomplete
      if (at + 1 >= end) {
        if (!isLast) return incomplete
      } else if (load<u8>(at + 1) === quote) {
        doubled = at + 1
        continue
      }
      isOpen = false
      closed = at
      continue
    }
    if (byte === quote) {
      // Within a bare field, or behind a closing quote, it stands as it stands.
      isOpen = at === from
      continue
    }
    if (at >= end && !isLast) return incomplete
    const isEnd = byte === newline
    const hasReturn = isEnd && at > from && load<u8>(at - 1) === carriageReturn && newline !== carriageReturn
    const to = hasReturn ? at - 1 : at
    const isQuoted = closed >= 0 && closed + 1 === to
    if (closed >= 0 && !isQuoted && has(newline, from, closed)) return unclosed
    if (isQuoted) keep(field, from + 1, closed, doubled > from)
    else keep(field, from, to, false)
    field += 1
    from = at + 1
    closed = -1
    if (!isEnd) continue
    store<i32>(fields, field)
    hashRuns(min(field, mostFields))
    return min(from, end)
  }
}

/** One bit for each of sixteen bytes. */
function marksAt(block: i32, delimiters: v128, newlines: v128, quotes: v128): i32 {
  const bytes = v128.load(block)
  const between = v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, newlines))
  return i8x16.bitmask(v128.or(between, i8x16.eq(bytes, quotes)))
}

function keep(field: i32, from: i32, to: i32, hasDoubled: bool): void {
  const place = min(field, mostFields - 1)
  store<i32>(starts + 4 * place, from)
  store<i32>(ends + 4 * place, to)
  store<u8>(escaped + place, hasDoubled as u8)
}

function has(byte: i32, from: i32, to: i32): bool {
  for (let at = from; at < to; at++) if (load<u8>(at) === byte) return true
  return false
}

/** What stands in the columns of each hash; of a record that is too short for them, nothing of use. */
function hashRuns(count: i32): void {
  for (let hash = 0; hash < hashCount; hash++) store<u64>(hashes + 8 * hash, seed)
  for (let number = 0; number < runCount; number++) {
    const run = runs + runBytes * number
    const last = load<i32>(run + 4)
    if (last >= count) continue
    const start = load<i32>(starts + 4 * load<i32>(run))
    // With its quote, which tells "a","b" from a","b.
    const from = start > 0 && load<u8>(start - 1) === quote ? start - 1 : start
    const hash = hashes + 8 * load<i32>(run + 8)
    store<u64>(hash, hashed(load<u64>(hash), from, load<i32>(ends + 4 * last)))
  }
}

function hashed(before: u64, from: i32, to: i32): u64 {
  const length = to - from
  let hash = before ^ ((length as u64) * mixer)
  if (length < 8) return step(hash, load<u64>(from) & (((1 as u64) << (8 * length)) - 1))
  for (let at = from; at < to - 8; at += 8) hash = step(hash, load<u64>(at))
  // The last eight, some of which may have been taken before.
  return step(hash, load<u64>(to - 8))
}

function step(hash: u64, word: u64): u64 {
  const product = (hash ^ word) * multiplier
  return product ^ (product >> 32)
}

/** ln 0!, ln 1!, … ln n!, by adding logarithms: right to about n times the unit of the last place. */
export function logFactorials(n: number): Float64Array {
  const table = new Float64Array(n + 1)
  for (let k = 2; k <= n; k++) table[k] = (table[k - 1] ?? 0) + Math.log(k)
  return table
}

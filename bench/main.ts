/** `npm run bench [-- NAME …]`: each in turn, side by side within itself; correctness is asserted before anything is timed. */
import '#src/production.ts'
import { benchIncidentImport } from './incident-import.ts'
import { benchIncidentSlice } from './incident-slice.ts'
import { benchIsolation } from './isolation.ts'
import { benchLoad } from './load.ts'
import type { BenchRow } from './model.ts'
import { benchPeoplePages } from './people-pages.ts'
import { benchReadPdf } from './read-pdf.ts'
import { benchRequests } from './requests.ts'
import { benchSegmentedModels } from './segmented-models.ts'
import { benchStart } from './start.ts'
import { benchSubmissions } from './submissions.ts'
import { benchSuppression } from './suppression.ts'
import { benchSurveyMillion } from './survey-million.ts'
import { benchSurveyStatistics } from './survey-statistics.ts'

const benches: Record<string, () => Promise<BenchRow[]>> = {
  'read-pdf': benchReadPdf,
  requests: benchRequests,
  start: benchStart,
  load: benchLoad,
  isolation: benchIsolation,
  'people-pages': benchPeoplePages,
  'survey-statistics': benchSurveyStatistics,
  'survey-million': benchSurveyMillion,
  suppression: benchSuppression,
  submissions: benchSubmissions,
  'incident-import': benchIncidentImport,
  'incident-slice': benchIncidentSlice,
  'segmented-models': benchSegmentedModels,
}

function print({ name, seconds, beside, besideSeconds, ratio, aim }: BenchRow): void {
  const figure = (s: number) => (s < 0.1 ? `${(s * 1000).toFixed(2)} ms` : `${s.toFixed(2)} s`)
  console.log(
    `${ratio.toFixed(2).padStart(8)}  ${name}: ${figure(seconds)}, beside ${beside}: ${figure(besideSeconds)}${aim ? `; aim: ${aim}` : ''}`,
  )
}

const wanted = process.argv.slice(2)
for (const name of wanted) {
  if (!(name in benches)) {
    console.error(`There is no bench "${name}"; there are ${Object.keys(benches).join(', ')}.`)
    process.exit(2)
  }
}
console.log('   ratio')
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const row of await bench()) print(row)
}
process.exit(0)

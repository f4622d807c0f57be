/** Indicators that two agencies report, for tests of reporting rounds, and a round that asks for them. */
import { openRound } from '#src/delivery/rounds/open-round.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import { putMany } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import type { Indicator, IndicatorVersion } from '#src/results/model.ts'
import type { Colleagues } from './colleagues.ts'
import { workspace } from './desk.ts'

export const round = '2026-07-01-2026-09-30'
export const ofPolice = { round, organisation: 'police' }
export const ofSchools = { round, organisation: 'schools' }

const version = (more: Partial<IndicatorVersion> = {}): IndicatorVersion => ({
  version: 1,
  definition: { en: 'As counted' },
  kind: 'reach',
  unit: { en: 'number' },
  ...more,
})

export const sexes = {
  name: 'sex',
  title: { en: 'By sex', ur: 'جنس کے لحاظ سے' },
  parts: [
    { name: 'women', title: { en: 'Women', ur: 'خواتین' } },
    { name: 'men', title: { en: 'Men', ur: 'مرد' } },
  ],
  sums: true,
}

const indicator = (id: string, organisation: string, one: IndicatorVersion): Indicator => ({
  id,
  title: { en: id },
  commitments: [],
  proposedBy: 'workspace',
  versions: [one],
  reporters: [{ organisation }],
})

export const asked: Indicator[] = [
  indicator('stations', 'police', version({ plausible: { min: 0, max: 5000 } })),
  indicator('officers', 'police', version({ disaggregations: [sexes] })),
  indicator(
    'answered',
    'police',
    version({
      unit: { en: 'per cent' },
      ratio: { numerator: { en: 'Answered' }, denominator: { en: 'Calls' }, per: 100 },
    }),
  ),
  indicator('register', 'police', version({ kind: 'yes-no', unit: undefined })),
  indicator('pupils', 'schools', version()),
]

/** Six values, each ten more than the one before: 100 to 150. */
const series = (of: string, id: string) =>
  Array.from({ length: 6 }, (_, i) => ({
    id: `${id}-${i}`,
    label: 'TLP:CLEAR' as const,
    data: {
      id: `${id}-${i}`,
      indicator: of,
      version: 1,
      date: `${2020 + i}-12-31`,
      value: 100 + 10 * i,
      disaggregation: {},
      status: [],
      citation: { source: 'yearbook' },
      evidence: [],
    },
  }))

export async function putIndicators(tx: WriteTx): Promise<void> {
  await putMany(
    tx,
    'indicators',
    asked.map((data) => ({ id: data.id, label: 'TLP:CLEAR' as const, data })),
  )
  await putMany(tx, 'observations', series('stations', 'seen'))
}

/** Due on 15 October 2026; what each of the two is asked for stands above. */
export async function openedRound(people: Colleagues): Promise<void> {
  await people.desk.ledger.write(unrestricted('operator'), workspace, putIndicators)
  const asks = asked.map(({ id, reporters }) => ({ indicator: id, organisation: reporters?.[0]?.organisation ?? '' }))
  await people.as(people.bilal, openRound, { from: '2026-07-01', to: '2026-09-30', due: '2026-10-15', asks })
}

/** Lines that can be handed in. */
export const goodEntries = [
  { indicator: 'stations', value: '155' },
  { indicator: 'officers', value: '1,200', parts: { 'sex/women': '200', 'sex/men': '1000' } },
  { indicator: 'answered', numerator: '45', denominator: '60' },
  { indicator: 'register', value: 'yes' },
]

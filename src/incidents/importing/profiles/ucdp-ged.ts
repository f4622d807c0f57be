import type { Mapping } from '../mapping-model.ts'

/**
 * UCDP Georeferenced Event Dataset, as UCDP publishes it and in the edition of the Humanitarian Data Exchange (a second row of tags).
 * It names parties and a type of violence, not who attacked: of state-based and non-state events the perpetrator is unknown.
 */
const state = { starts: 'Government of ' }
const noState = { startsNot: 'Government of ' }
const oneSided = { type_of_violence: ['3'] }

export const ucdpGed: Mapping = {
  id: 'id',
  day: { column: 'date_start', until: 'date_end' },
  place: { names: ['adm_1', 'adm_2'], latitude: 'latitude', longitude: 'longitude', words: 'where_coordinates' },
  dyad: 'dyad_name',
  axes: {
    eventClass: [{ column: 'type_of_violence', values: { 1: 'armed-conflict', 2: 'group-fighting', 3: 'attack' } }],
    type: [{ column: 'type_of_violence', values: { 1: 'state-based', 2: 'non-state', 3: 'one-sided' } }],
    conflict: [{ text: 'conflict_name' }],
    perpetrator: [
      { when: { ...oneSided, side_a: state }, is: 'state-forces' },
      { when: oneSided, is: 'armed-group' },
    ],
    target: [{ when: oneSided, is: 'civilians' }],
    datePrecision: [{ column: 'date_prec', values: { 1: 'day', 2: 'week', 3: 'week', 4: 'month', 5: 'year' } }],
    placePrecision: [
      {
        column: 'where_prec',
        values: { 1: 'exact', 2: 'near', 3: 'district', 4: 'province', 5: 'province', 6: 'country', 7: 'unknown' },
      },
    ],
  },
  deaths: 'best',
  deathsLow: 'low',
  deathsHigh: 'high',
  civilians: 'deaths_civilians',
  securityForces: [
    { column: 'deaths_a', when: { side_a: state } },
    { column: 'deaths_b', when: { side_b: state } },
  ],
  militants: [
    { column: 'deaths_a', when: { side_a: noState } },
    { column: 'deaths_b', when: { side_b: noState } },
  ],
}

import type { Mapping } from '../mapping-model.ts'

/**
 * ACLED's exports. An event has two actors and a kind of interaction, and its type says what happened, not who began: battles are clashes
 * of which it is not said who attacked. What state forces do to civilians is no attack by an armed group; it is told by its perpetrator.
 */
const byState = { starts: 'State forces' }
const stateCode = ['1']

export const acled: Mapping = {
  id: 'event_id_cnty',
  day: { column: 'event_date' },
  place: { names: ['admin1', 'admin2'], latitude: 'latitude', longitude: 'longitude', words: 'location' },
  dyad: 'actor1',
  axes: {
    eventClass: [
      { when: { sub_event_type: ['Air/drone strike'] }, is: 'air-strike' },
      {
        column: 'event_type',
        values: {
          Battles: 'clash',
          'Explosions/Remote violence': 'attack',
          'Violence against civilians': 'attack',
          Riots: 'riot',
          Protests: 'protest',
          'Strategic developments': 'other',
        },
      },
    ],
    type: [{ text: 'event_type' }],
    perpetrator: [
      {
        when: { event_type: ['Explosions/Remote violence', 'Violence against civilians'], inter1: byState },
        is: 'state-forces',
      },
      {
        when: { event_type: ['Explosions/Remote violence', 'Violence against civilians'], inter1: stateCode },
        is: 'state-forces',
      },
      { when: { event_type: ['Riots', 'Protests'] }, is: 'crowd' },
    ],
    target: [{ when: { event_type: ['Violence against civilians'] }, is: 'civilians' }],
    tactic: [
      {
        column: 'sub_event_type',
        values: {
          'Suicide bomb': 'suicide',
          'Remote explosive/landmine/IED': 'bomb',
          Grenade: 'grenade',
          'Shelling/artillery/missile attack': 'missile',
          'Air/drone strike': 'air',
          'Abduction/forced disappearance': 'kidnapping',
          'Mob violence': 'mob',
          Arrests: 'arrest',
        },
        otherwise: 'unknown',
      },
    ],
    datePrecision: [{ column: 'time_precision', values: { 1: 'day', 2: 'week', 3: 'month' } }],
    placePrecision: [{ column: 'geo_precision', values: { 1: 'near', 2: 'district', 3: 'province' } }],
  },
  deaths: 'fatalities',
}

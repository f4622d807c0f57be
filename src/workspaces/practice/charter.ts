/** A charter of the invented people in two versions, and who stands behind it. */
import { clauseHash } from '#src/policies/sources/clause-hash.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Add } from './pledge.ts'
import { both } from './words.ts'

const charter = 'river-charter'
const title = both('Charter of the River', 'میثاقِ دریا')

type Part = [id: string, heading: LocalText, clauses: [number: string, says: LocalText][]]

const law: Part = [
  'law',
  both('Law', 'قانون'),
  [
    ['1', both('One law holds on both banks.', 'دونوں کناروں پر ایک ہی قانون چلے۔')],
    ['2', both('Whoever gives evidence is protected.', 'گواہی دینے والے کی حفاظت کی جائے۔')],
  ],
]
const schools: Part = [
  'schools',
  both('Schools', 'اسکول'),
  [
    [
      '3',
      both('Every school teaches how quarrels end in peace.', 'ہر اسکول سکھائے کہ جھگڑے صلح پر کیسے ختم ہوتے ہیں۔'),
    ],
  ],
]
const boats: Part = [
  'boats',
  both('Boats and markets', 'کشتیاں اور بازار'),
  [
    [
      '4',
      both('No ferry is closed without a reason given the same day.', 'کوئی گھاٹ بند ہو تو اسی دن وجہ بتائی جائے۔'),
    ],
  ],
]
const lawAnew: Part = [
  'law',
  law[1],
  [
    ['1', both('One law holds on both banks.', 'دونوں کناروں پر ایک ہی قانون چلے۔')],
    [
      '2',
      both(
        'Whoever gives evidence is protected, before the hearing and after it.',
        'گواہی دینے والے کی پیشی سے پہلے اور بعد میں حفاظت کی جائے۔',
      ),
    ],
  ],
]
const money: Part = [
  'money',
  both('Money', 'رقم'),
  [['5', both('What each promise costs is published every year.', 'ہر وعدے پر کتنا خرچ ہوا، ہر سال شائع کیا جائے۔')]],
]

const versions = [
  { id: 'v1', date: '2025-03', parts: [law, schools, boats] },
  { id: 'v2', date: '2026-04', parts: [lawAnew, schools, boats, money] },
]

const sourceOf = (version: string) => `${charter}-${version}`

function text(add: Add, { id, date, parts }: (typeof versions)[number]): void {
  const source = sourceOf(id)
  const terms = both('Invented, CC BY 4.0', 'فرضی، CC BY 4.0')
  add('sources', {
    id: source,
    title,
    kind: 'policy-text',
    publisher: 'lantern-institute',
    date,
    language: 'en',
    terms,
  })
  add('versions', { id: source, policy: charter, source, language: 'en', date })
  let order = 0
  for (const [part, heading, clauses] of parts) {
    const hash = clauseHash(heading.en)
    add('clauses', { id: `${source}-${part}`, source, path: [], kind: 'heading', order: ++order, hash, gist: heading })
    for (const [number, says] of clauses)
      add('clauses', {
        ...{ id: `${source}-c${number}`, source, number, path: [heading.en], kind: 'clause', order: ++order },
        ...{ hash: clauseHash(says.en), gist: says },
      })
  }
}

const union = {
  name: both('Ferry Workers’ Union', 'ملاحوں کی انجمن'),
  kind: 'civil-society',
  area: 'area-3',
  domain: 'ferryworkers.example',
  office: 'Chairperson of the board',
}
const press = {
  name: both('Riverside Press Club', 'دریا کنارہ پریس کلب'),
  kind: 'media',
  domain: 'pressclub.example',
  office: 'Secretary',
}
const traders = {
  name: both('Chamber of Traders', 'تاجروں کا ایوان'),
  kind: 'civil-society',
  website: 'traders.example',
  office: 'President’s office',
}

function endorsements(add: Add): void {
  const [first, second] = ['v1', 'v2'].map(sourceOf)
  const base = { policy: charter, except: [], commitments: [], verified: { by: 'mail' } }
  add('endorsements', { ...base, id: 'endorsement-ferry-1', version: first, endorser: union, day: '2025-05-12' })
  add('endorsements', {
    ...base,
    ...{
      id: 'endorsement-ferry-2',
      version: second,
      endorser: union,
      organisation: 'ferry-workers',
      day: '2026-05-20',
    },
    ...{ renews: 'endorsement-ferry-1', commitments: [`${charter}-pledges-ferry-workers`] },
  })
  add('endorsements', {
    ...base,
    ...{ id: 'endorsement-press', version: second, endorser: press, day: '2026-06-02' },
    except: [`${second}-boats`],
  })
  add('endorsements', {
    ...base,
    ...{ id: 'endorsement-traders', version: first, endorser: traders, day: '2025-06-30' },
    verified: {
      by: 'secretariat',
      reason: 'Letter of its board of 21 June 2025, answered by telephone through its published number',
    },
    withdrawn: {
      ...{ day: '2026-04-28', by: 'secretariat', because: 'asked' },
      reason: 'Letter of its board: it does not support the clause on witnesses as it now stands',
    },
  })
}

function pledges(add: Add): void {
  const { name, kind: classification, area, domain, office } = union
  add('organisations', { id: 'ferry-workers', name, classification, area, domain })
  add('posts', { id: 'ferry-workers-signatory', organisation: 'ferry-workers', title: { en: office } })
  add('policies', {
    ...{ id: `${charter}-pledges`, title: both('Charter of the River: pledges', 'میثاقِ دریا: عہد'), kind: 'charter' },
    summary: both(
      'What organisations that endorse it have pledged to do themselves.',
      'توثیق کرنے والے اداروں کے اپنے عہد۔',
    ),
    issuer: 'lantern-institute',
  })
  add('commitments', {
    ...{ id: `${charter}-pledges-ferry-workers`, policy: `${charter}-pledges`, approach: 'soft', theme: undefined },
    title: both('Post each closure at the landing on the same day', 'ہر بندش کی اطلاع اسی دن گھاٹ پر لگائی جائے'),
    clauses: [`${sourceOf('v2')}-c4`],
    owners: [{ post: 'ferry-workers-signatory', basis: 'stated' }],
    names: { deadline: { text: '2027-03-31', date: '2027-03-31' }, target: null, money: null, verification: null },
    due: '2027-03-31',
  })
}

export function riverCharter(add: Add): void {
  add('policies', {
    ...{ id: charter, title, kind: 'charter', issuer: 'lantern-institute', starts: '2025', binds: false },
    summary: both(
      'What people on both banks of the invented river ask of everybody. It binds nobody until somebody endorses it.',
      'فرضی دریا کے دونوں کناروں کے لوگ سب سے کیا چاہتے ہیں۔ جب تک کوئی اس کی توثیق نہ کرے یہ کسی کو پابند نہیں کرتا۔',
    ),
  })
  for (const version of versions) {
    text(add, version)
    const source = sourceOf(version.id)
    const sections = version.parts.map(([part]) => `${source}-${part}`)
    const days = version.id === 'v1' ? { opened: '2025-04-01', closed: '2026-05-04' } : { opened: '2026-05-04' }
    add('endorsement_calls', { id: source, policy: charter, version: source, sections, ...days })
  }
  pledges(add)
  endorsements(add)
}

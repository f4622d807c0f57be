import { beforeEach, expect, test } from 'vitest'
import { dutiesOf } from '#src/coordination/duties.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import { all, putMany } from '#src/ledger/records.ts'
import { aCharter, ask, asking, form, leave, opened, tokenOf } from '#test/charters.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { publicView } from '#test/submissions.ts'
import { FloodGate } from '../submissions/flood-gate.ts'
import { newReceipt } from '../submissions/receipt.ts'
import { askEndorsement } from './ask-endorsement.ts'
import { endorsementLines, sectionsIn, versionLines } from './charter-view.ts'
import { admitEndorsement, refuseEndorsement, withdrawEndorsement } from './decide-endorsement.ts'
import { followLink, readLink } from './follow-link.ts'
import { closeEndorsement, openEndorsement } from './open-endorsement.ts'
import { renewing } from './renewing.ts'

describeEngines('Endorsements', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
    await aCharter(people)
    await opened(people)
  })
  const refused = (status: number, key?: string) => ({ problem: { status }, ...(key && { faults: [{ key }] }) })
  const view = () => publicView(people.desk.ledger)
  const lines = async () => endorsementLines(await view(), 'charter')
  const version = async (number: number) => versionLines(await view(), 'charter')[number - 1]
  const requests = (by: Visitor | typeof thePublic = people.bilal) =>
    people.sees(by as Visitor, (tx) => all(tx, 'endorsement_requests'))
  const follow = async (token = tokenOf(people)) => followLink(await asking(people), token)
  const read = async (token = tokenOf(people)) => readLink(await asking(people), token)
  const listed = async (given = {}) => {
    await ask(people, given)
    const became = await follow()
    return became.became === 'waiting' ? 'waiting' : became.endorsement
  }

  test('are listed when the link mailed to the organisation’s own domain is confirmed, with day, version and domain', async () => {
    await ask(people, { except: ['charter-v1-press'] })
    expect(people.desk.letters.at(-1)?.to.address).toBe('office@boats.example')
    expect(await lines()).toEqual([])
    expect(await follow()).toMatchObject({ became: 'listed' })
    expect(await lines()).toMatchObject([
      {
        endorser: { name: { en: 'Boat Union' }, domain: 'boats.example', office: 'Chairperson' },
        number: 1,
        day: '2026-11-21',
        verified: { by: 'mail' },
        except: [{ title: { en: 'Press' } }],
        withdrawn: null,
      },
    ])
    expect(await version(1)).toMatchObject({
      endorsed: 1,
      partial: 1,
      withdrawn: 0,
      sections: [{ endorsed: 1 }, { endorsed: 1 }, { endorsed: 0 }],
    })
    expect(await requests()).toEqual([])
  })

  test('keep the mail address nowhere: in no table and not in the log, before and after', async () => {
    await ask(people)
    const kept = async () =>
      JSON.stringify(
        await people.desk.ledger.everything(async (db) => [
          await db.selectFrom('audit_entries').selectAll().execute(),
          await db.selectFrom('endorsement_requests').selectAll().execute(),
          await db.selectFrom('endorsements').selectAll().execute(),
        ]),
      )
    const token = tokenOf(people)
    expect(await kept()).toContain('Boat Union')
    expect(await kept()).not.toContain('office@')
    await follow()
    expect(await kept()).not.toContain('office@')
    expect(await kept()).not.toContain(token)
  })

  test('are not verified by looking at the link, which stays good until it is confirmed', async () => {
    await ask(people)
    expect(await read()).toMatchObject({ endorser: { name: { en: 'Boat Union' } } })
    expect(await read()).toBeDefined()
    expect(await lines()).toEqual([])
    await follow()
    expect(await read()).toBeUndefined()
    await expect(follow()).rejects.toMatchObject(refused(409, 'endorsements.error.link'))
    expect(await lines()).toHaveLength(1)
  })

  test('of two who confirm at once one is told that the link was used', async () => {
    await ask(people)
    const both = await Promise.allSettled([follow(), follow()])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await lines()).toHaveLength(1)
  })

  test('asked twice by two forms are one: the second link is refused', async () => {
    await ask(people)
    const first = tokenOf(people)
    await ask(people)
    await follow()
    await expect(follow(first)).rejects.toMatchObject(refused(409, 'endorsements.error.already'))
  })

  test('cannot be confirmed after three days, nor for a version that was superseded since, nor with a made-up link', async () => {
    await ask(people)
    const early = tokenOf(people)
    people.desk.pass(72 * 3600 + 1)
    expect(await read()).toBeUndefined()
    await expect(follow()).rejects.toMatchObject(refused(409, 'endorsements.error.link'))
    await ask(people, { name: 'Net Makers', website: 'nets.example', mail: 'a@nets.example' })
    expect((await requests(unrestricted('operator') as Visitor)).map(({ data }) => data.endorser.name.en)).toEqual([
      'Net Makers',
    ])
    await expect(follow(early)).rejects.toMatchObject(refused(409))
    await opened(people, 'charter-v2')
    await expect(follow()).rejects.toMatchObject(refused(409, 'endorsements.error.superseded'))
    await expect(ask(people)).rejects.toMatchObject(refused(409, 'endorsements.error.superseded'))
    await expect(follow('x'.repeat(43))).rejects.toMatchObject(refused(409))
    expect(await lines()).toEqual([])
  })

  test('of an earlier version are not inherited by a later one, and can be renewed for it', async () => {
    const first = await listed()
    await opened(people, 'charter-v2')
    expect(await lines()).toMatchObject([{ number: 1, isOfEarlier: true, renewedBy: null }])
    expect(await version(1)).toMatchObject({ call: { closed: '2026-11-21' }, endorsed: 1 })
    expect(await version(2)).toMatchObject({ endorsed: 0 })
    await listed({ version: 'charter-v2' })
    const published = await view()
    expect([...published.records.endorsements.values()].find(({ version: of }) => of === 'charter-v2')?.renews).toBe(
      first,
    )
    expect((await lines()).find(({ id }) => id === first)).toMatchObject({
      isOfEarlier: false,
      renewedBy: { number: 2 },
    })
  })

  test('are withdrawn by a link to the same domain, stay listed with the day, and can be given anew', async () => {
    const id = await listed()
    await expect(leave(people, id, 'office@nets.example')).rejects.toMatchObject(
      refused(422, 'endorsements.error.elsewhere'),
    )
    await leave(people, id, 'someone@post.boats.example')
    expect(await lines()).toMatchObject([{ withdrawn: null }])
    expect(await follow()).toEqual({ became: 'withdrawn', endorsement: id, pledges: 0 })
    expect(await lines()).toMatchObject([{ id, withdrawn: { day: '2026-11-21', by: 'endorser' } }])
    expect(await version(1)).toMatchObject({ endorsed: 0, withdrawn: 1, sections: [{ endorsed: 0 }, {}, {}] })
    await expect(leave(people, id)).rejects.toMatchObject(refused(409, 'endorsements.error.withdrawn'))
    await listed()
    expect(await version(1)).toMatchObject({ endorsed: 1, withdrawn: 1 })
  })

  test('are withdrawn by the secretariat with a reason, once', async () => {
    const id = await listed()
    const act = {
      id,
      revision: 1,
      because: 'not-genuine' as const,
      reason: 'The union has told us that it knows nothing of it',
    }
    await expect(people.as(people.bilal, withdrawEndorsement, { ...act, revision: 2 })).rejects.toMatchObject(
      refused(409),
    )
    await people.as(people.bilal, withdrawEndorsement, act)
    expect(await lines()).toMatchObject([{ withdrawn: { by: 'secretariat', because: 'not-genuine' } }])
    await expect(people.as(people.sana, withdrawEndorsement, { ...act, revision: 2 })).rejects.toMatchObject(
      refused(409),
    )
  })

  test('are renewed by a form that begins with what stood, sections left out by the same heading among it', async () => {
    const id = await listed({ except: ['charter-v1-press'] })
    await opened(people, 'charter-v2')
    const published = await view()
    expect(renewing(published, id, sectionsIn(published, 'charter-v2'))).toMatchObject({
      ...{ name: 'Boat Union', kind: 'civil-society', website: 'boats.example', office: 'Chairperson' },
      except: 'charter-v2-press',
    })
    expect(renewing(published, 'nothing', [])).toEqual({})
  })

  test.each(['endorsement-x', 'request-x', '../charter-v1', 'x'.repeat(121)])(
    'are not found by the id %s',
    async (id) => {
      const some = { id, revision: 1 }
      const acts = [
        people.as(people.bilal, admitEndorsement, { ...some, reason: 'x' }),
        people.as(people.bilal, refuseEndorsement, { ...some, because: 'abuse' }),
        people.as(people.bilal, withdrawEndorsement, { ...some, because: 'asked', reason: 'x' }),
        people.as(people.bilal, closeEndorsement, some),
        people.as(people.bilal, openEndorsement, { version: id }),
        leave(people, id),
        ask(people, { version: id }),
      ]
      for (const done of await Promise.allSettled(acts)) {
        const { problem } = (done as PromiseRejectedResult).reason as { problem: { status: number } }
        expect([404, 422]).toContain(problem.status)
      }
    },
  )

  test('without a mail address wait for the secretariat, which verifies with a public reason, or refuses and nothing is public', async () => {
    const { id } = await ask(people, { mail: undefined })
    const other = await ask(people, { mail: undefined, name: 'Buyers of Lamps' })
    expect(people.desk.letters).toEqual([])
    const duties = await people.sees(people.bilal, (tx) => dutiesOf(tx, people.bilal.grant as never, '2026-11-21'))
    expect(duties).toMatchObject([{ sort: 'work.duty.endorsements', count: 2 }])
    await expect(
      people.as(people.bilal, admitEndorsement, { id, revision: 1, reason: 'Call 0300 1234567' }),
    ).rejects.toMatchObject(refused(422))
    await people.as(people.bilal, admitEndorsement, { id, revision: 1, reason: 'Letter of its board, 3 November' })
    await people.as(people.bilal, refuseEndorsement, { id: other.id, revision: 1, because: 'abuse' })
    expect(await lines()).toMatchObject([
      { verified: { by: 'secretariat', reason: 'Letter of its board, 3 November' } },
    ])
    expect(JSON.stringify([...(await view()).records.endorsements.values()])).not.toContain('Lamps')
    expect(await requests()).toEqual([])
    await expect(leave(people, (await lines())[0]?.id ?? '')).rejects.toMatchObject(
      refused(409, 'endorsements.error.noDomain'),
    )
  })

  test('in the name of a listed organisation are listed only from its known domain', async () => {
    const clear = 'TLP:CLEAR' as const
    const schools = {
      id: 'schools',
      name: { en: 'schools' },
      classification: 'other',
      otherNames: [],
      domain: 'schools.example',
    }
    await people.desk.ledger.write(unrestricted('operator'), workspace, (tx) =>
      putMany(tx, 'organisations', [{ id: 'schools', label: clear, data: schools }]),
    )
    const as = (given: object) => listed({ name: undefined, kind: undefined, organisation: 'schools', ...given })
    expect(await as({ website: 'evil.example', mail: 'a@evil.example' })).toBe('waiting')
    expect(await as({ organisation: 'police', website: 'evil.example', mail: 'a@evil.example' })).toBe('waiting')
    expect(await listed({ name: 'S-chools', website: 'evil.example', mail: 'a@evil.example' })).toBe('waiting')
    expect(await listed({ website: 'x.schools.example', mail: 'a@x.schools.example' })).toBe('waiting')
    expect((await requests()).flatMap(({ data }) => data.doubts).sort()).toEqual([
      'other-domain',
      'same-domain',
      'same-name',
      'unknown-domain',
    ])
    expect(await lines()).toEqual([])
    await as({ website: 'schools.example', mail: 'head@office.schools.example' })
    expect(await lines()).toMatchObject([{ organisation: 'schools', verified: { by: 'mail' } }])
    const [waiting] = (await requests()).filter(({ data }) => data.organisation === 'police')
    const { id = '', revision = 0 } = waiting ?? {}
    await people.as(people.bilal, admitEndorsement, { id, revision, reason: 'It is theirs', organisation: 'police' })
    expect(await lines()).toHaveLength(2)
  })

  test.each([
    ['a machine’s number', { website: 'http://127.0.0.1/' }, 'website', 'numbers'],
    ['a machine’s number, disguised', { website: '0x7f.1' }, 'website', 'numbers'],
    ['a machine’s long number', { website: '[::1]' }, 'website', 'parts'],
    ['a point at the end', { website: 'boats.example.' }, 'website', 'domain'],
    ['a user before it', { website: 'https://boats.example@evil.example/' }, 'website', 'parts'],
    ['one label', { website: 'localhost' }, 'website', 'domain'],
    ['a name of nowhere', { website: 'boats.local' }, 'website', 'domain'],
    ['a whole country', { website: 'gov.pk', mail: 'a@evil.gov.pk' }, 'website', 'registry'],
    ['free mail', { mail: 'boats@gmail.com' }, 'mail', 'freeMail'],
    ['free mail of a country', { website: 'yahoo.co.uk', mail: 'boats@yahoo.co.uk' }, 'website', 'freeMail'],
    ['mail from elsewhere', { mail: 'office@boats.example.evil.example' }, 'mail', 'elsewhere'],
    ['mail of a name that only ends alike', { mail: 'office@notboats.example' }, 'mail', 'elsewhere'],
    ['two addresses', { mail: 'a@boats.example, b@boats.example' }, 'mail', 'mail'],
    ['a header in the address', { mail: 'a@boats.example\r\nBcc: b@evil.example' }, 'mail', undefined],
    ['no website for the mail', { website: undefined }, 'website', 'website'],
    ['a hidden character in the name', { name: 'Boat\u202eUnion' }, 'name', undefined],
    ['two alphabets in a word', { name: 'B\u043eat Union' }, 'name', 'alphabets'],
    ['a person’s number as office', { office: 'Call 0300 1234567' }, 'office', undefined],
    ['a section of another version', { except: ['charter-v2-money'] }, 'except', 'section'],
    ['no section left', { except: ['charter-v1-law', 'charter-v1-schools', 'charter-v1-press'] }, 'except', 'nothing'],
    ['an organisation that is not there', { organisation: 'nobody' }, 'organisation', 'organisation'],
    ['no name', { name: undefined }, 'name', undefined],
    ['a state of its own', { state: 'waiting' }, undefined, undefined],
    [
      'a pledge for yesterday',
      { pledges: [{ clause: 'charter-v1-c1', title: 'Count', due: '2026-11-20' }] },
      'due-0',
      'due',
    ],
    [
      'a pledge under no clause',
      { pledges: [{ clause: 'charter-v2-c5', title: 'Count', due: '2027-01-01' }] },
      'clause-0',
      'clause',
    ],
  ])('with %s are refused at the field, and nothing is stored', async (_, given, field, key) => {
    const sent = ask(people, given)
    await expect(sent).rejects.toMatchObject({ problem: { status: 422, ...(field && { where: field }) } })
    const { faults } = (await sent.catch((error: unknown) => error)) as { faults: { key: string }[] }
    if (key) expect(faults.map((one) => one.key)).toContain(`endorsements.error.${key}`)
    expect(await requests(unrestricted('operator') as Visitor)).toEqual([])
    expect(people.desk.letters).toEqual([])
  })

  test('from a domain that looks like another are shown in the machines’ form, and wait', async () => {
    expect(await listed({ website: 'bоats.example', mail: 'office@bоats.example' })).toBe('waiting')
    expect((await requests()).map(({ data }) => [data.endorser.domain, data.doubts])).toEqual([
      ['xn--bats-55d.example', ['other-script']],
    ])
  })

  test('sent twice by one form are one request and one mail; with other words the form is refused', async () => {
    const given = form()
    const at = await asking(people)
    await askEndorsement(at, given)
    await askEndorsement(at, given)
    expect(people.desk.letters).toHaveLength(1)
    await expect(askEndorsement(at, { ...given, name: 'Other' })).rejects.toMatchObject(
      refused(409, 'endorsements.error.sent'),
    )
    await follow()
    await expect(
      askEndorsement(await asking(people), { ...given, code: newReceipt(), version: 'nowhere' }),
    ).rejects.toMatchObject(refused(404))
  })

  test('of a flood wait, by network address and by the address that would be mailed', async () => {
    const gates = {
      senders: new FloodGate({ address: 2, workspace: 9 }),
      mails: new FloodGate({ address: 1, workspace: 9 }),
    }
    await ask(people, {}, { gates, address: '192.0.2.7' })
    await expect(ask(people, {}, { gates, address: '192.0.2.8' })).rejects.toMatchObject(refused(429))
    await ask(people, { mail: 'b@boats.example' }, { gates, address: '192.0.2.7' })
    await expect(ask(people, { mail: 'c@boats.example' }, { gates, address: '192.0.2.7' })).rejects.toMatchObject(
      refused(429),
    )
  })

  test('that wait are seen by the secretariat alone, which alone opens, closes, verifies and withdraws', async () => {
    const { id } = await ask(people, { mail: undefined })
    const strangers = [people.ayesha, people.kamran, people.maryam, people.yusuf, people.amina]
    for (const by of [thePublic, ...strangers]) expect(await requests(by), by.name).toEqual([])
    expect(await requests()).toHaveLength(1)
    expect((await view()).withheld.endorsements).toBe(0)
    for (const by of strangers) {
      await expect(people.as(by, admitEndorsement, { id, revision: 1, reason: 'x' }), by.name).rejects.toMatchObject(
        refused(403),
      )
      await expect(people.as(by, closeEndorsement, { id: 'charter-v1', revision: 1 })).rejects.toMatchObject(
        refused(403),
      )
    }
    await people.as(people.bilal, closeEndorsement, { id: 'charter-v1', revision: 1 })
    await expect(people.as(people.bilal, closeEndorsement, { id: 'charter-v1', revision: 2 })).rejects.toMatchObject(
      refused(409),
    )
    await expect(ask(people)).rejects.toMatchObject(refused(409))
    await people.as(people.bilal, admitEndorsement, { id, revision: 1, reason: 'It asked while it was open' })
    expect(await lines()).toHaveLength(1)
  })
})

/** What a form asks, checked against what is public: the version and its sections, the organisation, its domain. Pure. */
import { z } from 'zod'
import type { Published } from '#src/publishing/door.ts'
import { refusePersonal } from '#src/publishing/impersonal.ts'
import { type Fault, Refusal, refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { line } from '#src/vocabulary/text.ts'
import { Receipt } from '../submissions/receipt.ts'
import { clausesOfSections } from './charter-view.ts'
import { isOtherScript, isWithin, mailDomain, websiteDomain } from './domain.ts'
import { type Doubt, type Endorsement, type EndorsementRequest, kindsOfEndorser, Pledge } from './endorsement-model.ts'
import { isCalled, mixesAlphabets } from './same-name.ts'

const Mail = line(254)

export const Ask = z.strictObject({
  code: Receipt,
  version: Id,
  /** One that the workspace knows; or else what it is called, and of what kind it is. */
  organisation: Id.optional(),
  name: line(200).optional(),
  nameUr: line(200).optional(),
  kind: z.enum(kindsOfEndorser).optional(),
  area: Id.optional(),
  website: line(253).optional(),
  office: line(120),
  /** At the organisation's own domain; without it the secretariat verifies. Kept nowhere. */
  mail: Mail.optional(),
  except: z.array(Id).max(200).default([]),
  pledges: z.array(Pledge).max(5).default([]),
})
type AskedFor = Omit<z.output<typeof Ask>, 'code'>

export const Leave = z.strictObject({ code: Receipt, endorsement: Id, mail: Mail })

interface Setting {
  published: Published
  today: string
}

/** @throws Refusal with every field that is wrong */
export function requestOf(setting: Setting, id: string, ask: AskedFor): EndorsementRequest {
  const { published, today } = setting
  const { version, except, pledges, office, name, nameUr, area, mail } = ask
  const call = published.records.endorsement_calls.get(version)
  if (!call) return refuse(404, 'work.error.gone', { id: version })
  if (call.closed) refuse(409, 'endorsements.error.superseded')
  const texts = { name, nameUr, office, ...Object.fromEntries(pledges.map(({ title }, i) => [`title-${i}`, title])) }
  refusePersonal(texts, published.workspace.identityNumbers ?? [])
  const { website, faults } = domainsOf(ask)
  const known = ask.organisation === undefined ? undefined : published.records.organisations.get(ask.organisation)
  if (ask.organisation !== undefined && !known)
    faults.push({ key: 'endorsements.error.organisation', field: 'organisation' })
  if (!known && name === undefined) faults.push({ key: 'work.error.missing', field: 'name', values: { field: 'name' } })
  if (!known && ask.kind === undefined)
    faults.push({ key: 'work.error.missing', field: 'kind', values: { field: 'kind' } })
  if (mixesAlphabets(`${name ?? ''} ${nameUr ?? ''}`))
    faults.push({ key: 'endorsements.error.alphabets', field: 'name' })
  if (area !== undefined && !published.records.areas.has(area))
    faults.push({ key: 'endorsements.error.area', field: 'area' })
  if (except.some((one) => !call.sections.includes(one)))
    faults.push({ key: 'endorsements.error.section', field: 'except' })
  if (call.sections.every((one) => except.includes(one)))
    faults.push({ key: 'endorsements.error.nothing', field: 'except' })
  faults.push(...pledgeFaults(setting, version, pledges))
  if (faults.length > 0) throw new Refusal(422, faults)
  const called = { en: name ?? '', ...(nameUr === undefined ? {} : { ur: nameUr }) }
  const place = known ? known.area : area
  const request: EndorsementRequest = {
    ...{ id, policy: call.policy, version, asked: today, pledges },
    state: mail === undefined ? 'waiting' : 'mailed',
    except: call.sections.filter((one) => except.includes(one)),
    endorser: {
      name: known?.name ?? called,
      kind: known?.classification ?? ask.kind ?? 'other',
      office,
      ...(place === undefined ? {} : { area: place }),
      ...(website === undefined ? {} : { website }),
    },
    doubts: [],
    ...(known ? { organisation: known.id } : {}),
  }
  return { ...request, doubts: mail === undefined ? ['asked'] : doubtsAbout(published, request) }
}

function pledgeFaults({ published, today }: Setting, version: string, pledges: Pledge[]): Fault[] {
  const clauses = clausesOfSections(published, version).map(({ id }) => id)
  return pledges.flatMap(({ clause, due }, i): Fault[] => [
    ...(clauses.includes(clause) ? [] : [{ key: 'endorsements.error.clause' as const, field: `clause-${i}` }]),
    ...(due > today ? [] : [{ key: 'endorsements.error.due' as const, field: `due-${i}` }]),
  ])
}

/** A link goes to the domain of the website that was given, or to one below it. */
function domainsOf({ website, mail }: Pick<AskedFor, 'website' | 'mail'>): { website?: string; faults: Fault[] } {
  const faults: Fault[] = []
  const site = website === undefined ? undefined : websiteDomain(website)
  const post = mail === undefined ? undefined : mailDomain(mail)
  if (site && 'fault' in site) faults.push({ key: site.fault, field: 'website' })
  if (post && 'fault' in post) faults.push({ key: post.fault, field: 'mail' })
  if (post && !site) faults.push({ key: 'endorsements.error.website', field: 'website' })
  const domain = site && 'domain' in site ? site.domain : undefined
  if (domain !== undefined && post && 'domain' in post && !isWithin(domain, post.domain))
    faults.push({ key: 'endorsements.error.elsewhere', field: 'mail', values: { domain } })
  return { ...(domain === undefined ? {} : { website: domain }), faults }
}

const ofState = ['government', 'ministry', 'authority', 'police', 'armed-force', 'intelligence', 'parliament', 'court']

/** What a link to a domain does not show: that the domain is whose name stands beside it. */
export function doubtsAbout({ records }: Pick<Published, 'records'>, request: EndorsementRequest): Doubt[] {
  const { organisation, endorser } = request
  const { website = '', name, kind } = endorser
  const organisations = [...records.organisations.values()]
  const known = organisation === undefined ? undefined : records.organisations.get(organisation)
  const others = organisations.filter((one) => one.id !== organisation)
  const elsewhere = [...records.endorsements.values()].filter(
    (one) => one.endorser.domain === website && !one.withdrawn && one.organisation === undefined,
  )
  const isOther = (one: Endorsement) => !isCalled(one.endorser.name.en, { name })
  const found: Record<Doubt, boolean> = {
    asked: false,
    'unknown-domain': known !== undefined && known.domain === undefined,
    'other-domain': known?.domain !== undefined && !isWithin(known.domain, website),
    'same-name': !known && organisations.some((one) => [name.en, name.ur ?? ''].some((said) => isCalled(said, one))),
    'same-domain':
      others.some(({ domain }) => domain !== undefined && (isWithin(domain, website) || isWithin(website, domain))) ||
      elsewhere.some(isOther),
    'other-script': isOtherScript(website),
    state: !known && ofState.includes(kind),
  }
  return (Object.keys(found) as Doubt[]).filter((doubt) => found[doubt])
}

/** @throws Refusal 422 where the address is not at the domain that was proved; 404; 409 where it is withdrawn, or was proved by no link */
export function leavingOf(
  { published, today }: Setting,
  id: string,
  { endorsement, mail }: { endorsement: string; mail: string },
): EndorsementRequest {
  const held = published.records.endorsements.get(endorsement)
  if (!held) return refuse(404, 'work.error.gone', { id: endorsement })
  if (held.withdrawn) refuse(409, 'endorsements.error.withdrawn')
  const { domain } = held.endorser
  if (domain === undefined) return refuse(409, 'endorsements.error.noDomain')
  const post = mailDomain(mail)
  if ('fault' in post) return refuse(422, post.fault, {}, 'mail')
  if (!isWithin(domain, post.domain)) refuse(422, 'endorsements.error.elsewhere', { domain }, 'mail')
  const { policy, version, endorser } = held
  return {
    ...{ id, policy, version, endorsement, endorser },
    ...{ state: 'mailed', asked: today, except: [], pledges: [], doubts: [] },
  }
}

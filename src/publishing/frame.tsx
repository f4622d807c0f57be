/** The frame that all pages share: head, navigation, languages, what is withheld, and what kind of site this is. */

import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import type { NumberStyle } from '#src/i18n/format.ts'
import { locales, localPath, readPath } from '#src/i18n/locale.ts'
import type { Role } from '#src/identity/model.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { type NavigationItem, Page } from '#src/ui/page.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { inLocale } from './in-locale.ts'

export { inLocale }

/** What every page of a workspace is told about it. Made by `workspaceFrame`. */
export interface WorkspaceFrame {
  id: string
  title: LocalText
  fictional: boolean
  publisher: LocalText
  licence: string
  writable: boolean
  /** Null on pages of work, which show no collection. */
  withheld: number | null
  seq: number
  /** How large figures are written in it. */
  numbers: NumberStyle | undefined
  /** What whoever reads this page was given in the workspace; null for the public. */
  role: Role | null
}

/** Whether whoever reads this page may curate: the secretariat, or without signing in the operator of a loopback site. */
export const curates = ({ role, writable }: Pick<WorkspaceFrame, 'role' | 'writable'>): boolean =>
  role === 'secretariat' || (writable && role === null)

function useOtherLanguages() {
  const { pathname, search } = useLocation()
  const { locale, path } = readPath(pathname)
  return {
    locale,
    path,
    others: locales.filter((l) => l !== locale).map((l) => ({ locale: l, href: localPath(l, path) + search })),
  }
}

function useNavigation(workspace: WorkspaceFrame | undefined, path: string): NavigationItem[] {
  const { t, to } = useLanguage()
  const item = (label: string, address: string) => ({ label, href: to(address), current: path === address })
  if (!workspace)
    return [
      item(t('common.nav.xray'), '/xray'),
      item(t('common.nav.about'), '/about'),
      item(t('common.nav.api'), '/api'),
    ]
  const base = `/${workspace.id}`
  return [
    item(t('common.nav.scorecard'), base),
    item(t('common.nav.promises'), `${base}/commitments`),
    item(t('common.nav.organisations'), `${base}/organisations`),
    item(t('common.nav.indicators'), `${base}/indicators`),
    item(t('common.nav.crosswalk'), `${base}/crosswalk`),
    item(t('common.nav.data'), `${base}/data`),
    item(t('common.nav.search'), `${base}/search`),
    ...(workspace.role ? [item(t('common.nav.work'), `${base}/work`)] : []),
    ...(curates(workspace) ? [item(t('common.nav.curation'), `${base}/curation`)] : []),
  ]
}

function Footer({ workspace, signedIn }: { workspace: WorkspaceFrame | undefined; signedIn: boolean }) {
  const { t, f, to, locale } = useLanguage()
  return (
    <>
      {workspace && (
        <p>
          {t('common.footer.workspace', {
            title: inLocale(workspace.title, locale),
            publisher: inLocale(workspace.publisher, locale),
            licence: workspace.licence,
          })}{' '}
          {workspace.withheld !== null && `${t('common.recordsWithheld', { count: workspace.withheld })}.`}
        </p>
      )}
      <p>
        <a href={to('/about')}>{t('common.nav.about')}</a> · <a href={to('/xray')}>{t('common.nav.xray')}</a> ·{' '}
        <a href={to('/check')}>{t('figures.title')}</a> · <a href={to('/api')}>{t('common.nav.api')}</a>
        {workspace && (
          <>
            {' · '}
            <a href={to(`/${workspace.id}/releases`)}>{t('common.nav.releases')}</a>
            {' · '}
            <a href={to(`/${workspace.id}/voices`)}>{t('submissions.title')}</a> ·{' '}
            <a href={to(`/${workspace.id}/drafts`)}>{t('draftPolicies.title')}</a> ·{' '}
            <a href={to(`/${workspace.id}/questions`)}>{t('requests.questions.title')}</a>
            {' · '}
            <a href={to(`/${workspace.id}/working-groups`)}>{t('meetings.groups.title')}</a>
            {' · '}
            <a href={to(`/${workspace.id}/surveys`)}>{t('voices.title')}</a> ·{' '}
            <a href={to(`/${workspace.id}/consultations`)}>{t('consultations.title')}</a> ·{' '}
            <a href={to(`/${workspace.id}/evaluations`)}>{t('evaluations.title')}</a>
            {' · '}
            <a href={to(`/${workspace.id}/incidents`)}>{t('incidents.title')}</a>
            {' · '}
            <a href={to(`/${workspace.id}/losses`)}>{t('losses.title')}</a>
            {' · '}
            <a href={to(`/${workspace.id}/charters`)}>{t('endorsements.charters')}</a>
          </>
        )}
        {' · '}
        {signedIn ? (
          <a href={to('/account')}>{t('identity.nav.account')}</a>
        ) : (
          <a href={to('/sign-in')}>{t('identity.nav.signIn')}</a>
        )}
        {(workspace?.role === 'administrator' || workspace?.role === 'secretariat') && (
          <>
            {' · '}
            <a href={to(`/${workspace.id}/people`)}>{t('identity.nav.people')}</a>
          </>
        )}
      </p>
      {workspace && <p>{t('common.footer.ledger', { entry: f.integer(workspace.seq) })}</p>}
    </>
  )
}

/** Wraps every page's content in head, navigation and foot. */
export function SitePage({ workspace, children, dense, personal = false }: SitePageProps) {
  const { t, to } = useLanguage()
  const { path, others } = useOtherLanguages()
  const navigation = useNavigation(workspace, path)
  return (
    <Page
      brand={{ name: t('common.site.name'), href: to('/') }}
      navigation={navigation}
      languages={others}
      footer={<Footer workspace={workspace} signedIn={personal || Boolean(workspace?.role)} />}
      dense={dense}
    >
      {workspace?.fictional && <Notice>{t('common.fictional')}</Notice>}
      {children}
    </Page>
  )
}

export interface SitePageProps {
  /** Absent on pages of the site itself. */
  workspace?: WorkspaceFrame
  /** The denser grid of curation and other work. */
  dense?: boolean
  /** A page that only somebody who is signed in sees. */
  personal?: boolean
  children: ReactNode
}

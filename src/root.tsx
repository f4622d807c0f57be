import type { ReactNode } from 'react'
import { isRouteErrorResponse, Links, Meta, Outlet, useLocation, useMatches } from 'react-router'
import type { NumberStyle } from '#src/i18n/format.ts'
import { dirOf, readPath } from '#src/i18n/locale.ts'
import type { WorkspaceFrame } from '#src/publishing/frame.tsx'
import { hasOneFace, PageModules } from '#src/publishing/page-module.tsx'
import { ErrorPage } from '#src/publishing/pages/error-page.tsx'
import { Language } from '#src/ui/language.tsx'
import stylesheet from '#src/ui/styles/index.css?url'
import type { Route } from './+types/root'

/** As the workspace has it whose page this is. */
function useNumberStyle(): NumberStyle | undefined {
  const matches = useMatches()
  for (const { loaderData } of matches) {
    if (typeof loaderData === 'object' && loaderData !== null && 'frame' in loaderData)
      return (loaderData.frame as WorkspaceFrame).numbers
  }
}

/** The document around every page. No <Scripts>: pages work without any, and few have a module. */
export function Layout({ children }: { children: ReactNode }) {
  const { locale } = readPath(useLocation().pathname)
  const oneFace = hasOneFace(useMatches().map(({ handle }) => handle))
  return (
    <html lang={locale} dir={dirOf(locale)} data-faces={oneFace ? 'one' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={stylesheet} />
        <Meta />
        <Links />
        <PageModules />
      </head>
      <body>
        <Language locale={locale} numbers={useNumberStyle()}>
          {children}
        </Language>
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const status = isRouteErrorResponse(error) ? error.status : 500
  // What the router itself has to say is for programmers.
  const own = isRouteErrorResponse(error) && !('internal' in error && error.internal)
  const detail = own && typeof error.data === 'string' ? error.data : undefined
  return <ErrorPage status={status} detail={detail} />
}

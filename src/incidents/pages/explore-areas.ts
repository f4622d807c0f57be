import { formatter } from '#src/i18n/format.ts'
import { readPath } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import { inLocale } from '#src/publishing/in-locale.ts'
import { unitSaid } from '../charts/incident-words.ts'
import { loadIncidents } from '../charts/load-incidents.ts'
import { areasGeoJson } from '../explore/areas-geojson.ts'
import type { Route } from './+types/explore-areas'

/** What the moving map draws, for whoever reads its page. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { locale } = readPath(new URL(args.request.url).pathname)
  const { view, borders, frame } = await loadIncidents(args)
  const [f, t] = [formatter(locale, frame.numbers), translator(locale)]
  const areas =
    view && borders
      ? areasGeoJson(view, borders, {
          name: (of) => inLocale(of, locale),
          value: (value) =>
            value === undefined ? t('ui.noData') : `${f.number(value, { digits: 1 })} (${unitSaid(t, view.choice)})`,
        })
      : { type: 'FeatureCollection', features: [] }
  return Response.json(areas, { headers: { 'cache-control': 'no-store', 'content-type': 'application/geo+json' } })
}

/** Draws the moving map when it is asked for: the library is fetched then, and from this site. */
import type { ExploreSetting } from './explore-setting.ts'

type Library = typeof import('maplibre-gl')

interface Areas {
  type: 'FeatureCollection'
  features: {
    properties: { name: string; said: string; shade: number | null }
    geometry: { coordinates: number[][][][] }
  }[]
}

const ink = '#1d1c1a'
const green = '#14573f'
const paper = '#fdfcf8'

function boundsOf({ features }: Areas): [[number, number], [number, number]] {
  const [west, south, east, north] = features
    .flatMap(({ geometry }) => geometry.coordinates.flat(2))
    .reduce(
      ([w = 180, s = 90, e = -180, n = -90], [lon = 0, lat = 0]) => [
        Math.min(w, lon),
        Math.min(s, lat),
        Math.max(e, lon),
        Math.max(n, lat),
      ],
      [180, 90, -180, -90],
    )
  return [
    [west ?? 0, south ?? 0],
    [east ?? 0, north ?? 0],
  ]
}

function styled(href: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
  return new Promise((done, failed) => {
    link.addEventListener('load', () => done())
    link.addEventListener('error', () => failed(new Error(href)))
    document.head.append(link)
  })
}

async function draw(place: HTMLElement, setting: ExploreSetting): Promise<void> {
  const [library, areas] = await Promise.all([
    import(/* @vite-ignore */ setting.library) as Promise<Library>,
    fetch(setting.areas).then((answer) => answer.json() as Promise<Areas>),
    styled(setting.styles),
  ])
  library.setWorkerUrl(new URL(setting.worker, location.href).href)
  const { words } = setting
  place.hidden = false
  const map = new library.Map({
    container: place,
    attributionControl: false,
    bounds: boundsOf(areas),
    fitBoundsOptions: { padding: 20 },
    locale: {
      'Map.Title': words.map,
      'NavigationControl.ZoomIn': words.zoomIn,
      'NavigationControl.ZoomOut': words.zoomOut,
      'NavigationControl.ResetBearing': words.compass,
    },
    style: {
      version: 8,
      sources: { areas: { type: 'geojson', data: areas as never } },
      layers: [
        { id: 'paper', type: 'background', paint: { 'background-color': paper } },
        {
          id: 'fill',
          type: 'fill',
          source: 'areas',
          paint: { 'fill-color': green, 'fill-opacity': ['coalesce', ['get', 'shade'], 0] },
        },
        {
          id: 'line',
          type: 'line',
          source: 'areas',
          filter: ['!', ['get', 'dashed']],
          paint: { 'line-color': ink, 'line-width': 0.8 },
        },
        {
          id: 'dashed',
          type: 'line',
          source: 'areas',
          filter: ['get', 'dashed'],
          paint: { 'line-color': ink, 'line-width': 1, 'line-dasharray': [4, 3] },
        },
      ],
    },
  })
  map.addControl(new library.NavigationControl({ showCompass: false }))
  const say = document.querySelector('[data-said]')
  map.on('click', 'fill', ({ features }) => {
    const found = features?.[0]?.properties
    if (say && found) say.textContent = `${found.name}: ${found.said}`
  })
  map.getCanvas().focus()
}

const place = document.querySelector<HTMLElement>('[data-explore]')
const button = document.querySelector<HTMLButtonElement>('[data-start]')
if (place && button) {
  const setting = JSON.parse(place.dataset.explore ?? '') as ExploreSetting
  button.hidden = false
  const keys = document.querySelector<HTMLElement>('[data-keys]')
  if (keys) keys.hidden = false
  button.addEventListener('click', () => {
    button.hidden = true
    draw(place, setting).catch(() => {
      place.hidden = true
      const say = document.querySelector('[data-said]')
      if (say) say.textContent = setting.words.failed
    })
  })
}

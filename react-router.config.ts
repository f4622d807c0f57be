import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'src',
  buildDirectory: 'build',
  ssr: true,
  // Every page is asked for whole: nothing is fetched by script, so no manifest of routes is offered.
  routeDiscovery: { mode: 'initial' },
} satisfies Config

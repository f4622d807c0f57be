import type { Config } from '@react-router/dev/config'

/** A page of the same framework that does nothing, to compare ours with. */
export default { appDirectory: 'app', buildDirectory: '../../build/bench-bare', ssr: true } satisfies Config

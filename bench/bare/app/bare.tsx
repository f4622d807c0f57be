import { queryContext } from './entry.server'

interface Args {
  context: { get(key: typeof queryContext): () => Promise<number> }
}

/** One query, where one is given to make. */
export const loader = ({ context }: Args) => context.get(queryContext)()

export default function Bare({ loaderData }: { loaderData: number }) {
  return <h1>Nothing {loaderData}</h1>
}

/** A link and the page it stands on. */
export interface Link {
  from: string
  to: string
}

/** Links followed in one run: enough for every page's own, not for every filter and figure of every list. */
const most = 1500

/** Follows links without their pages' bodies and tells which do not answer; each target is asked for once. */
export async function brokenLinks(site: string, links: Link[]): Promise<string[]> {
  const targets = new Map(links.map(({ from, to }) => [to, from]))
  const waiting = [...targets].slice(0, most)
  const broken: string[] = []
  const follow = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [to, from] = next
      const { status } = await fetch(site + to, { method: 'HEAD', redirect: 'manual' })
      if (status !== 200) broken.push(`${to} on ${from}: ${status}`)
    }
  }
  await Promise.all([follow(), follow(), follow()])
  return broken.sort()
}

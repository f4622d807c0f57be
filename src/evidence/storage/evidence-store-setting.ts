/** Where evidence is kept, by the settings of the environment: in a folder, or in a store that speaks S3. */
import { join } from 'node:path'
import { type FileStore, StoreError } from './file-store.ts'
import { folderStore } from './folder-store.ts'
import type { S3Settings } from './s3-call.ts'
import { s3Store } from './s3-store.ts'

type Environment = Record<string, string | undefined>

/**
 * Beside the database, unless `PAIMANA_EVIDENCE` names another folder or `EVIDENCE_S3_…` a bucket.
 * @throws Error that says which setting is wrong and what would be right
 */
export function evidenceStore(
  dataDir: string,
  now: () => number = Date.now,
  environment: Environment = process.env,
): FileStore {
  const settings = s3From(environment)
  const folder = environment.PAIMANA_EVIDENCE || join(dataDir, 'evidence')
  return settings ? s3Store(settings, join(folder, 'partial'), now) : folderStore(folder, now)
}

/**
 * Asks for one name. What is set wrongly stops the start; a store that does not answer just now does not.
 * @throws StoreError
 */
export async function checkStore(store: FileStore, say: (text: string) => void): Promise<void> {
  try {
    for await (const _ of store.list()) return
  } catch (error) {
    if (!(error instanceof StoreError) || error.kind === 'refused') throw error
    say(`${error.message}. The site starts without it: files can neither be handed in nor be fetched until it answers.`)
  }
}

const names = ['ENDPOINT', 'BUCKET', 'REGION', 'KEY', 'SECRET'].map((name) => `EVIDENCE_S3_${name}`)

/** Undefined where none of them is set. @throws Error */
export function s3From(environment: Environment): S3Settings | undefined {
  const [endpoint = '', bucket = '', region = '', key = '', secret = ''] = names.map((name) => environment[name] ?? '')
  const missing = names.filter((name) => !environment[name])
  if (missing.length === names.length) return undefined
  if (missing.length > 0)
    throw new Error(
      `${missing.join(', ')} must be set too: evidence is kept in a bucket by all five of ${names.join(', ')}.`,
    )
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new Error(`EVIDENCE_S3_BUCKET is "${bucket}"; a bucket has 3 to 63 small letters, digits, hyphens and dots.`)
  if (!/^[a-z0-9-]+$/.test(region))
    throw new Error(`EVIDENCE_S3_REGION is "${region}"; it is the store's own name for where it is: "eu-central-1".`)
  return { endpoint: endpointIn(endpoint), bucket, region, key, secret }
}

const onThisMachine = ['localhost', '127.0.0.1', '[::1]']

function endpointIn(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const plain = url && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  if (!url || !plain || !['http:', 'https:'].includes(url.protocol))
    throw new Error(
      `EVIDENCE_S3_ENDPOINT is "${text}"; it is where the store listens, without bucket, path or user: "https://s3.example.org".`,
    )
  if (url.protocol === 'http:' && !onThisMachine.includes(url.hostname))
    throw new Error(`EVIDENCE_S3_ENDPOINT is "${text}"; files go over a network by https alone.`)
  return url.origin
}

/** As much of oidc-provider as the tests use; it comes without types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export interface ProviderAccount {
    accountId: string
    claims(): Record<string, unknown>
  }

  export interface ProviderConfiguration {
    clients: {
      client_id: string
      client_secret: string
      redirect_uris: string[]
      response_types: string[]
      grant_types: string[]
    }[]
    claims: Record<string, string[]>
    acrValues?: string[]
    conformIdTokenClaims?: boolean
    cookies: { keys: string[] }
    jwks: { keys: object[] }
    findAccount(context: unknown, id: string): ProviderAccount | undefined
    ttl?: Record<string, number>
  }

  export class Provider {
    constructor(issuer: string, configuration: ProviderConfiguration)
    callback(): (request: IncomingMessage, response: ServerResponse) => void
  }
}

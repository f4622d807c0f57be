import type { Device } from './model.ts'

/** What a request says of where it comes from. */
export interface Caller {
  /** The network address, for slowing down; empty where it is not known. It is stored as a hash, for a day. */
  address: string
  device: Device
  /** The session the browser had before, which ends: nobody can plant one and have it grow into somebody's. */
  session?: string
}

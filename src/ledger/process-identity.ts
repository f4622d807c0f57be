/** Which process this is, told apart from every other that ever had its number. */
import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

export interface ProcessIdentity {
  pid: number
  host: string
  /** Of the running kernel: another one after every start of the machine; '' where the system does not tell. */
  boot: string
  /** The set of processes in which `pid` counts: each container has its own. */
  namespace: string
  /** When the process began, in the system's own terms: a later process with the same number began at another time. */
  started: string
}

function orEmpty(read: () => string): string {
  try {
    return read().trim()
  } catch {
    return ''
  }
}

/** '' where there is no such process, or where the system does not tell. */
function startOf(pid: number): string {
  if (process.platform === 'linux') {
    // The second field is the program's name in brackets and may hold anything; the 22nd is the start, the 20th after it.
    return orEmpty(() => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '')
  }
  return orEmpty(() => execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }))
}

export function thisProcess(): ProcessIdentity {
  return {
    pid: process.pid,
    host: hostname(),
    boot: orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    namespace: orEmpty(() => readlinkSync('/proc/self/ns/pid')),
    started: startOf(process.pid),
  }
}

/** Whether another process still runs: `unknown` where it counts its processes apart from us, on another machine or in another container. */
export function stateOf(other: ProcessIdentity, us: ProcessIdentity = thisProcess()): 'alive' | 'dead' | 'unknown' {
  if (other.host !== us.host) return 'unknown'
  if (other.boot !== us.boot) return 'dead'
  if (other.namespace !== us.namespace) return 'unknown'
  try {
    process.kill(other.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 'dead'
  }
  return startOf(other.pid) === other.started ? 'alive' : 'dead'
}

/**
 * PGlite's folder on disk, with an fsync. As shipped, PGlite asks its file system for none and ignores the ones PostgreSQL
 * asks for, so that what it acknowledged may be lost with the power. Emscripten passes an fsync on to the mounted file
 * system's stream operations where they have one; with `durableStart` PostgreSQL then waits for the disk at every commit.
 */
import { fsyncSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type FileSystemOptions = Parameters<NodeFS['init']>[1]

/** What the compiled module keeps of a file opened in a mounted folder; `nfd` is the descriptor of the real file. */
interface MountedStream {
  nfd: number
}

interface MountedModule {
  NODEFS: { stream_ops: { fsync?: (stream: MountedStream) => number } }
  FS: { ErrnoError: new (errno: number) => Error }
}

const inputOutputError = 29

export class DurableFiles extends NodeFS {
  /** How often the disk has been waited for. */
  syncs = 0

  override async init(pg: PGlite, options: FileSystemOptions) {
    const { emscriptenOpts } = await super.init(pg, options)
    const addSync = (module: unknown) => {
      const { NODEFS, FS } = module as MountedModule
      NODEFS.stream_ops.fsync = ({ nfd }) => {
        try {
          fsyncSync(nfd)
        } catch {
          throw new FS.ErrnoError(inputOutputError)
        }
        this.syncs++
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addSync] } }
  }
}

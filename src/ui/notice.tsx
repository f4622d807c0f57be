import type { ReactNode } from 'react'

export type NoticeProps = {
  title?: ReactNode
  /** `warn` for what may mislead (invented data, an old release), `error` for what went wrong, `done` for what was saved. */
  kind?: 'note' | 'warn' | 'error' | 'done'
  children?: ReactNode
}

/** Something the reader must know before the rest. `done` is announced to screen readers as a status. */
export function Notice({ title, kind = 'note', children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={announced[kind]}>
      {title !== undefined && <p className="notice-title">{title}</p>}
      {children !== undefined && <div>{children}</div>}
    </div>
  )
}

const announced = { note: undefined, warn: undefined, error: 'alert', done: 'status' } as const

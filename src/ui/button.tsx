import type { ReactNode } from 'react'

export type ButtonProps = {
  children: ReactNode
  /** `quiet` for the second choice, `warn` for what cannot be undone. */
  kind?: 'main' | 'quiet' | 'warn'
  /** What the form sends when this button sends it. */
  name?: string
  value?: string
  disabled?: boolean
}

const classes = { main: 'button', quiet: 'button button-quiet', warn: 'button button-warn' }

/** Sends the form it stands in. */
export function Button({ children, kind = 'main', name, value, disabled }: ButtonProps) {
  return (
    <button type="submit" className={classes[kind]} name={name} value={value} disabled={disabled}>
      {children}
    </button>
  )
}

/** A link that looks like a button: for what starts something, never for sending a form. */
export function ButtonLink({
  children,
  href,
  kind = 'main',
}: {
  children: ReactNode
  href: string
  kind?: 'main' | 'quiet'
}) {
  return (
    <a className={classes[kind]} href={href}>
      {children}
    </a>
  )
}

/** Several buttons in a row. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className="buttons">{children}</div>
}

import { notFound } from '../load-page.ts'

/** Any address that no page answers. */
export function loader(): never {
  return notFound('')
}

export default function NotFound() {
  return null
}

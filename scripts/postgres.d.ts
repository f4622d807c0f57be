/** A PostgreSQL of one's own, installed where there is none; it ends with `stop()` and with the process. */
export function startPostgres(say?: (text: string) => void): Promise<{ url: string; stop: () => void }>

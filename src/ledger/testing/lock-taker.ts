/** For tests: tries to take a lock, says whether it has it, and keeps it until its input ends. Argument: the lock. */
import { takeLock } from '../lock.ts'

const [path = ''] = process.argv.slice(2)
try {
  takeLock(path)
  process.stdout.write('taken')
} catch {
  process.stdout.write('refused')
}
process.stdin.resume()

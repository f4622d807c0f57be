/** For the test of durability, run by itself: keeps standard input as a file in the folder that is named, and says its hash. */
import { folderStore } from '#src/evidence/storage/folder-store.ts'

const file = await folderStore(process.argv[2] ?? '', Date.now).stage(process.stdin)
await file.keep()
process.stdout.write(file.sha256)

import type { DutySource } from '../duties.ts'
import { unreadFor } from './comment-store.ts'

export const commentDuties: DutySource = async (tx, by) =>
  (await unreadFor(tx, by.posts)).map(({ id, subject, text }) => ({
    sort: 'work.duty.comment',
    title: text,
    path: `/${tx.workspace}/comments/${subject}#${id}`,
    due: null,
  }))

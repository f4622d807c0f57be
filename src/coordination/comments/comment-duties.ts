import type { DutySource } from '../duty.ts'
import { unreadFor } from './comment-store.ts'

export const commentDuties: DutySource = async (tx, by) =>
  (await unreadFor(tx, by.posts)).map(({ comment: { id, subject, text }, label }) => ({
    sort: 'work.duty.comment',
    title: text,
    label,
    path: `/${tx.workspace}/comments/${subject}#${id}`,
    due: null,
  }))

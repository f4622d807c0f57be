import type { Translation } from '../catalogue.ts'
import type { answering as english } from '../en/answering.ts'

export const answering: Translation<typeof english> = {
  part: 'حصہ {at, number} از {count, number}',
  next: 'آگے بڑھیں',
  back: 'پیچھے',
  appeared: 'آپ کے جواب سے ایک اور سوال نکلتا ہے: {label}',
  appearedMany: 'آپ کے جواب سے {count, number} اور سوال نکلتے ہیں۔',
  gone: 'اب نہیں پوچھا جا رہا: {label}۔ اس کا جواب نہیں بھیجا جائے گا۔',
  goneMany: '{count, number} سوال اب نہیں پوچھے جا رہے۔ ان کے جواب نہیں بھیجے جائیں گے۔',
  faulty: 'ایک جواب پھر دیکھیں: {label}',
  faultyMany: '{count, number} جواب پھر دیکھیں۔ آپ پہلے والے پر ہیں۔',
}

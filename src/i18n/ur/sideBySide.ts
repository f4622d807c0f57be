import type { Translation } from '../catalogue.ts'
import type { sideBySide as english } from '../en/sideBySide.ts'

/** واقعات کے ذرائع ساتھ ساتھ: ہر ایک کیا کہتا ہے، کس مدت کا، اور کیا نہیں بتاتا۔ */
export const sideBySide: Translation<typeof english> = {
  told: '{source}: {from} سے {to} تک {figure}۔',
  toldSame: '{source}: {from} میں {figure}۔',
  silentKind:
    '{source} میں اس نوعیت کا کوئی واقعہ سرے سے نہیں۔ شاید وہ انہیں جمع ہی نہیں کرتا: یہاں اس کا کوئی عدد نہیں، اور یہ صفر نہیں ہے۔',
  silentAxis: '{source} کسی واقعے کے بارے میں یہ نہیں بتاتا: {axis}۔ یہاں اس کا کوئی عدد نہیں، اور یہ صفر نہیں ہے۔',
  silentMeasure: '{source} یہ تعداد نہیں دیتا۔ یہاں اس کا کوئی عدد نہیں، اور یہ صفر نہیں ہے۔',
  otherTimes: 'یہ الگ الگ مدتوں کا احاطہ کرتے ہیں، اس لیے ان کے اعداد کا جوں کا توں موازنہ نہ کریں۔',
  common: 'صرف {from} سے {to} تک، جس کا سب احاطہ کرتے ہیں',
  column: '{source}، {from} سے {to} تک',
  none: 'کوئی نہیں',
  multiplesTitle: 'ہر علاقے میں سالانہ {measure}، ایک ہی پیمانے پر',
  multiplesLines: 'موٹی لکیر {source} کے مطابق ہے، باریک لکیر {other} کے مطابق۔',
}

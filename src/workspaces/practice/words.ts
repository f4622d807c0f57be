/** What a fictional country promises, in both languages. Nothing here is or was anybody's policy. */
import type { LocalText } from '#src/vocabulary/model.ts'

export const both = (en: string, ur: string): LocalText => ({ en, ur })

export interface Deed {
  title: LocalText
  unit: LocalText
  approach: 'soft' | 'hard' | 'both'
  theme: string
}

const deed = (approach: Deed['approach'], theme: string, title: LocalText, unit: LocalText): Deed => ({
  approach,
  theme,
  title,
  unit,
})

export const deeds: readonly [Deed, ...Deed[]] = [
  deed(
    'soft',
    'schools',
    both('Open evening schools in the hill districts', 'پہاڑی اضلاع میں شام کے اسکول کھولنا'),
    both('schools', 'اسکول'),
  ),
  deed(
    'soft',
    'schools',
    both('Train teachers in peaceful dispute settlement', 'اساتذہ کو پُرامن تصفیے کی تربیت دینا'),
    both('teachers', 'اساتذہ'),
  ),
  deed(
    'soft',
    'livelihoods',
    both('Lend to young people who start a workshop', 'کاروبار شروع کرنے والے نوجوانوں کو قرض دینا'),
    both('loans', 'قرضے'),
  ),
  deed(
    'soft',
    'livelihoods',
    both('Offer apprenticeships to returning families', 'واپس آنے والے خاندانوں کو ہنر سکھانا'),
    both('apprentices', 'شاگرد'),
  ),
  deed(
    'soft',
    'justice',
    both('Set up village mediation councils', 'دیہی ثالثی کونسلیں قائم کرنا'),
    both('councils', 'کونسلیں'),
  ),
  deed(
    'soft',
    'justice',
    both('Give legal aid to those who cannot pay', 'نادار افراد کو قانونی مدد دینا'),
    both('cases', 'مقدمات'),
  ),
  deed(
    'soft',
    'victims',
    both('Pay compensation to victims within a season', 'متاثرین کو ایک موسم کے اندر معاوضہ دینا'),
    both('families', 'خاندان'),
  ),
  deed(
    'soft',
    'victims',
    both('Rebuild clinics that were destroyed', 'تباہ شدہ شفاخانے دوبارہ بنانا'),
    both('clinics', 'شفاخانے'),
  ),
  deed(
    'soft',
    'dialogue',
    both('Hold open hearings in every district', 'ہر ضلع میں کھلی سماعت کرنا'),
    both('hearings', 'سماعتیں'),
  ),
  deed(
    'soft',
    'dialogue',
    both('Publish the minutes of the peace council', 'امن کونسل کی روداد شائع کرنا'),
    both('minutes', 'رودادیں'),
  ),
  deed(
    'hard',
    'policing',
    both('Staff the river police posts day and night', 'دریائی پولیس چوکیوں پر دن رات عملہ رکھنا'),
    both('posts', 'چوکیاں'),
  ),
  deed(
    'hard',
    'policing',
    both('Answer emergency calls within twenty minutes', 'ہنگامی کال پر بیس منٹ میں پہنچنا'),
    both('minutes', 'منٹ'),
  ),
  deed(
    'hard',
    'borders',
    both('Equip border crossings with weighbridges', 'سرحدی راستوں پر وزن کانٹے لگانا'),
    both('crossings', 'راستے'),
  ),
  deed(
    'hard',
    'borders',
    both('Seize smuggled weapons at the passes', 'دروں پر اسمگل شدہ اسلحہ ضبط کرنا'),
    both('seizures', 'ضبطیاں'),
  ),
  deed(
    'hard',
    'courts',
    both('Clear the backlog of the special courts', 'خصوصی عدالتوں کے زیرِ التوا مقدمات نمٹانا'),
    both('cases', 'مقدمات'),
  ),
  deed(
    'both',
    'courts',
    both('Protect witnesses before and after trial', 'گواہوں کو مقدمے سے پہلے اور بعد تحفظ دینا'),
    both('witnesses', 'گواہ'),
  ),
]

export const themes: readonly { id: string; title: LocalText }[] = [
  { id: 'schools', title: both('Schools', 'تعلیم') },
  { id: 'livelihoods', title: both('Livelihoods', 'روزگار') },
  { id: 'justice', title: both('Justice', 'انصاف') },
  { id: 'victims', title: both('Victims', 'متاثرین') },
  { id: 'dialogue', title: both('Dialogue', 'مکالمہ') },
  { id: 'policing', title: both('Policing', 'پولیس') },
  { id: 'borders', title: both('Borders', 'سرحدیں') },
  { id: 'courts', title: both('Courts', 'عدالتیں') },
]

export const places: readonly [LocalText, ...LocalText[]] = [
  both('Upper Sarmeen', 'بالائی سرمین'),
  both('Lower Sarmeen', 'زیریں سرمین'),
  both('the River Coast', 'ساحلِ دریا'),
  both('the Saffron Hills', 'زعفران پہاڑیاں'),
  both('the Salt Plain', 'نمک میدان'),
]

export const bodies: readonly {
  id: string
  name: LocalText
  classification: 'ministry' | 'authority' | 'police' | 'research' | 'parliament' | 'court' | 'government'
}[] = [
  { id: 'government', name: both('Government of Sarmeen', 'حکومتِ سرمین'), classification: 'government' },
  { id: 'ministry-interior', name: both('Ministry of the Interior', 'وزارتِ داخلہ'), classification: 'ministry' },
  { id: 'ministry-schools', name: both('Ministry of Schools', 'وزارتِ تعلیم'), classification: 'ministry' },
  { id: 'ministry-works', name: both('Ministry of Works', 'وزارتِ تعمیرات'), classification: 'ministry' },
  { id: 'peace-authority', name: both('Sarmeen Peace Authority', 'سرمین امن اتھارٹی'), classification: 'authority' },
  { id: 'river-police', name: both('River Police', 'دریائی پولیس'), classification: 'police' },
  { id: 'special-courts', name: both('Special Courts', 'خصوصی عدالتیں'), classification: 'court' },
  { id: 'assembly', name: both('Assembly of Sarmeen', 'سرمین اسمبلی'), classification: 'parliament' },
  { id: 'lantern-institute', name: both('Lantern Institute', 'فانوس انسٹی ٹیوٹ'), classification: 'research' },
]

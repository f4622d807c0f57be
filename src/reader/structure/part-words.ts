/** Names that parts of policies, reports and minutes commonly bear; a line that is one of them is a heading. */
const PARTS =
  /^(?:(?:executive )?summary|abstract|preamble|foreword|preface|introduction|background|context|situation analysis|scope|vision|mission|purpose|aims?|(?:policy |strategic |specific |general )?objectives?|goals?|(?:guiding )?principles|definitions|methodology|literature review|findings|(?:key )?(?:findings|considerations|messages)|discussions?|analysis|challenges|(?:policy |key |main )?recommendations|conclusions?(?: and recommendations)?|way forward|the way forward|next steps|implementation(?: mechanism| arrangements)?|monitoring(?: and evaluation)?|budget|financing|timeline|(?:key |main )?decisions?(?: taken| made)?|resolutions?|action (?:points|items|plan)|agenda|minutes|opening|closing|adjournment|matters arising|any other business|attendance|participants|present|apologies|absent|annexe?s|references|bibliography|acknowledge?ments|acronyms|abbreviations|list of (?:acronyms|abbreviations|participants)|distribution|پس منظر|تعارف|تمہید|مقاصد|اہداف|وژن|مشن|سفارشات|فیصلے|فیصلہ جات|حاضری|شرکاء?|شرکائے اجلاس|حاضرین|ایجنڈا|کارروائی|نتائج|خلاصہ|عمل درآمد|نگرانی|حوالہ جات|ضمیمہ جات|دائرہ کار|اختتامیہ)$/iu

const ATTENDANCE =
  /^(?:list of )?(?:attendance(?: list| sheet)?|attendees|participants|members? present|(?:those )?present|in attendance|attended by|the following (?:were present|attended)|who attended|also (?:present|in attendance)|حاضری|حاضرین|شرکاء?|شرکائے اجلاس|شرکا کی فہرست|حاضر اراکین)(?:\s*\(.{1,30}\))?$/iu
const ABSENCE =
  /^(?:apologies(?: for absence| received)?|absent(?:ees)?|absent with apologies|leave of absence|regrets|غیر حاضر\S*|معذرت)/iu
const DECISIONS =
  /^(?:(?:key |main |summary of |list of )?(?:decisions?|resolutions?)(?: (?:taken|made|adopted|reached|of the \p{L}+(?: \p{L}+)?))?|points? (?:of )?(?:decisions?|agreed)|(?:agreed )?action (?:points|items)|agreed (?:actions|points)|actions? agreed|conclusions and decisions|decisions and (?:actions?|follow-up|next steps)(?: points)?|فیصلے|فیصلہ جات|اہم فیصلے|اجلاس کے فیصلے|قراردادیں)$/iu
const REFERENCES =
  /^(?:references?(?: list)?|bibliography|works cited|sources|end\s?notes|foot\s?notes|notes|list of references|حوالہ جات|حوالے|کتابیات|مآخذ)$/iu

/** A heading's words without the number in front and the colon behind. */
export function bareHeading(text: string): string {
  return text
    .replace(/^(?:[\d۰-۹]{1,3}(?:\.\d{1,3})*|[A-Z]|[IVX]{1,5})[.):۔]\s*/u, '')
    .replace(/[\s:：۔.]+$/u, '')
    .trim()
}

export function isKnownPart(text: string): boolean {
  return text.length <= 60 && PARTS.test(bareHeading(text))
}

export function attendanceHead(text: string): boolean {
  return text.length <= 80 && ATTENDANCE.test(bareHeading(text))
}

export function absenceHead(text: string): boolean {
  return text.length <= 80 && ABSENCE.test(bareHeading(text))
}

export function decisionsHead(text: string): boolean {
  return text.length <= 80 && DECISIONS.test(bareHeading(text))
}

export function referencesHead(text: string): boolean {
  return text.length <= 60 && REFERENCES.test(bareHeading(text))
}

/** What a heading says about the passages under it, in English and Urdu. The first kind that fits counts, in this order. */
export type Section =
  | 'reply'
  | 'silent'
  | 'past'
  | 'decision'
  | 'advice'
  | 'addressed'
  | 'pledge'
  | 'demand'
  | 'risk'
  | 'aim'
  | 'narrative'
  | 'plan'

const NUMBERED =
  '^(?:(?:chapter|part|section|annex|appendix)? ?[\\divxlc]+[.):–-]? ?|[a-h][.)] )?(?:our |the |key |policy |strategic |general |specific |overall |main |national |guiding |core |long-term )*'

const URDU_CHAPTER = '^(?:باب \\S+[:۔]? ?)?'

export const SECTIONS: [Section, RegExp][] = [
  [
    'reply',
    /^(?:the )?(?:(?:government|ministry|minister|official|management|state)(?:'s|’s)? )?(?:repl(?:y|ies)|responses?|answers?)(?: (?:of|by|from) the (?:government|ministry|minister|state|cabinet|executive|management|department|agency|authorit(?:y|ies))\b[\p{L} ]{0,50})?(?: \d+)?:?$|^(?:حکومت کا )?جواب$/iu,
  ],
  [
    'silent',
    /^(?:references|bibliography|works cited|further reading|acknowledge?ments?|abbreviations|acronyms|glossary|definitions?|interpretation|(?:table of )?contents|index|list of .*|attend(?:ance|ees)|participants|(?:members )?present|apologies|in attendance|observers|rapporteurs?|about the authors?.*|authors?|keywords|endnotes|footnotes|notes|explanation of vote|distribution|copy to|signatures?|signatories|contacts?|foreword|preface|a? ?message from.*|disclaimer|copyright|group members.*|short title.*|terms and abbreviations)$|\b(?:survey|questionnaire|acronyms|abbreviations)\b|^(?:حاضری|شرکا|شرکاء|حوالہ جات|مخففات|تعریفات|فہرست|دستخط|ضمیمہ سوالنامہ)/i,
  ],
  [
    'plan',
    /^(?:[\divxlc]+[.)] ?|part [ivx\d]+[.:]? ?)?(?:how (?:it|this|they|the \w+) (?:(?:will|shall|is to) be|is (?:carried out|delivered|run|financed|paid for|put into))|how we will|what (?:changes|will change|we are going to do)|the way ahead|rules for|from words to deeds)\b/i,
  ],
  [
    'past',
    /\b(?:previous (?:plan|policy|strategy|programme)|was done|have done|achievements?|accomplishments?|progress (?:to date|so far|since|made)|last meeting|lessons|track record|status of implementation|implementation status|so far|looking back|experience (?:to date|so far))\b|سابقہ (?:پالیسی|منصوب)|کارکردگی کا جائزہ/i,
  ],
  [
    'decision',
    /^(?:\d+[.)]? )?(?:the )?(?:decisions?|resolved|resolutions?(?: (?:adopted|passed).*)?$|agreed (?:actions?|points|conclusions).*|actions? (?:items?|points?|agreed|required|arising).*|follow-up actions?|decisions? (?:taken|and .*)|matters? decided)\b|^فیصل[ےہ]|فیصلے$/i,
  ],
  [
    'advice',
    /\b(?:recommendations?|recommended|proposals?|suggestions?|what (?:should|ought|could|must)|could be (?:done|carried)|(?:advice|asks) (?:to|for))\b|سفارشات|تجاویز/i,
  ],
  [
    'pledge',
    /\b(?:what we (?:ourselves )?(?:will|shall) do|our (?:commitments?|pledges?|promises?|undertakings?)|we (?:promise|pledge|undertake|commit)|for our part|our (?:part|share))\b|^(?:from us|what we (?:offer|give|bring))$|ہمارا عہد|ہمارے وعدے|ہماری ذمہ ?داری|ہم کیا کریں گے/i,
  ],
  [
    'demand',
    /\b(?:(?:our |their |list of |the )demands?|demands (?:of|to)|we (?:demand|call|ask)|call to action|our asks|charter of|people'?s charter|petition)\b|^demands?$|مطالبات|مطالبہ|ہم (?:کیا )?چاہتے|ہماری مانگیں/i,
  ],
  [
    'risk',
    /\b(?:assumptions?|risks? (?:and|analysis|register|matrix|factors)|and risks?)\b|^(?:\d+[.)]? )?risks?$|خدشات|مفروضات/i,
  ],
  [
    'addressed',
    /^(?:(?:[\divxlc]+|[a-h])[.)] )?(?:recommendations? )?(?:to|for) (?:the |all |our )?(?:[\p{L}-]+ ){0,2}?(?:governments?|ministr(?:y|ies)|ministers?|parliaments?|assembl(?:y|ies)|senate|president|governors?|donors?|international (?:community|partners)|united nations|civil society|part(?:y|ies)|army|armed forces|military|police|media|authorit(?:y|ies)|councils?|commission|courts?|judiciary|religious leaders|scholars|schools|universities|companies|employers|partners|states?|provinces)\b/iu,
  ],
  [
    'aim',
    new RegExp(
      `${NUMBERED}(?:vision|mission|objectives?|goals?|aims?|purposes?|principles|values|outcomes|desired (?:outcomes?|end state)|expected (?:results|outcomes|impacts?)|theory of change)(?: (?:and|&) (?:objectives?|goals?|vision|mission|values|principles|purposes?|outcomes|targets))*(?: of (?:the |this )?(?:policy|strategy|plan|programme))?:?$|what we want|${URDU_CHAPTER}(?:مقاصد|اہداف|وژن|نصب العین|رہنما اصول|نصب ‌العین)`,
      'iu',
    ),
  ],
  [
    'narrative',
    /\b(?:background|introduction|context|overview|situation|where we (?:stand|are)|who we are|about us|(?:security|operating|policy) environment|threats?|perceptions?|problems?|analysis|rationale|history|challenges?|gaps?|drivers|causes|trends|profile|methodology|methods?|findings|discussion|literature|abstract|about (?:this|the)|how (?:this|we|it)|what (?:we did|is|are|happened|went wrong)|how we got here|risks? (?:that )?we face|what is at stake|looking at the problem|where we are|the (?:story|picture) so far|(?:people|you|stakeholders|respondents) (?:told|said)|consultation process|facts|why|current state|landscape|evidence|scope|state of (?:play|the)|deficiencies|lessons learn(?:ed|t)|(?:best|good) practices|international experience|public problem|matters arising|opening|progress since|explanation)\b|پس منظر|تعارف|تمہید|پیش لفظ|صورت ?حال|خطرات|چیلنج|جائزہ صورت/i,
  ],
  [
    'plan',
    /\b(?:action plan|actions?|activit(?:y|ies)|measures?|commitments?|will do|directives?|interventions?|implement(?:ation|ing)|road ?map|way forward|next steps|pillars?|priorit(?:y|ies)|programme of|contours|deliverables|milestones|making it happen|keeping track|who does what|doing it|arrangements|undertakings|tasks|duties|steps|provisions|carrying (?:it )?out|(?:put|putting|turn|turning) (?:it |this |words )?into (?:practice|action)|delivery|steering|follow-up|monitoring|coordination|institutional|responsibilit(?:y|ies)|roles|reporting|financing|budget|funding|money|obligations|undertakings|operative|(?:strategic )?(?:objective|goal|aim|outcome|output|target|component|line of (?:effort|action)|thematic area) \w{1,4}\b|instructions|what comes next)|اقدامات|لائح[ہۂ] ?(?:عمل)|عمل ?در ?آمد|حکمتِ? ?عملی(?: کے|$)|ہدایات|نگرانی|ذمہ داریاں/i,
  ],
]

/** Headings under which a plan says who does what all the time, in the present tense. */
export const GOVERNING =
  /\b(?:implement(?:ation|ing)|steering|follow-up|monitoring|coordination|institutional|responsibilit(?:y|ies)|roles|reporting|making it happen|keeping track|keeping track|who does what|doing it|arrangements|undertakings|tasks|duties|steps|provisions|carrying (?:it )?out|oversight|accountability|governance|whether it is done|review|delivery|(?:objective|pillar|goal|measure|action) \w{1,4})\b|عمل ?در ?آمد|نگرانی|ذمہ داریاں/i

/** Headings that bind whatever stands under them. */
export const DIRECTIVE = /\bdirectives?\b|\binstructions\b|ہدایات/i

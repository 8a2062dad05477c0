/*
 * British and American spellings of one word, folded to one form for comparison only; the form need not be a word ("advise" → "advize").
 * Classes of the Oxford and Merriam-Webster spelling tables; single words are listed where no class holds them.
 */
const OUR =
  /^((?:un|dis|mis|multi|techni|tri|water)?(?:arm|behavi|cand|clam|col|discol|dem|demean|misdemean|endeav|enam|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|tum|val|vap|vig))our/;
const RE =
  /^((?:epi|amphi|kilo|centi|milli|nano)?(?:cent|theat|met|lit|lust|spect|somb|sab|calib|fib|meag|mit|scept|ocha|och|rencont|reconnoit))(?:re|er)(s|d|ing)?$/;
const DOUBLED = /(?<=[aeiou](?:l|p))(?:l|p)(?=(?:ed|ing|er|ers|ation|ations)$)/;
const SINGLES: ReadonlyMap<string, string> = new Map(
  `defence defense;offence offense;licence license;pretence pretense;practise practice;grey gray;tyre tire;tyres tires;kerb curb;plough plow;cheque check;cheques checks;draught draft;
programme program;programmes programs;jewellery jewelry;aluminium aluminum;storey story;storeys stories;sceptic skeptic;sceptical skeptical;mould mold;moult molt;smoulder smolder;pyjamas pajamas;
cosy cozy;axe ax;artefact artifact;catalogue catalog;dialogue dialog;analogue analog;judgement judgment;judgements judgments;acknowledgement acknowledgment;ageing aging;fulfil fulfill;
skilful skillful;wilful willful;enrol enroll;instalment installment;towards toward;afterwards afterward;backwards backward;forwards forward;upwards upward;downwards downward;amongst among;whilst while;
learnt learned;dreamt dreamed;spelt spelled;burnt burned;spoilt spoiled;leapt leaped;mum mom;mums moms;maths math;manoeuvre maneuver;manoeuvres maneuvers;paediatric pediatric;anaesthetic anesthetic;
foetus fetus;oestrogen estrogen;haemorrhage hemorrhage;encyclopaedia encyclopedia;anaemia anemia;leukaemia leukemia;diarrhoea diarrhea;orthopaedic orthopedic;gynaecologist gynecologist;
travelled traveled;okay ok;sulphur sulfur;tonne ton;tonnes tons;specialty speciality;orientated oriented;yoghurt yogurt;whisky whiskey;moustache mustache;councillor councilor;councillors councilors;
counsellor counselor;counsellors counselors;marvellous marvelous;woollen woolen;traveller traveler;travellers travelers;adviser advisor;advisers advisors;proven proved`
    .split(';')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** "realised" and "realized", "colour" and "color", "travelled" and "traveled" become equal; other words stay as they are or meet nothing. Lower case in, lower case out. */
export function foldSpelling(word: string): string {
  if (word.length < 4) return word;
  const single = SINGLES.get(word);
  if (single !== undefined) return single;
  // Most words hold none of these letters together, and a look for them costs less than a pattern.
  let folded = word.includes('our') ? word.replace(OUR, '$1or') : word;
  if (/re|er/.test(folded)) folded = folded.replace(RE, '$1er$2');
  if (folded.includes('is')) folded = folded.replace(/(?<=\p{L}{3})is(?=(?:e[ds]?|er|ers|ing|ation|ations)$)/u, 'iz');
  if (folded.includes('ys')) folded = folded.replace(/(?<=\p{L}{3})ys(?=(?:e[ds]?|ers?|ing)$)/u, 'yz');
  return /[lp][lp]/.test(folded) ? folded.replace(DOUBLED, '') : folded;
}

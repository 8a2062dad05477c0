/** How a language writes Cyrillic letters in Latin ones: a letter, or a letter at the start of a word or behind a vowel (`^` before it). */
type Table = Readonly<Record<string, string>>;
type Language = 'ru' | 'uk' | 'be';

const SHARED = "а=a б=b в=v д=d ж=zh з=z к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ч=ch ш=sh ь= ъ= ’= ʼ= '=";
const RUSSIAN = `${SHARED} г=g ц=ts щ=shch ы=y э=e и=i і=i ё=yo`;
const UKRAINIAN = `${SHARED} г=h ґ=g е=e и=y і=i ц=ts щ=shch х=kh є=ie ^є=ye ї=i ^ї=yi й=i ^й=y ю=iu ^ю=yu я=ia ^я=ya`;
const BELARUSIAN = `${SHARED} г=h ґ=g і=i ў=u ы=y э=e х=kh ц=ts ё=io ^ё=yo е=e ^е=ye ю=iu ^ю=yu я=ia ^я=ya й=i`;

/**
 * Romanisations in use, one line each; a later letter of a line overrides the shared one. ICAO Doc 9303 part 3 (passports), BGN/PCGN 1947, 1965 and
 * 1979 (maps), GOST 7.79 B, the Ukrainian rule of 2010 and the Belarusian instruction of 2007 (official), and what the press writes.
 */
const LINES: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    `${RUSSIAN} е=e ё=e х=kh ю=yu я=ya й=y`,
    `${RUSSIAN} е=e ё=e х=kh ю=iu я=ia й=i ъ=ie`,
    `${RUSSIAN} е=e ^е=ye ё=yo х=kh ю=yu я=ya й=y`,
    `${RUSSIAN} е=e ё=e х=kh ю=yu я=ya й=i`,
    `${RUSSIAN} е=e ё=yo ж=j х=h ц=c щ=sch ю=yu я=ya й=j`,
    `${RUSSIAN} е=e ё=jo ж=zh х=ch ц=z ч=tsch ш=sch щ=schtsch ю=ju я=ja й=i в=w з=s`,
    `${RUSSIAN} е=e ё=io ж=j х=kh ц=ts ч=tch ш=ch щ=chtch ю=iou я=ia у=ou й=i`,
  ],
  uk: [
    UKRAINIAN,
    `${UKRAINIAN} є=ye ї=yi й=y ю=yu я=ya`,
    `${UKRAINIAN} є=ye ї=i й=i ю=yu я=ya`,
    `${UKRAINIAN} є=je ї=ji й=j ю=ju я=ja х=ch ц=c ч=c ш=s щ=sc ж=z`,
    `${UKRAINIAN} є=je ї=ji й=j ю=ju я=ja в=w х=ch ч=tsch ш=sch щ=schtsch з=s`,
  ],
  be: [
    BELARUSIAN,
    `${BELARUSIAN} ў=w е=e ^е=ye ё=yo ю=yu я=ya й=y`,
    `${BELARUSIAN} ў=u г=h х=ch ё=jo ю=ju я=ja й=j ж=z ч=c ш=s ц=c`,
    `${BELARUSIAN} г=g ў=v ё=yo ю=yu я=ya й=y`,
  ],
};

const TABLES: Readonly<Record<Language, readonly Table[]>> = { ru: LINES.ru.map(tableOf), uk: LINES.uk.map(tableOf), be: LINES.be.map(tableOf) };

function tableOf(line: string): Table {
  return Object.fromEntries(line.split(' ').map((pair) => pair.split('=') as [string, string]));
}

const VOWEL = /[аеёиіїоуыэюяє]/;

/** Endings that the press shortens: -ий, -ый, -ій to y, -ия to ia, -ья to ya. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:ий|ый|ій)$/, 'y'],
  [/(?:ий|ый|ій)$/, 'iy'],
  [/(?:ий|ый|ій)$/, 'i'],
  [/(?:ия|ія)$/, 'ia'],
  [/ье/g, 'ye'],
];

/** Which of the three the letters of a word allow; Russian where nothing tells them apart. */
function languagesOf(word: string): readonly Language[] {
  if (/[ґєї]/.test(word)) return ['uk'];
  if (/ў/.test(word)) return ['be'];
  if (/і/.test(word)) return /[ыэё]/.test(word) ? ['be'] : ['uk', 'be'];
  if (/[ыэё]/.test(word)) return ['ru', 'be'];
  if (/ъ/.test(word)) return ['ru'];
  return ['ru', 'uk', 'be'];
}

/**
 * The Latin spellings of one lower-case Cyrillic word, in each language that its letters allow. Unique, the most official
 * of the first language first; other letters stay as they are.
 */
export function romanised(word: string): readonly string[] {
  const found = new Set<string>();
  for (const language of languagesOf(word))
    for (const table of TABLES[language]) {
      found.add(written(word, table));
      for (const [ending, latin] of ENDINGS) if (word.search(ending) > 0) found.add(written(word.replace(ending, latin), table));
    }
  return [...found];
}

function written(word: string, table: Table): string {
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const c = word[i] as string;
    const before = word[i - 1];
    const initial = before === undefined || VOWEL.test(before) || before === 'ь' || before === 'ъ' || before === '’' || before === "'";
    out += (initial ? table[`^${c}`] : undefined) ?? table[c] ?? c;
  }
  return out;
}

/** Does a text hold a Cyrillic letter? */
export const isCyrillic = (text: string): boolean => /[\u0400-\u04ff]/.test(text);

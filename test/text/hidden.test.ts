import { expect, test } from 'vitest';
import { claimsIn } from '../../src/pipeline.ts';
import { readSource } from '../../src/read/index.ts';
import { loadRules, shippedRules } from '../../src/rules/load.ts';
import { concealedIn } from '../../src/text/hidden.ts';

const { book: loaded } = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: [] });
if (loaded === null) throw new Error('the general rules do not load');
const book = loaded;

/** `HIDDEN_ALL=1` runs the whole bar: 500 tricks, 1,000 clean articles. */
const all = process.env.HIDDEN_ALL === '1';
const part = <T>(list: readonly T[], step: number): readonly T[] => (all ? list : list.filter((_, i) => i % step === 0));

const WORDS = ['Ruiz', 'Westhaven', 'harbour', 'Porto', 'Scope', 'pier', 'Oxeye', 'Hopper', 'Jasper', 'Cooper'];
const NUMBERS = ['14', '1,250', '0.5', '3000'];
/** What is not seen, in the middle of a word or number; and what turns the direction. */
const UNSEEN = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u200e',
  '\u200f',
  '\u034f',
  '\u2062',
  '\u180e',
  '\u115f',
  '\u3164',
  '\u0007',
  '\u{e0041}',
  '\ufe0f',
  '\u061c',
];
const TURNING = ['\u202e', '\u202d', '\u202a', '\u202b', '\u2066', '\u2067', '\u2068'];
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  a: ['\u0430'],
  e: ['\u0435'],
  o: ['\u043e', '\u03bf', '\u0585'],
  p: ['\u0440'],
  c: ['\u0441'],
  x: ['\u0445'],
  u: ['\u057d'],
  s: ['\u0455'],
  i: ['\u0456'],
  j: ['\u0458'],
  P: ['\u0420', '\u03a1'],
  S: ['\u0405'],
  O: ['\u041e', '\u039f'],
  H: ['\u041d', '\u0397'],
  C: ['\u0421'],
  J: ['\u0408'],
  n: ['\u0578'],
  h: ['\u04bb'],
};
const DIGITS: readonly (readonly [name: string, zero: number])[] = [
  ['fullwidth', 0xff10],
  ['Arabic-Indic', 0x660],
  ['extended Arabic-Indic', 0x6f0],
  ['Devanagari', 0x966],
  ['mathematical bold', 0x1d7ce],
];

const into = (word: string, at: number, what: string): string => word.slice(0, at) + what + word.slice(at);
const inDigits = (number: string, zero: number): string => number.replace(/\d/g, (d) => String.fromCodePoint(zero + Number(d)));

/** Each trick with the text it pretends to be. */
function tricks(): { readonly text: string; readonly plain: string }[] {
  const made: { text: string; plain: string }[] = [];
  const say = (fake: string, plain: string): void => {
    made.push({ text: `The board counted ${fake} gulls at the pier on Monday.`, plain: `The board counted ${plain} gulls at the pier on Monday.` });
  };
  for (const c of UNSEEN) for (const w of [...WORDS, ...NUMBERS]) say(into(w, 1, c), w);
  for (const c of TURNING) for (const w of [...WORDS.slice(0, 4), ...NUMBERS]) say(`${c}${[...w].reverse().join('')}${c < '\u2066' ? '\u202c' : '\u2069'}`, w);
  for (const w of WORDS) for (const [i, letter] of [...w].entries()) for (const other of ALIKE[letter] ?? []) say(w.slice(0, i) + other + w.slice(i + 1), w);
  for (const [, zero] of DIGITS) for (const n of ['14', '27', '36', '250', '3000', '98', '71', '450', '612', '85', '19', '40']) say(inDigits(n, zero), n);
  for (const c of UNSEEN.slice(0, 11)) for (const w of WORDS) say(into(w, w.length - 1, c), w);
  return made;
}

async function countedIn(text: string): Promise<string> {
  const { documents } = await readSource(new TextEncoder().encode(text), { path: 'a.txt' });
  const claims = documents.flatMap((d) => claimsIn(d, book).claims);
  return JSON.stringify(claims.flatMap((c) => (c.kind === 'quantity' ? [c.value] : [])));
}

test('500 hidden characters, look-alikes and turned directions: each is flagged, or reads as the text it pretends to be', async () => {
  const made = tricks();
  expect(made.length).toBeGreaterThanOrEqual(500);
  const missed: string[] = [];
  for (const { text, plain } of part(made, 4)) if (concealedIn(text).length === 0 && (await countedIn(text)) !== (await countedIn(plain))) missed.push(text);
  expect(missed.map((t) => JSON.stringify(t))).toEqual([]);
});

/** Words as people write them, joiners, marks and directions included. */
const CLEAN: Readonly<Record<string, string>> = {
  Latin: 'Die Brücke café naïve Łódź Çeşme Århus façade soft l’été “x” ¿Qué? 5 µg β-carotene α-rays 10 kΩ ½ № 7 H₂O x² ✔️ ❤️ 👩‍🚒 👨‍👩‍👧 🏳️‍🌈 🇳🇴 1️⃣ ™️',
  Cyrillic:
    'Мост упал в понедельник, сообщили власти. Её восстановят; Київ, ґанок, з’їзд, Ўладзімір, Ђорђе, 2-й COVID-19 и НАТО, завод «Север», IT-компания, 5G-сеть',
  Greek: 'Η γέφυρα έπεσε τη Δευτέρα, είπε ο δήμαρχος· Αθήνα, Ω, «ναι», 5% του ΑΕΠ',
  Arabic: 'سقط الجسر يوم الاثنين، وقال العمدة إن ١٢ شخصا أصيبوا. ‏(وكالة) قال: «لا». ـــ ﷺ م‏ COVID-19',
  Persian: 'پل روز دوشنبه فرو ریخت و می‌خواهند آن را بازسازی کنند. خانه‌ها، نمی‌شود، ۱۲ نفر، کتاب‌های ما',
  Hebrew: 'הגשר קרס ביום שני, אמר ראש העיר. שָׁלוֹם, צה״ל, ‏COVID-19‏, תל־אביב, ‎(050) 555‎',
  Devanagari: 'पुल सोमवार को गिर गया, महापौर ने कहा। क्‍या, र्‍य, विद्या, १२ लोग घायल, हिन्‍दी',
  Bengali: 'সেতুটি সোমবার ভেঙে পড়ে, মেয়র বলেন। র‍্যাব, ১২ জন আহত',
  Thai: 'สะพานถล่มเมื่อวันจันทร์\u200bนายกเทศมนตรีกล่าว 12 คนบาดเจ็บ',
  Chinese: '桥梁于星期一倒塌，市长说，１２人受伤。“是的”，他说。葛\u{e0100}城',
  Japanese: '橋は月曜日に崩壊したと市長は述べた。コーヒー、ＮＨＫ、１２人、ｶﾀｶﾅ',
  Korean: '다리가 월요일에 무너졌다고 시장이 말했다. 12명 부상, “예”',
};

test('1,000 clean articles in 12 scripts: no flag', () => {
  expect(Object.keys(CLEAN).length).toBe(12);
  const flags: string[] = [];
  for (const [script, words] of Object.entries(CLEAN)) {
    const each = words.split(' ');
    for (let n = 0; n < (all ? 84 : 12); n++) {
      // An article of its own order of words, alone or with an English name between.
      const turned = each.map((_, i) => each[(i * ((n % 7) + 1) + n) % each.length]).join(n % 3 === 0 ? ' ' : n % 3 === 1 ? ' Ruiz, ' : '\n');
      for (const c of concealedIn(turned))
        flags.push(
          `${script}: ${c.kind} ${c.points.map((p) => p.toString(16)).join(' ')} in ${JSON.stringify(turned.slice(Math.max(0, c.span.start - 8), c.span.end + 8))}`,
        );
    }
  }
  expect([...new Set(flags)]).toEqual([]);
});

/** Fewer words than these tell no language; where a quarter of them must be common ones, five are enough. */
const LEAST = { some: 12, dense: 5 } as const;
const DENSE = 0.25;

/** The commonest words of languages written in Latin letters. What two of them share counts for both; what English has too stands with no other. */
const COMMON = Object.entries({
  en: 'the of and to that is was for it with as his her on be at by had are but from they have this which or an were their been has would will who not said its he she after about into more than when out over two new police people',
  de: 'der die und das den von zu mit sich des auf ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um noch wie einem über einen zum war haben nur oder aber vor zur bis mehr durch',
  fr: 'le les et des en un une du dans qui que est pour pas sur au plus par avec ce il sont la été cette ont mais ou aux se elle ses deux leur après dont',
  es: 'el los las y que del se por con para una su al lo como más pero sus le ha este sí porque esta entre cuando muy sin sobre también fue había desde',
  it: 'il di che per della sono con non una gli dei del alla anche più come ha nel dal lo delle è al nella ma questo sul suo dopo stato',
  pt: 'o os do da em um uma para com não no na por mais dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela foi são',
  nl: 'het een van en dat niet zijn op te met voor die aan er om ook als bij maar dan naar heeft uit worden wordt over nog geen door wel',
  pl: 'się nie na jest że to do jak po dla przez od tym był oraz ich są już który przed także jego tylko która być może',
  sv: 'och att det som en på är av för med till den har inte om ett han men var jag från vid kan sig så ut efter',
  ro: 'și în de la cu nu pe care mai din este sau au pentru prin fost după',
  cs: 'je se na že to ve jako pro jsou ale bylo byl podle po které také který už jeho',
  tr: 've bir bu için ile da de olarak çok daha gibi olan kadar sonra ancak en ne var',
  da: 'og det er på til med den af ikke som har de en et der han blev efter også fra kan skal vil',
  no: 'og det er på til med den av ikke som har de en et var han ble etter også fra kan skal vil jeg',
  fi: 'ja ei että oli se hän mutta kun ovat myös kuin niin ole sekä mukaan joka tai vuoden jälkeen',
  hu: 'hogy nem egy az és volt csak már van ez mint után kell szerint lesz aki de még',
  hr: 'je na da se su za od koji što kao nije bio ali iz nakon koje sve bi biti kako',
  lt: 'ir kad yra buvo tai iš kaip bet į jau tik po dėl apie ar nuo',
  sq: 'të në dhe për një që nga është më ka nuk si kjo tij ishte',
  vi: 'của và là có không được trong người cho các với này một những đã khi từ',
  id: 'yang dan di dari untuk dengan pada ini itu tidak dalam akan ke adalah telah juga oleh',
});

/** The languages that a word is common in, as places in `COMMON`. */
const commonIn = new Map<string, readonly number[]>();
for (const [place, [, words]] of COMMON.entries()) for (const word of words.split(' ')) commonIn.set(word, [...(commonIn.get(word) ?? []), place]);

/** The language of a text in Latin letters by its commonest words, as a BCP 47 tag; `und` where they do not tell. `share`: the part of its words that must be of them; `different`: how many of them must occur. */
export function tongueOf(text: string, share = 0.08, different = 1): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < (share >= DENSE ? LEAST.dense : LEAST.some)) return 'und';
  const hits = new Uint32Array(COMMON.length);
  for (const word of words) for (const place of commonIn.get(word) ?? NOWHERE) hits[place] = (hits[place] as number) + 1;
  const most = Math.max(...hits);
  if (most === 0 || most < words.length * share) return 'und';
  const place = hits.indexOf(most);
  if (different > 1 && new Set(words.filter((word) => commonIn.get(word)?.includes(place))).size < different) return 'und';
  return COMMON[place]?.[0] ?? 'und';
}

const NOWHERE: readonly number[] = [];

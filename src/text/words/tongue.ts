import { addTo, greatest } from '../../model/index.ts';
import { isPlain, letterRuns } from '../plain.ts';

/** Fewer words than these tell no language; where a quarter of them must be common ones, five are enough. */
const LEAST = { some: 12, dense: 5 } as const;
const DENSE = 0.25;

/**
 * The commonest words of languages written in Latin letters. What two of them share counts for both, what English has too for English alone.
 * Those of Polish, Czech, Croatian, Lithuanian, Turkish, Finnish, Hungarian and Indonesian are more, since endings do there what small words do elsewhere: function words of
 * stopwords-iso 1.1 (MIT) without those that are names or English too (Sen., Ben, size).
 */
const COMMON = Object.entries({
  en: 'the of and to that is was for it with as his her on be at by had are but from they have this which or an were their been has would will who not said its he she after about into more than when out over two new police people a in i we you my me do no so if our can all him only there what did just up says now some could while then before because off down how where being like make made may them us',
  de: 'der die und das den von zu mit sich des auf ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um noch wie einem über einen zum war haben nur oder aber vor zur bis mehr durch ich wir ihr sind wurde wurden worden habe alles nichts sehr gestern heute sein seine ihre diese dieser dieses wenn kann keine niemand mich uns bleibt sagte in mein meine jeden jede jeder viele können konnte ohne zwischen zwei jahre ersten muss müssen wo wer wann jetzt wieder selbst anderen andere ihnen unser unsere also da so während dann schon immer',
  fr: 'le les et des en un une du dans qui que est pour pas sur au plus par avec ce il sont la été cette ont mais ou aux se elle ses deux leur après dont je nous vous ne était étaient avons avez sommes cela rien très tout tous toutes jusqu même fait peut ces nos notre personne hier dit a on mon ma mes chaque pendant gens peuvent sans entre ans premier doit où quand autre autres encore avant ils elles ainsi lui y moi toi bien vite comme toute beaucoup',
  es: 'el los las y que del se por con para una su al lo como más pero sus le ha este sí porque esta entre cuando muy sin sobre también fue había desde no está están son era han hemos nos nada todo todos hasta eso dijo nadie ayer mucho ser puede a mi mis toda todas cada durante gente pueden otra otro dos años primero debe donde quién ahora todavía después antes ellos ellas nuestra nuestro así yo les',
  it: 'il di che per della sono con non una gli dei del alla anche più come ha nel dal lo delle è al nella ma questo sul suo dopo stato ho hai abbiamo hanno siamo era ci mi ieri tutto tutti niente nessuno molto questa quello fino detto può se stati stata perché ed in a mio mia tutta tutte ogni durante gente senza tra due anni primo deve possono quando dove chi ora altro altra ancora prima loro nostro così noi voi dalla alle agli nei nelle',
  pt: 'o os do da em um uma para com não no na por mais dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela foi são que e é está estão isso este esta nós nada tudo até ninguém ontem sobre ser seus suas nas tem disse pode porque sem a as meu minha todo todos toda todas mesmo durante gente cada entre dois anos primeiro deve onde quem agora outra outro ainda depois antes eles elas nossa nosso lhe isto assim',
  nl: 'het een van en dat niet zijn op te met voor die aan er om ook als bij maar dan naar heeft uit worden wordt over nog geen door wel de ik wij we hij zij ze is was waren hebben had niets niemand alles heel deze dit gisteren tot zei dicht kan haar zich werd omdat onze klaar behalve in mijn jouw ons hun elke ieder hele veel mensen meer zonder onder tegen tussen twee jaar eerste moet moeten kunnen wil zal toen waar wie hoe steeds weer zelf anders',
  pl: 'się nie na jest że to do jak po dla przez od tym był oraz ich są już który przed także jego tylko która być może i o ale nam nas wszystko nic nikt bardzo tego ten ta mogę wczoraj powiedział został została było jestem jesteśmy przykro jeszcze gdy dopóki aby u a mój moja każdy każdego nawet czasie niż wielu ludzi bez pod nad między dwa lat roku pierwszy trzeba można musi będzie kiedy gdzie kto teraz znowu sam inny nich jej więc ze za mają mam mamy miał miała były byli była będą bo bowiem choć ci cię co coś czy czyli często dlaczego dlatego dobrze dość dużo dwie dziś dzisiaj gdyż iż jako jaki jakie jednak jeden jedna jednym jeśli jeżeli ją kilka kilku które którego której których którym którzy lecz lub mimo mnie mogą nasz nasza nasze naszych natomiast niej nimi obok około ona oni pani podczas pomimo ponad ponieważ powinien poza prawie przecież przy raz razie również sobie sposób swoje swój swoich tak taki takie te tej temu też trzy tych wam według wiele więcej wszyscy wszystkich wszystkie wtedy właśnie wśród z w zawsze zaś żaden żeby dodał osób osoby dzień dnia',
  sv: 'och att det som en på är av för med till den har inte om ett han men var jag från vid kan sig så ut efter vi i ingen inget alla allt hade mycket tills sin denna detta igår går säga sade kommer hos eller man min mitt mina hela varje många kunde än även under längre deras våra människor två år första måste skulle ville vill vem vad när då nu igen själv utan mot mellan sedan dem oss bli blev varit mer ännu',
  ro: 'și în de la cu nu pe care mai din este sau au pentru prin fost după a că nimeni totul era până când își va sa nimic dar ne foarte ceea ce acest această noaptea ieri ați spus poate sunt noi meu mea tot toate toți fiecare chiar timpul mulți oameni pot fără între doi ani primul trebuie unde cine acum iar altă alt încă înainte ei ele nostru lor îl o mi le',
  cs: 'je se na že to ve jako pro jsou ale bylo byl podle po které také který už jeho řekl nikdo nebyl včera jsme všechno v o tom nic říct nám velmi stalo noci dokud zůstane až když aby ještě byli byla jsem není jen tak bude a můj moje každý každé mnoho lidí nemůže může bez pod nad mezi dva let roku první musí kdy kde kdo teď znovu sám jiný jich její jejich než i za z ze k s při před proti kolem ačkoli však neboť ani tedy tento tato tyto této toho tomu tím své svůj svým svou která kterou kterého kterým kteří bych mají má měl měla mít mohou pouze proto protože přes tady takže tam téměř více vám vás všechny všichni zpět jste kvůli během další tři lidé uvedl řekla jaký jestli pokud jejím jeden jedna někdo něco nikdy vždy těch těm od',
  tr: 've bir bu için ile da de olarak çok daha gibi olan kadar sonra ancak en ne var dün her şey hiçbir ki bunu biz ben ama ettik ettiği söyledi konuda üzgünüz gece kimse bütün şimdi değil mi ise sırasında birçok bile artık hızlı iki yıl ilk gerek zaman nerede kim yine kendi başka onlar önce olduğu olduğunu benim bizim onun bunun aslında aynı ayrıca altında arasında bana bazen bazı belki beri beş biraz birlikte birkaç böyle buna bundan bunlar burada büyük çünkü çeşitli dahi dedi deki diye diğer dolayı doğru dört eden ederek edecek ediyor edildi edilen eğer etmek etti fakat göre hangi hatta henüz hep herkes hiç içinde iken ilgili itibaren iyi işte karşı karşın kez lütfen mü mı nasıl neden nedeniyle oldu olması olmak olup olur onların orada oysa pek rağmen sadece sana sonunda tarafından tek tüm üç üzere üzerinde vardı veya yani yapılan yaptığı yeni yeniden yerine yok yüzde zaten şu şöyle öyle günü olacak açıkladı belirtti bulunan',
  da: 'og det er på til med den af ikke som har de en et der han blev efter også fra kan skal vil vi jeg i var ingen intet alt alle havde meget om indtil sin denne dette går sagde sige kommet men eller noget været min mit mine hele hver mange kunne end under længere deres vores mennesker to år første må skulle ville hvor hvem hvad når da nu igen selv uden mod mellem siden dem os blive',
  no: 'og det er på til med den av ikke som har de en et var han ble etter også fra kan skal vil jeg vi i ingen ingenting alt alle hadde veldig om sin denne dette går sa si blitt men eller noe vært min mitt mine hele hver mange kunne enn under lenger deres våre mennesker to år første må skulle ville hvor hvem hva når da nå igjen selv uten mot mellom siden dem oss bli',
  fi: 'ja ei että oli se hän mutta kun ovat myös kuin niin ole sekä mukaan joka tai vuoden jälkeen en emme ettei kukaan kaikki silloin eilen kunnes sanoi voi siitä mitään olemme hyvin tästä ollut on saanut tämä minä me he yöllä vain vielä minun jokainen koko jopa aikana nopeammin eivätkä eivät monet enää ilman välillä kaksi vuotta ensimmäinen pitää missä kuka milloin nyt taas itse muut heidän meidän sitten nämä aina aikaan alle alta asti ehkä eikä ennen ensi entisen entinen eri erittäin esimerkiksi ette eteen heidät heille heitä hänelle hänen hänet häntä ihan itsensä johon joiden joilla joille joita joissa joista jolla jolle jonka jos joskus jossa josta jota jotain joten jotka jotta juuri jälleen jää kahden kaikille kaikkea kaikkien kanssa kautta kerran kertoi keskellä kohti kolme kolmen koska koskaan kuitenkin kuinka kuten kyllä lisäksi luona lähes läpi meidät meille meitä melko menee mihin miksi mikä mikään millä minkä mistä miten mitä moni muiden muita mukana muu muun muuta muutaman myöhemmin myöskään niiden niille niistä niitä noin nopeasti näiden näin näitä ohi olen olet oleva olevan olisi olisivat olivat olla olleet oman omat onko paljon pian saa saakka sama samaan samalla saman siellä siihen siinä siksi sille sillä silti sijaan suuri sinun takana takia toinen toisen toista tulee tuli tuo tuolloin tällä tämän tänne tänään tässä tätä täällä uuden uusi useita vaan vai vaikka varten vasta viime voivat vuonna vuosi yhden yhdessä yksi yli ympäri huolimatta päivän',
  hu: 'hogy nem egy az és volt csak már van ez mint után kell szerint lesz aki de még a azt mondta senki sem tegnap minden amíg be ezt erről semmit nagyon mi én ők nincs vannak éjjel is alatt egész sokan tudják nélkül között két év első hol ki mikor most újra maga más miénk aztán ezek vagy pedig lehet volna lenne abban ahol ahogy akik akkor amely amelyek amelyet ami amikor amit annak arra arról attól azok azokat azon azonban azzal azért bele belül benne csupán ebben egyes egyik egymás egyre együtt ellen ellenére elmondta előtt először ennek erre ettől ezeket ezen ezzel ezért felett hanem három helyett hiszen hogyan honnan hozzá illetve ilyen itt jelenleg jó jól kellene kevés kérjük korábban később közben közül közé külön különböző legalább legyen lehetett lenni lett lettek majd magát meg mellett melyek mert miatt mindenki mindig minket mintha mit mivel miért mások mégis míg mögött nagy nagyobb neki nekik néhány oda olyan onnan ott például persze róla saját semmi sok sokkal soha során számára szemben szerinte több többek többi tovább továbbá úgy újabb utolsó utána vagyunk valaki valami való vele velük viszont voltak végül által általában át így össze öt új ő őket őt',
  hr: 'je na da se su za od koji što kao nije bio ali iz nakon koje sve bi biti kako rekao nitko jučer smo bilo u redu dok ne mogu ništa reći o tome nam jako zbog ove ovog ili samo još bila bili sam noći i moj moja svaki svakog čak vrijeme nego mnogi ljudi više bez pod nad između dva godina prvi mora može kad gdje tko sada opet drugi njih njihov tako iako prema protiv pri preko kroz oko ispod uz tri kada kojeg kojem kojima kojim kojoj koja koju jer sebe svoj svoje svoju svojim njegov njegova njezin naš naša naše imaju ima imao treba međutim dakle ipak odnosno također danas te pa niti neće neki neke nema će ako sinoć svi sva tijekom unatoč već ga mu im joj ih',
  lt: 'ir kad yra buvo tai iš kaip bet į jau tik po dėl apie ar nuo nieko niekas visi viskas mes aš vakar labai sakė kol šios šis šį bus nėra jis ji nors prieš kuris kuri kurie kurį kurių savo jų jos jo mūsų dar nes jei jeigu kai kur kas ką tačiau taip už prie iki tarp jai jam būti gali galima turi reikia metų metu šiandien keli kelias kelis dvi du trys ant ne su per pagal aplink bei arba toks tokia šie tie tų',
  sq: 'të në dhe për një që nga është më ka nuk si kjo tij ishte',
  vi: 'của và là có không được trong người cho các với này một những đã khi từ nói rằng ai bị chúng tôi mọi thứ đều vẫn đến về vụ hôm qua ở rất điều',
  id: 'yang dan di dari untuk dengan pada ini itu tidak dalam akan ke adalah telah juga oleh kami saya kita ada sudah belum sangat semuanya kemarin sampai tetap tentang hal tetapi atas terjadi bisa apa mengatakan mereka dia karena saat setiap selama lebih banyak orang lagi tanpa antara dua tahun pertama harus dapat ketika mana siapa sekarang sendiri lain para bahwa seperti masih hanya semua agar akhir aku anda antar apakah apabila atau awal bagaimana bagi bagian bahkan baik baru bawah beberapa begitu belakang benar berada berapa besar biasanya bila boleh bukan bulan cara cukup daripada datang demi demikian depan diri dirinya dulu hampir hingga ialah ingin jadi jangan jika jumlah kalau kalian kamu kapan kasus katanya kecil kedua keluar kembali kemudian kenapa kepada kini kurang lainnya lalu maka makin masalah masing maupun melakukan melalui melihat memang memberi memberikan membuat meminta menambahkan mengapa mengenai menggunakan menjadi menurut menyatakan menunjukkan merupakan meski meskipun misalnya mulai mungkin naik namun nanti pernah pihak saja sama sambil satu sebab sebagai sebagian sebanyak sebelum sebelumnya sebuah secara sedang sedangkan sedikit segera sehingga sejak sejumlah sekali sekitar selain selalu seluruh semakin sementara seorang sering serta sesuai setelah sesudah suatu supaya tadi tak tapi tempat tengah tentu terhadap terus tersebut tiap tiga walaupun waktu yaitu yakni',
});

/** The languages that a word is common in, as places in `COMMON`. */
const commonIn = new Map<string, number[]>();
for (const [place, [, words]] of COMMON.entries()) for (const word of words.split(' ')) addTo(commonIn, word, place);

/** What English cuts off by an apostrophe ("don't", "the mayor's"), and letters between full stops ("O.K."): no words, though s, t and o are some elsewhere. */
const NO_WORD = /(?<=\p{L})['’](?:s|t|d|m|ll|re|ve)(?!\p{L})|(?<!\p{L})\p{L}(?:\.\p{L})+(?!\p{L})/gu;
/** The same for plain texts. */
const PLAIN_NO_WORD = /(?<=[a-zA-Z])['’](?:s|t|d|m|ll|re|ve)(?![a-zA-Z])|(?<![a-zA-Z])[a-zA-Z](?:\.[a-zA-Z])+(?![a-zA-Z])/g;
const wordsIn = (text: string): readonly string[] => letterRuns(text.replace(isPlain(text) ? PLAIN_NO_WORD : NO_WORD, ' '));

/** The language of a text in Latin letters by its commonest words, as a BCP 47 tag; `und` where they do not tell. `share`: the part of its words that must be of them; `different`: how many of them must occur. */
export function tongueOf(text: string, share = 0.08, different = 1): string {
  const words = wordsIn(text.toLowerCase());
  if (words.length < (share >= DENSE ? LEAST.dense : LEAST.some)) return 'und';
  const hits = new Uint32Array(COMMON.length);
  for (const word of words) {
    const places = commonIn.get(word);
    if (places === undefined) continue;
    if (places[0] === ENGLISH) hits[ENGLISH] = (hits[ENGLISH] as number) + 1;
    else for (const place of places) hits[place] = (hits[place] as number) + 1;
  }
  const most = greatest(hits);
  if (most === 0 || most < words.length * share) return 'und';
  const place = hits.indexOf(most);
  const counts = (places: readonly number[]): boolean => (places[0] === ENGLISH ? place === ENGLISH : places.includes(place));
  if (different > 1 && new Set(words.filter((word) => counts(commonIn.get(word) ?? NOWHERE))).size < different) return 'und';
  return COMMON[place]?.[0] ?? 'und';
}

/**
 * The language of a passage without one word that only English has commonly: at least two common words of its own, as many more or words in small
 * letters that English does not spell so (åt, için), and a `share` of all words in both; `und` for all others.
 */
export function tongueWithoutEnglish(text: string, share: number): string {
  const runs = wordsIn(text);
  const common = runs.map((run) => commonIn.get(run.toLowerCase()) ?? NOWHERE);
  if (common.some((places) => places[0] === ENGLISH && places.length === 1)) return 'und';
  const words = runs.map((run, i) => ({ word: run.toLowerCase(), places: common[i] as readonly number[], marked: MARKED.test(run) }));
  const own = COMMON.map(() => new Set<string>());
  for (const { word, places } of words) if (places[0] !== ENGLISH) for (const place of places) own[place]?.add(word);
  const sizes = own.map((found) => found.size);
  const most = greatest(sizes);
  const place = sizes.indexOf(most);
  const telling = words.filter(({ word, marked }) => marked || own[place]?.has(word));
  if (most < LEAST_OWN || telling.length < words.length * share || new Set(telling.map(({ word }) => word)).size < LEAST_OWN * 2) return 'und';
  return words.some(({ places }) => places[0] === ENGLISH && !places.includes(place)) ? 'und' : (COMMON[place]?.[0] ?? 'und');
}

const LEAST_OWN = 2;
/** A word in small letters, one of them beyond those of English. */
const MARKED = /^(?=\p{Ll}+$).*[^a-z]/u;
const ENGLISH = 0;
const NOWHERE: readonly number[] = [];

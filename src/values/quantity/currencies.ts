/** Signs and prefixes that stand before an amount. A bare `$` is read as the US dollar, as in most of the world's English copy. */
export const CURRENCY_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['usd$', 'USD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['cad$', 'CAD'],
  ['cdn$', 'CAD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['aud$', 'AUD'],
  ['nz$', 'NZD'],
  ['nzd$', 'NZD'],
  ['hk$', 'HKD'],
  ['hkd$', 'HKD'],
  ['s$', 'SGD'],
  ['sg$', 'SGD'],
  ['sgd$', 'SGD'],
  ['nt$', 'TWD'],
  ['r$', 'BRL'],
  ['mex$', 'MXN'],
  ['mxn$', 'MXN'],
  ['mx$', 'MXN'],
  ['j$', 'JMD'],
  ['z$', 'ZWL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₱', 'PHP'],
  ['₫', 'VND'],
  ['₦', 'NGN'],
  ['฿', 'THB'],
  ['₿', 'BTC'],
  ['euro', 'EUR'],
  ['rm', 'MYR'],
  ['rs', 'INR'],
  ['ksh', 'KES'],
  ['gh₵', 'GHS'],
  ['rmb', 'CNY'],
]);

/** Codes of ISO 4217 that print uses beside an amount; `BTC` by custom. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  (
    'USD EUR GBP JPY CNY CHF CAD AUD NZD HKD SGD TWD KRW INR PKR BDT LKR NPR IDR MYR THB PHP VND RUB UAH BYN PLN CZK HUF RON BGN RSD SEK NOK DKK ISK TRY ILS ' +
    'SAR AED QAR KWD BHD OMR IQD IRR EGP ZAR NGN KES GHS ETB TZS UGX MAD TND DZD BRL MXN ARS CLP COP PEN UYU KZT UZS GEL AMD AZN MDL BTC'
  ).split(' '),
);

/** Names of currencies without a country before them. Those that many countries share carry the most written-about one. */
const NAMES: Readonly<Record<string, string>> = {
  dollar: 'USD',
  buck: 'USD',
  euro: 'EUR',
  sterling: 'GBP',
  quid: 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  rupee: 'INR',
  ruble: 'RUB',
  rouble: 'RUB',
  hryvnia: 'UAH',
  hryvna: 'UAH',
  zloty: 'PLN',
  forint: 'HUF',
  koruna: 'CZK',
  lira: 'TRY',
  shekel: 'ILS',
  rand: 'ZAR',
  naira: 'NGN',
  baht: 'THB',
  ringgit: 'MYR',
  rupiah: 'IDR',
  dong: 'VND',
  taka: 'BDT',
  tenge: 'KZT',
  lari: 'GEL',
  franc: 'CHF',
  peso: 'MXN',
  riyal: 'SAR',
  dirham: 'AED',
  bitcoin: 'BTC',
  birr: 'ETB',
  cedi: 'GHS',
};

/** A currency whose name needs its country: "Australian dollars", "Swiss francs". */
const OF_COUNTRY: Readonly<Record<string, string>> = {
  'us dollar': 'USD',
  'u.s. dollar': 'USD',
  'american dollar': 'USD',
  'australian dollar': 'AUD',
  'canadian dollar': 'CAD',
  'new zealand dollar': 'NZD',
  'hong kong dollar': 'HKD',
  'singapore dollar': 'SGD',
  'singaporean dollar': 'SGD',
  'taiwan dollar': 'TWD',
  'pound sterling': 'GBP',
  'british pound': 'GBP',
  'egyptian pound': 'EGP',
  'japanese yen': 'JPY',
  'chinese yuan': 'CNY',
  'swiss franc': 'CHF',
  'french franc': 'FRF',
  'belgian franc': 'BEF',
  'mexican peso': 'MXN',
  'argentine peso': 'ARS',
  'chilean peso': 'CLP',
  'colombian peso': 'COP',
  'philippine peso': 'PHP',
  'russian ruble': 'RUB',
  'russian rouble': 'RUB',
  'belarusian ruble': 'BYN',
  'belarusian rouble': 'BYN',
  'indian rupee': 'INR',
  'pakistani rupee': 'PKR',
  'sri lankan rupee': 'LKR',
  'turkish lira': 'TRY',
  'italian lira': 'ITL',
  'south korean won': 'KRW',
  'korean won': 'KRW',
  'south african rand': 'ZAR',
  'saudi riyal': 'SAR',
  'iranian rial': 'IRR',
  'uae dirham': 'AED',
  'moroccan dirham': 'MAD',
  'swedish krona': 'SEK',
  'swedish crown': 'SEK',
  'norwegian krone': 'NOK',
  'norwegian crown': 'NOK',
  'danish krone': 'DKK',
  'danish crown': 'DKK',
  'czech koruna': 'CZK',
  'czech crown': 'CZK',
  'brazilian real': 'BRL',
  'kuwaiti dinar': 'KWD',
  'iraqi dinar': 'IQD',
  'jordanian dinar': 'JOD',
  'serbian dinar': 'RSD',
  'german mark': 'DEM',
  'deutsche mark': 'DEM',
  'kenyan shilling': 'KES',
  'polish zloty': 'PLN',
  'ukrainian hryvnia': 'UAH',
};

const IRREGULAR: Readonly<Record<string, string>> = { kroner: 'krone', kronor: 'krona', korunas: 'koruna', reais: 'real', zlotys: 'zloty', pounds: 'pound' };

const plurals = (names: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(names).flatMap(([name, code]): [string, string][] => [
    [name, code],
    [`${name}s`, code],
  ]);
const BY_NAME: ReadonlyMap<string, string> = new Map(plurals(NAMES));
const BY_COUNTRY: ReadonlyMap<string, string> = new Map([
  ...plurals(OF_COUNTRY),
  ...Object.entries(OF_COUNTRY).flatMap(([name, code]) =>
    Object.entries(IRREGULAR).flatMap(([plural, single]): [string, string][] => (name.endsWith(` ${single}`) ? [[name.replace(single, plural), code]] : [])),
  ),
  ['pounds sterling', 'GBP'],
]);

/** Words that begin the longer names of currencies. */
export const CURRENCY_COUNTRIES: ReadonlySet<string> = new Set([...BY_COUNTRY.keys()].map((name) => name.split(' ')[0] as string));

/** The code of a currency by its lower-case name in one to three words ("new zealand dollars"), or null. "Pounds" alone may be a mass: the caller decides. */
export const currencyNamed = (name: string): string | null => BY_NAME.get(name) ?? BY_COUNTRY.get(name) ?? null;

/** A hundredth of the currency that the words or the context give: cents, pence. */
export const MINOR: ReadonlyMap<string, string> = new Map([
  ['cent', 'USD'],
  ['cents', 'USD'],
  ['¢', 'USD'],
  ['pence', 'GBP'],
  ['penny', 'GBP'],
  ['pennies', 'USD'],
  ['kopecks', 'RUB'],
  ['kopeks', 'RUB'],
]);

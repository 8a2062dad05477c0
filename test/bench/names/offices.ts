/** How a language bends names: which wrong case endings and transliterations its names get. */
export type Family = 'slavic' | 'baltic' | 'finnic' | 'roman' | 'other';

/** An office on 1 June 2025: state, wordings (the first is printed), who holds it, and people who held it before and stand on no list. */
export type Office = {
  readonly country: string;
  readonly titles: readonly string[];
  readonly holder: string;
  readonly others: readonly string[];
  readonly family: Family;
};

const DEFENCE = ['defence minister', 'defense minister', 'minister of defence', 'minister of defense'];
const FOREIGN = ['foreign minister', 'minister of foreign affairs'];
const PRIME = ['prime minister', 'premier'];
const PRESIDENT = ['president'];

const of = (family: Family, country: string, titles: readonly string[], holder: string, ...others: string[]): Office => ({
  country,
  titles,
  holder,
  others,
  family,
});

/** Public offices of many states, so that names of many languages are garbled. */
export const OFFICES: readonly Office[] = [
  of('slavic', 'RU', DEFENCE, 'Andrei Belousov', 'Sergei Shoigu', 'Anatoly Serdyukov'),
  of('slavic', 'BY', DEFENCE, 'Viktor Khrenin', 'Andrei Ravkov', 'Yuri Zhadobin'),
  of('slavic', 'UA', DEFENCE, 'Rustem Umerov', 'Oleksii Reznikov', 'Andriy Taran'),
  of('slavic', 'UA', FOREIGN, 'Andrii Sybiha', 'Dmytro Kuleba', 'Vadym Prystaiko'),
  of('slavic', 'PL', FOREIGN, 'Radosław Sikorski', 'Zbigniew Rau', 'Jacek Czaputowicz'),
  of('slavic', 'PL', PRIME, 'Donald Tusk', 'Mateusz Morawiecki', 'Beata Szydło'),
  of('baltic', 'LT', PRESIDENT, 'Gitanas Nausėda', 'Dalia Grybauskaitė', 'Valdas Adamkus'),
  of('baltic', 'LV', PRIME, 'Evika Siliņa', 'Krišjānis Kariņš', 'Māris Kučinskis'),
  of('finnic', 'EE', PRIME, 'Kristen Michal', 'Kaja Kallas', 'Jüri Ratas'),
  of('finnic', 'EE', DEFENCE, 'Hanno Pevkur', 'Kalle Laanet', 'Jüri Luik'),
  of('finnic', 'FI', PRESIDENT, 'Alexander Stubb', 'Sauli Niinistö', 'Tarja Halonen'),
  of('finnic', 'FI', PRIME, 'Petteri Orpo', 'Sanna Marin', 'Antti Rinne'),
  of('other', 'SE', PRIME, 'Ulf Kristersson', 'Magdalena Andersson', 'Stefan Löfven'),
  of('other', 'NO', PRIME, 'Jonas Gahr Støre', 'Erna Solberg', 'Jens Stoltenberg'),
  of('other', 'DK', PRIME, 'Mette Frederiksen', 'Lars Løkke Rasmussen', 'Helle Thorning-Schmidt'),
  of('other', 'DE', ['chancellor'], 'Friedrich Merz', 'Olaf Scholz', 'Angela Merkel'),
  of('other', 'DE', DEFENCE, 'Boris Pistorius', 'Christine Lambrecht', 'Annegret Kramp-Karrenbauer'),
  of('roman', 'FR', PRESIDENT, 'Emmanuel Macron', 'François Hollande', 'Nicolas Sarkozy'),
  of('roman', 'FR', ['armed forces minister', 'minister of the armed forces'], 'Sébastien Lecornu', 'Florence Parly', 'Sylvie Goulard'),
  of('roman', 'IT', PRIME, 'Giorgia Meloni', 'Mario Draghi', 'Giuseppe Conte'),
  of('roman', 'ES', PRIME, 'Pedro Sánchez', 'Mariano Rajoy', 'José Luis Rodríguez Zapatero'),
  of('roman', 'PT', PRIME, 'Luís Montenegro', 'António Costa', 'Pedro Passos Coelho'),
  of('other', 'GB', PRIME, 'Keir Starmer', 'Rishi Sunak', 'Liz Truss'),
  of('other', 'GB', ['foreign secretary'], 'David Lammy', 'David Cameron', 'James Cleverly'),
  of('other', 'US', ['secretary of state'], 'Marco Rubio', 'Antony Blinken', 'Mike Pompeo'),
  of('other', 'US', ['defense secretary', 'defence secretary', 'secretary of defense'], 'Pete Hegseth', 'Lloyd Austin', 'Mark Esper'),
  of('other', 'CA', PRIME, 'Mark Carney', 'Justin Trudeau', 'Stephen Harper'),
  of('roman', 'MX', PRESIDENT, 'Claudia Sheinbaum', 'Andrés Manuel López Obrador', 'Enrique Peña Nieto'),
  of('roman', 'BR', FOREIGN, 'Mauro Vieira', 'Carlos França', 'Ernesto Araújo'),
  of('roman', 'AR', PRESIDENT, 'Javier Milei', 'Alberto Fernández', 'Mauricio Macri'),
  of('other', 'TR', FOREIGN, 'Hakan Fidan', 'Mevlüt Çavuşoğlu', 'Feridun Sinirlioğlu'),
  of('other', 'GR', PRIME, 'Kyriakos Mitsotakis', 'Alexis Tsipras', 'Antonis Samaras'),
  of('slavic', 'BG', PRIME, 'Rosen Zhelyazkov', 'Kiril Petkov', 'Boyko Borissov'),
  of('slavic', 'RS', PRESIDENT, 'Aleksandar Vučić', 'Tomislav Nikolić', 'Boris Tadić'),
  of('slavic', 'HR', PRIME, 'Andrej Plenković', 'Tihomir Orešković', 'Zoran Milanović'),
  of('slavic', 'SI', PRIME, 'Robert Golob', 'Janez Janša', 'Marjan Šarec'),
  of('slavic', 'CZ', PRIME, 'Petr Fiala', 'Andrej Babiš', 'Bohuslav Sobotka'),
  of('slavic', 'SK', PRIME, 'Robert Fico', 'Eduard Heger', 'Igor Matovič'),
  of('other', 'HU', FOREIGN, 'Péter Szijjártó', 'Tibor Navracsics', 'János Martonyi'),
  of('roman', 'MD', PRESIDENT, 'Maia Sandu', 'Igor Dodon', 'Nicolae Timofti'),
  of('other', 'GE', PRIME, 'Irakli Kobakhidze', 'Irakli Garibashvili', 'Giorgi Gakharia'),
  of('other', 'AM', PRIME, 'Nikol Pashinyan', 'Karen Karapetyan', 'Hovik Abrahamyan'),
  of('slavic', 'AZ', FOREIGN, 'Jeyhun Bayramov', 'Elmar Mammadyarov', 'Vilayat Guliyev'),
  of('other', 'KZ', PRESIDENT, 'Kassym-Jomart Tokayev', 'Nursultan Nazarbayev'),
  of('other', 'JP', PRIME, 'Shigeru Ishiba', 'Fumio Kishida', 'Yoshihide Suga'),
  of('other', 'IN', ['external affairs minister'], 'Subrahmanyam Jaishankar', 'Sushma Swaraj', 'Salman Khurshid'),
  of('other', 'PK', PRIME, 'Shehbaz Sharif', 'Imran Khan', 'Shahid Khaqan Abbasi'),
  of('other', 'ID', PRESIDENT, 'Prabowo Subianto', 'Joko Widodo', 'Susilo Bambang Yudhoyono'),
  of('other', 'EG', FOREIGN, 'Badr Abdelatty', 'Sameh Shoukry', 'Nabil Fahmy'),
  of('other', 'KE', PRESIDENT, 'William Ruto', 'Uhuru Kenyatta', 'Mwai Kibaki'),
  of('other', 'NG', PRESIDENT, 'Bola Tinubu', 'Muhammadu Buhari', 'Goodluck Jonathan'),
  of('other', 'ZA', PRESIDENT, 'Cyril Ramaphosa', 'Jacob Zuma', 'Thabo Mbeki'),
  of('other', 'AU', PRIME, 'Anthony Albanese', 'Scott Morrison', 'Malcolm Turnbull'),
  of('other', 'NZ', PRIME, 'Christopher Luxon', 'Chris Hipkins', 'Jacinda Ardern'),
  of('other', 'IL', DEFENCE, 'Israel Katz', 'Yoav Gallant', 'Benny Gantz'),
  of('other', 'IR', FOREIGN, 'Abbas Araghchi', 'Hossein Amir-Abdollahian', 'Javad Zarif'),
];

/** The offices as rule files: the holders as entities, each with a surname that needs company. */
export function rulesOf(offices: readonly Office[]): readonly [aliases: string, holders: string] {
  const ids = new Map(offices.map((o, i) => [o.holder, `person/p${i}`]));
  const id = (o: Office): string => ids.get(o.holder) as string;
  const ground = 'source: https://example.org\n';
  const people = offices.map((o) => `  - { id: ${id(o)}, type: person, name: ${o.holder}, weak: [${o.holder.split(' ').at(-1)}] }`);
  const posts = offices.map(
    (o, i) =>
      `  - { id: office/o${i}, titles: [${o.titles.join(', ')}], country: ${o.country}, source: https://example.org, holders: [{ person: ${id(o)}, from: 2024-01-01 }] }`,
  );
  return [`schema: aliases/1\n${ground}entities:\n${people.join('\n')}\n`, `schema: office-holders/1\noffices:\n${posts.join('\n')}\n`];
}

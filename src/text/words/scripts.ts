import codes from '../../../rules/lexicon/scripts.json' with { type: 'json' };

const countries: ReadonlySet<string> = new Set(codes.toLowerCase().split(' '));

/** Are the names of a country's people and places written in another script than Latin, or were they until lately? `country`: ISO 3166-1 alpha-2, lower case. */
export const writesInOtherScript = (country: string): boolean => countries.has(country);

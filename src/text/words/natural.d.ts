declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  type Step = 'step1a' | 'step1b' | 'step1c' | 'step2' | 'step3' | 'step4' | 'step5a' | 'step5b';
  const PorterStemmer: { stem(word: string): string } & { readonly [step in Step]: (word: string) => string };
  export default PorterStemmer;
}
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  export default function JaroWinklerDistance(a: string, b: string, options?: { ignoreCase?: boolean }): number;
}

export { type Location, type Places, placesIn, type Snippet } from '../text/place.ts';

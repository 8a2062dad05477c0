export { type Location, type Places, placesIn, type Snippet } from '../text/files/place.ts';

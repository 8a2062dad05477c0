export * from './claim.ts';
export * from './date/index.ts';
export * from './event/index.ts';
export * from './name/index.ts';
export * from './place/index.ts';
export * from './quantity/index.ts';
export * from './quote/index.ts';
export * from './role/index.ts';
export { isAgreement } from './verdict.ts';

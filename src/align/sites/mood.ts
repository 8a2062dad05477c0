import type { Claim } from '../../model/index.ts';

/** Planned or possible: not yet a fact. What is alleged is one, on somebody's word. */
export const isOpen = ({ modality }: Claim): boolean => modality === 'planned' || modality === 'possible';

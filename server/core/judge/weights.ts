// Weights of the hypotheses' numbers (see hypotheses.ts), made by bench/train/train.mjs. Do not edit.

export const THRESHOLD = 1;
export const WEIGHTS: readonly number[] = [];

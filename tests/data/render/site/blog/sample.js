// a sample
export const x = 1;

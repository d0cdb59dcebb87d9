// Spaces as wink-nlp knows them; a line break is none.

export function isGap(code: number): boolean {
  if (code < 0xa0) return code === 32;
  return (
    code === 0xa0 ||
    (code >= 0x2002 && code <= 0x2005) ||
    code === 0x2009 ||
    code === 0x200a ||
    code === 0x202f ||
    code === 0x205f
  );
}

// How far two words are from each other.

/**
 * Letters put in, left out or replaced to make one of the other; `limit` where it takes as many or more. Asked of every
 * citation key of an index: what both begin and end with is left out first, and no lists are made.
 */
export function editDistance(a: string, b: string, limit: number): number {
  let from = 0;
  const shorter = Math.min(a.length, b.length);
  while (from < shorter && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const width = endB - from;
  if (distances.length <= width) distances = new Uint32Array(2 * width + 1);
  const row = distances;
  for (let j = 0; j <= width; j++) row[j] = j;
  for (let i = from; i < endA; i++) {
    let before = row[0] ?? 0;
    let least = before + 1;
    row[0] = least;
    for (let j = 1; j <= width; j++) {
      const above = row[j] ?? 0;
      const replaced = before + (a.charCodeAt(i) === b.charCodeAt(from + j - 1) ? 0 : 1);
      const distance = Math.min(above + 1, (row[j - 1] ?? 0) + 1, replaced);
      row[j] = distance;
      if (distance < least) least = distance;
      before = above;
    }
    if (least >= limit) return limit;
  }
  return Math.min(row[width] ?? limit, limit);
}

/** One row of the table of distances. */
let distances = new Uint32Array(64);

// By which a torn or damaged index is known.

/**
 * The checksum of bytes that are whole 32-bit numbers and begin where one may begin. Four sums side by side, each over
 * every fourth number: one sum would wait for itself at each of them.
 */
export function checksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let [first, second, third, fourth] = [words.length, 1, 2, 3];
  let i = 0;
  for (; i + 3 < words.length; i += 4) {
    first = mixed(first ^ (words[i] ?? 0));
    second = mixed(second ^ (words[i + 1] ?? 0));
    third = mixed(third ^ (words[i + 2] ?? 0));
    fourth = mixed(fourth ^ (words[i + 3] ?? 0));
  }
  for (; i < words.length; i++) first = mixed(first ^ (words[i] ?? 0));
  return mixed(mixed(mixed(mixed(first) ^ second) ^ third) ^ fourth);
}

function mixed(sum: number): number {
  const product = Math.imul(sum, 0x9e3779b1);
  return product ^ (product >>> 15);
}

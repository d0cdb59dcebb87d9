// News agencies as they sign articles: "SEOUL (Reuters) -", "IANS" on the last line.

const AGENCIES: readonly (readonly [name: string, ...signatures: string[]])[] = [
  ["Associated Press", "AP", "The Associated Press", "AP Brief", "AP News"],
  ["Reuters", "Thomson Reuters"],
  ["Agence France-Presse", "AFP"],
  ["IANS", "Indo-Asian News Service"],
  ["Press Trust of India", "PTI"],
  ["ANI", "Asian News International"],
  ["United Press International", "UPI"],
  ["dpa", "Deutsche Presse-Agentur"],
  ["EFE", "Agencia EFE"],
  ["ANSA"],
  ["Xinhua", "Xinhua News Agency"],
  ["Yonhap", "Yonhap News Agency"],
  ["Kyodo News", "Kyodo"],
  ["Jiji Press", "Jiji"],
  ["TASS", "ITAR-TASS"],
  ["Interfax"],
  ["KCNA"],
  ["Bloomberg", "Bloomberg News"],
  ["PA Media", "Press Association"],
  ["Anadolu Agency", "Anadolu"],
  ["CNA", "Central News Agency"],
  ["AAP", "Australian Associated Press"],
  ["The Canadian Press", "Canadian Press"],
];

const BY_SIGNATURE = new Map(
  AGENCIES.flatMap(([name, ...signatures]) =>
    [name, ...signatures].map((signature) => [signature.toLowerCase(), name] as const),
  ),
);

/** The agency that signs so, with or without parentheses and dashes around it. */
export function agencySigned(signature: string): string | undefined {
  return BY_SIGNATURE.get(signature.replace(/^[\s([{–—-]+|[\s)\]}.–—-]+$/g, "").toLowerCase());
}

// Words that say who is speaking.

import type { Token } from "../reading/model.ts";
import { words } from "../text/wordLists.ts";

/** Lemmas of verbs that can stand beside any quotation: “…,” said Park. */
export const SPEECH_VERBS = words(`
  say tell add explain argue note warn claim insist announce declare state write tweet post report reply answer ask
  remark comment observe recall remember admit concede acknowledge confirm deny stress emphasise emphasize urge suggest
  believe think complain joke quip shout cry whisper mutter murmur continue conclude predict describe reckon maintain
  assert contend reveal vow pledge promise agree repeat respond retort sigh laugh exclaim protest beg plead demand
  testify allege chime sum express lament boast recount advise caution counter interject wonder muse enthuse gush
  reflect propose point put read grumble grin smile shrug snap scoff groan moan yell scream
  chant tweet blog elaborate clarify disclose divulge estimate guess hint imply inform instruct
  remind reassure swear utter venture volunteer marvel opine posit profess proclaim pronounce quote rage
  rejoice specify speculate stipulate summarise summarize tease thunder underline underscore fume
`);

/** Verbs that bring in somebody's words but seldom stand behind them: He praised “…”, they called it “…”. */
export const REPORTING_VERBS = words(`
  label brand dub term praise criticise criticize accuse dismiss feel find hope fear expect want wish consider judge see
  deem hail welcome condemn blame cite mention speak talk discuss refer condemn denounce attack defend characterise
  characterize liken compare complain credit thank apologise apologize congratulate salute mock ridicule slam blast
  reject rule know mean understand doubt question challenge invoke name title entitle sound appear look appeal call order sing go begin text email message
  confess portray depict paint cast frame promote tout bill style regard view treat
  give use offer issue publish release deliver make have do be get
`);

/** Nouns for somebody's words: "in the words of X", "X's verdict: “…”". */
export const WORD_NOUNS = words(`
  word words view verdict reason answer reply response comment remark message statement explanation conclusion opinion
  description phrase account advice motto slogan comments remarks prediction line take version assessment summary
`);

/** Nouns for somebody who speaks for somebody else: the words are those of the body behind. */
export const SPOKES_NOUNS = words(`
  spokesman spokeswoman spokesperson spokesmen spokespeople representative official officials researcher researchers
  source sources statement report accounts team lawyer lawyers analyst analysts expert experts author authors editorial
`);

/** How a paragraph without quotation marks brings in the one behind it: "Oswald said he was surprised." */
export const LEAD_VERBS = words(
  "say tell believe think describe explain add argue warn admit recall remember claim insist welcome praise criticise criticize respond reply agree fear hope feel write state note suggest confirm deny condemn call",
);

export function isSpeech(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    SPEECH_VERBS.has(token.lemma) &&
    (token.pos === "VERB" || token.pos === "AUX" || /ed$|^(?:said|says|told|wrote|put)$/.test(token.lower))
  );
}

// What people are called in the news, and in how many ways a draft may get it wrong: ranks, sides in court, ministries,
// departments, parties, trades and clubs.

import assert from "node:assert/strict";
import { judgeNames } from "../../../server/core/judge/names.ts";
import { warnings } from "../../support/judged.ts";

const SOURCES = {
  pursuit:
    "Three men were held after a chase along the A17 near Sutterby. Chief Inspector Dawn Pritchard said the driver had ignored two road blocks. Sgt Neil Cobb was treated for a broken wrist. The car ended in the garden of retired teacher Maureen Fipps, who called it a miracle. Paramedic Ian Doyle praised the neighbours. Councillor Ray Tuck, a Liberal Democrat, wants speed bumps; Conservative MP Gillian Hurst does not.",
  trial:
    "A gardener who poisoned his employer's koi was sent to prison for eight months on Tuesday. Judge Rosalind Keay told Sutterby Crown Court it was a spiteful act. Prosecutor Martin Ebdon said Leonard Voss, 58, had poured bleach into the pond at night. Voss's lawyer, Pamela Strang, said he had been drinking. The fish belonged to Gerald Amory, a retired dentist. District attorney Carl Benning of Ohio, who was visiting, called the sentence mild.",
  budget:
    "Britain's foreign secretary, Oliver Denham, arrived in Oslo for talks on the fishery. Health minister Ruth Calloway stayed at home with flu. Norway's defence minister, Anders Moe, met him at the airport. Denham's aide Lucy Pratt said the mood was good. Labour's Treasury spokesman, Simon Achebe, called the trip a waste.",
  gadget:
    "Tarrow's marketing chief, Wendy Lasker, unveiled the new phone in Lisbon. Its head of design, Kofi Mensah, drew the case himself. Analyst Peter Grice of Halford Bank expects it to sell. Tarrow's finance director, Ian Bloom, would not name a price.",
  rugby:
    "Wakeley beat Marsby 22-8 on Friday. Wakeley coach Owen Foley praised hooker Sam Tait. Marsby prop Luke Ennis limped off. Referee Gary Poult gave eleven penalties. Novelist Hilary Crane, who wrote the club's history, watched from the stand; the director of a film on it, Ben Osei, stood beside her.",
};

const WRONG = [
  "Superintendent Dawn Pritchard said that the driver near Sutterby ran two road blocks.",
  "The driver ignored two road blocks near Sutterby, said Det Supt Dawn Pritchard.",
  "Inspector Neil Cobb broke his wrist in the chase along the A17.",
  "The car landed in the garden of Maureen Fipps, a nurse, near Sutterby.",
  "Ian Doyle, the fireman, had praise for the neighbours after the chase on the A17.",
  "Labour councillor Ray Tuck wants speed bumps after the chase near Sutterby.",
  "Gillian Hurst, the Labour MP, wants no speed bumps in Sutterby.",
  "Gillian Hurst, for the Liberal Democrats, wants no speed bumps in Sutterby.",
  "Pamela Strang, prosecuting, said that Voss had been drinking before he bleached the koi pond.",
  "Pamela Strang, the prosecutor, told Sutterby Crown Court of a drunken Voss and his koi.",
  "Martin Ebdon, defending, told Sutterby Crown Court that Voss used bleach on the koi.",
  "Martin Ebdon, who appeared for the defence, told the court of bleach in the koi pond.",
  "Rosalind Keay, prosecuting, called the poisoning of the koi spiteful.",
  "Carl Benning, an Ohio judge, found the sentence for the koi poisoner mild.",
  "Oliver Denham, Britain's home secretary, came to Oslo about the fishery.",
  "Finance minister Ruth Calloway missed the Oslo fishery talks with flu.",
  "Anders Moe, Norway's foreign minister, met Denham at the airport in Oslo.",
  "Simon Achebe, for the Conservatives, called the Oslo fishery trip a waste.",
  "Wendy Lasker, who runs Tarrow's design team, unveiled the phone in Lisbon.",
  "Wendy Lasker, Tarrow's head of design, unveiled the phone in Lisbon.",
  "Kofi Mensah, marketing chief of Tarrow, drew the case of the Lisbon phone.",
  "Peter Grice, Tarrow's finance director, expects the new phone to sell.",
  "Owen Foley, now with Marsby, praised Sam Tait after the 22-8.",
  "Luke Ennis, the Wakeley prop, limped off on Friday against Marsby.",
  "Ben Osei, the referee, watched Wakeley beat Marsby 22-8.",
  "Gary Poult, Wakeley's coach, praised Sam Tait after beating Marsby 22-8.",
];

const RIGHT = [
  "Inspector Dawn Pritchard said that the driver near Sutterby ran two road blocks.",
  "Ch Insp Dawn Pritchard said that the driver near Sutterby ran two road blocks.",
  "DCI Dawn Pritchard said that the driver near Sutterby ran two road blocks.",
  "Police officer Neil Cobb broke his wrist in the chase along the A17.",
  "Sergeant Neil Cobb broke his wrist in the chase along the A17.",
  "The car landed in the garden of Maureen Fipps, a pensioner, near Sutterby.",
  "The car landed in the garden of Maureen Fipps, a former teacher, near Sutterby.",
  "Ian Doyle, an ambulance man, had praise for the neighbours after the chase on the A17.",
  "Lib Dem councillor Ray Tuck wants speed bumps after the chase near Sutterby.",
  "Ray Tuck, for the Lib Dems, wants speed bumps in Sutterby.",
  "Tory MP Gillian Hurst wants no speed bumps in Sutterby.",
  "Gillian Hurst, for the Conservatives, wants no speed bumps in Sutterby.",
  "Gillian Hurst, a politician, wants no speed bumps in Sutterby.",
  "Pamela Strang, defending, said that Voss had been drinking before he bleached the koi pond.",
  "Pamela Strang, his barrister, said that Voss had been drinking before he bleached the koi pond.",
  "Pamela Strang, who spoke for the defence, said that Voss had been drinking.",
  "Martin Ebdon, prosecuting, told Sutterby Crown Court that Voss used bleach on the koi.",
  "Martin Ebdon, for the Crown, told Sutterby Crown Court that Voss used bleach on the koi.",
  "Martin Ebdon, a lawyer, told Sutterby Crown Court that Voss used bleach on the koi.",
  "Gerald Amory, the owner, lost his koi to Voss.",
  "Leonard Voss, the defendant, poured bleach on the koi.",
  "Leonard Voss, a Sutterby man, poured bleach on the koi.",
  "Carl Benning, a prosecutor from Ohio, found the sentence for the koi poisoner mild.",
  "Oliver Denham, Britain's top diplomat, came to Oslo about the fishery.",
  "Oliver Denham, the foreign minister, came to Oslo about the fishery.",
  "Secretary Oliver Denham came to Oslo about the fishery.",
  "Ruth Calloway, health secretary, missed the Oslo fishery talks with flu.",
  "Simon Achebe, for Labour, called the Oslo fishery trip a waste.",
  "Simon Achebe, a shadow minister, called the Oslo fishery trip a waste.",
  "Anders Moe, a Norwegian minister, met Denham at the airport in Oslo.",
  "Wendy Lasker, who runs Tarrow's marketing, unveiled the phone in Lisbon.",
  "Wendy Lasker, a Tarrow executive, unveiled the phone in Lisbon.",
  "Kofi Mensah, who leads the design studio at Tarrow, drew the case of the Lisbon phone.",
  "Ian Bloom, Tarrow's CFO, named no price for the Lisbon phone.",
  "Owen Foley, Wakeley's boss, praised Sam Tait after the 22-8.",
  "Owen Foley, in charge of Wakeley, praised Sam Tait after the 22-8.",
  "Luke Ennis, who plays for Marsby, limped off on Friday.",
  "Luke Ennis, a forward, limped off on Friday against Wakeley.",
  "Hilary Crane, the writer, watched Wakeley beat Marsby 22-8.",
  "Hilary Crane, author of the club's history, watched Wakeley beat Marsby 22-8.",
  "Ben Osei, the film-maker, watched Wakeley beat Marsby 22-8.",
];

suite("callings", () => {
  for (const draft of WRONG) {
    test(`wrong: ${draft}`, () => assert.ok(warnings(judgeNames, SOURCES, draft).length > 0));
  }
  for (const draft of RIGHT) {
    test(`silent: ${draft}`, () => assert.deepEqual(warnings(judgeNames, SOURCES, draft), []));
  }
});

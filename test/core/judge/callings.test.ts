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
  robbery:
    "A robber who fled Halden Savings on a mobility scooter was caught within minutes. Detective Sergeant Colin Yardley said the getaway was the slowest of his career. Branch manager Denise Orme handed over £900. Firefighter Paul Stott, who was passing, blocked the road with a ladder. Local vicar Joan Tredwell prayed with the robber. Mayor Kurt Lindqvist praised everyone.",
  film: "Harbour of Salt opens in June. Its director, Elena Marchetti, shot it in nine weeks. The script follows a book by novelist Thomas Aird, who taught geography for years. Actress Imogen Farr plays the widow. Composer Yuto Arai wrote the music in a shed. Critic Bella Knox has called it slow.",
  rider:
    "Cyclist Marta Kovac will ride the Tour of Dunmore after her knee operation. Her agent, Felix Braun, said she was fit. Her coach, Sandra Pohl, was less sure. Surgeon Anil Rao, of Dunmore General Hospital, put in two screws. Kovac, who rides for Team Altona, signed until 2027. Team Brisk's sprinter Ida Moen is the favourite.",
  schools:
    "Tarn Academy Trust must improve within a year, inspectors said. The letter was sent to Brenda Colley, who chairs the trust. At Moss Lane School, run by another trust, chairman Iqbal Shah faces the same. Headteacher Mary Vance of Tarn High resigned. Ofsted's chief inspector, Sir Hugh Pell, said children came first. Academic Rosa Lind of the University of Fenmoor studied both; so did Kevin Dray, of the Harwell Institute.",
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
  "Colin Yardley, manager of the Halden Savings branch, spoke of a slow getaway on a scooter.",
  "Denise Orme, a detective sergeant, handed over £900 at Halden Savings.",
  "Paul Stott, the vicar, blocked the robber's road from Halden Savings with a ladder.",
  "Joan Tredwell, a firefighter, prayed with the man who robbed Halden Savings.",
  "The branch manager (Colin Yardley) spoke of the slowest getaway of the Halden Savings robber.",
  "Prosecutor Paul Stott blocked the scooter's road from Halden Savings.",
  "Thomas Aird, the picture's director, shot Harbour of Salt in nine weeks.",
  "The director of Harbour of Salt was Thomas Aird, once a geography teacher.",
  "Yuto Arai, the actor, worked in a shed on Harbour of Salt.",
  "Felix Braun, Kovac's coach, called her fit for the Tour of Dunmore.",
  "Her coach, Felix Braun, called Marta Kovac fit for the Tour of Dunmore.",
  "Sandra Pohl, the surgeon, was less sure of Marta Kovac's knee before the Tour of Dunmore.",
  "Her surgeon is Sandra Pohl, who doubts Kovac before the Tour of Dunmore.",
  "Ida Moen, of Team Altona, is the favourite for the Tour of Dunmore.",
  "The chairman of Moss Lane School is Brenda Colley, say the inspectors.",
  "Brenda Colley, Ofsted's chief inspector, said that children came first at Tarn Academy Trust.",
  "Rosa Lind of the Harwell Institute studied Tarn High and Moss Lane.",
  "Kevin Dray, who teaches at the University of Fenmoor, studied Tarn High and Moss Lane.",
];

/** Wrong, too, but not surely enough: a director may well compose. */
const SILENT = [
  "Elena Marchetti, the composer, shot Harbour of Salt in nine weeks.",
  "Bella Knox, who directed Harbour of Salt, called it slow.",
  "Iqbal Shah, chairman of Tarn Academy Trust, got the inspectors' letter.",
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
  "Colin Yardley, a detective, spoke of the slowest getaway of his career at Halden Savings.",
  "DS Colin Yardley spoke of the slowest getaway of his career at Halden Savings.",
  "Denise Orme, who runs the branch, handed over £900 at Halden Savings.",
  "Denise Orme, a bank manager, handed over £900 at Halden Savings.",
  "Denise Orme, a bank worker, handed over £900 at Halden Savings.",
  "Paul Stott, a fireman, blocked the robber's road from Halden Savings with a ladder.",
  "Paul Stott, a passer-by, blocked the robber's road from Halden Savings with a ladder.",
  "Joan Tredwell, a priest, prayed with the man who robbed Halden Savings.",
  "Kurt Lindqvist, the town's mayor, praised everyone at Halden Savings.",
  "Kurt Lindqvist, a councillor, praised everyone at Halden Savings.",
  "Elena Marchetti, the film-maker, shot Harbour of Salt in nine weeks.",
  "Elena Marchetti, who directed Harbour of Salt, shot it in nine weeks.",
  "Thomas Aird, author of the book behind Harbour of Salt, was a teacher for years.",
  "Thomas Aird, a geography teacher for years, wrote the book behind Harbour of Salt.",
  "The author is Thomas Aird; Harbour of Salt follows his book.",
  "Imogen Farr, the star, plays the widow in Harbour of Salt.",
  "Yuto Arai, a musician, worked in a shed on Harbour of Salt.",
  "Bella Knox, a journalist, called Harbour of Salt slow.",
  "Felix Braun, who manages Kovac, called her fit for the Tour of Dunmore.",
  "Sandra Pohl, who trains Marta Kovac, was less sure of her before the Tour of Dunmore.",
  "Anil Rao, the doctor, put two screws in Kovac's knee before the Tour of Dunmore.",
  "Marta Kovac, of Team Altona, rides the Tour of Dunmore.",
  "Marta Kovac, now with Team Altona, rides the Tour of Dunmore.",
  "Ida Moen, the Team Brisk rider, is the favourite for the Tour of Dunmore.",
  "Brenda Colley, the chair of Tarn Academy Trust, got the inspectors' letter.",
  "The letter went to the chair, Brenda Colley, at Tarn Academy Trust.",
  "Iqbal Shah, of Moss Lane School, faces the same as Tarn Academy Trust.",
  "Mary Vance, principal of Tarn High, resigned.",
  "Hugh Pell, of Ofsted, said that children came first at Tarn Academy Trust.",
  "Rosa Lind, who teaches at the University of Fenmoor, studied Tarn High and Moss Lane.",
  "Kevin Dray, a researcher at the Harwell Institute, studied Tarn High and Moss Lane.",
];

suite("callings", () => {
  for (const draft of WRONG) {
    test(`wrong: ${draft}`, () => assert.ok(warnings(judgeNames, SOURCES, draft).length > 0));
  }
  for (const draft of [...RIGHT, ...SILENT]) {
    test(`silent: ${draft}`, () => assert.deepEqual(warnings(judgeNames, SOURCES, draft), []));
  }
});

// Words given to a body or a title, which may well be the person's whom the source lets say them.

import assert from "node:assert/strict";
import { judgeQuotations } from "../../../server/core/judge/quotations.ts";
import { judgedAll, warnings } from "../../support/judged.ts";

const SOURCES = {
  // The body's own people, under words that do not say so.
  phones:
    "Orchid showed its new phone in Lyon on Monday. The hall was full. “No telephone has ever been thinner than a coin,” said Rolf Amsel, the Petal maker's head of sales. Rain fell.",
  visas:
    "The Foreign Office has put off the new passports. Travellers were told by post. “Better a late passport than a wrong one,” said British travel minister Tim Garth. Queues grew.",
  beans:
    "The World Coffee Union met in Quito. Prices have halved. “The rain came late and the beans stayed small,” said Ama Boateng, Ghana's envoy. Roasters despair.",
  ward: "Wendle General Hospital has shut its night ward. Beds were moved. “There is not a nurse to be had in this county,” said Asha Nair, medical director of the Southern Trust. It reopens in May.",
  zoo: "The Wendle Wildlife Society was founded in 1950. It has many friends. “Not one of these prints was left by a lynx,” said Gita Moll, a vet at Fernhill Zoo. Snow fell. Fernhill Zoo and the Wendle Wildlife Society share a car park.",
  carmaker:
    "The carmaker's plant in Ulm is shut. Workers stood at the gate. “We have never closed a plant with so heavy a heart,” Vexa said. The town fears for its taxes. Hilde Kromm is the chief executive.",
  // Titles by another name of the club or the country.
  rovers:
    "Ashdon manager Lars Vik saw his side win 3-0 at Corley. He had changed the keeper. “We were blind for an hour and then we saw,” said the Magpies boss. Corley manager Ivan Mell left at once.",
  states:
    "US President Walt Dorsey met Canada's president, Rosa Lenz, in Calgary. They ate trout. “A fence is no way to greet a friend,” the American president said. Lenz nodded.",
  // A name of men here and of women there.
  bridge:
    "Nicola Serra and Simone Prati built the bridge. The masons were proud. A minister cut the ribbon. “It will outlive the river it was made for,” he said.",
  doubles:
    "Robin Thorne and Jan Fechter won the doubles. The net broke twice. “It was the longest afternoon of my career,” she said.",
  other:
    "Ashdon manager Lars Vik was in the stand. “It is the hardest job in the whole of sport,” said the Corley boss. Corley manager Ivan Mell had won at last.",
};

const RIGHT = [
  "“No telephone has ever been thinner than a coin,” Orchid said in Lyon.",
  "Orchid said of its phone: “No telephone has ever been thinner than a coin.”",
  "“Better a late passport than a wrong one,” the Foreign Office said.",
  "According to the Foreign Office, “Better a late passport than a wrong one.”",
  "“The rain came late and the beans stayed small,” said the World Coffee Union.",
  "“There is not a nurse to be had in this county,” said Wendle General Hospital.",
  "“Not one of these prints was left by a lynx,” said the Wendle Wildlife Society.",
  "“We have never closed a plant with so heavy a heart,” said Hilde Kromm.",
  "“We were blind for an hour and then we saw,” said Lars Vik.",
  "“A fence is no way to greet a friend,” said Walt Dorsey.",
  "“It will outlive the river it was made for,” said Nicola Serra.",
  "“It was the longest afternoon of my career,” said Jan Fechter.",
];

suite("bodies and titles that speak", () => {
  for (const draft of RIGHT) {
    test(`silent: ${draft}`, () => assert.deepEqual(warnings(judgeQuotations, SOURCES, draft), []));
  }
  test("a title that somebody else holds by that name", () => {
    const [claim] = judgedAll(
      judgeQuotations,
      SOURCES,
      "“It is the hardest job in the whole of sport,” said Lars Vik.",
    );
    assert.equal(claim?.verdict, "misattributed");
  });
});

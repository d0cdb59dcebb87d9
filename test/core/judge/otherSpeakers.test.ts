// Words given to bodies, titles and pronouns: wrong only where the source leaves no doubt that somebody else speaks.

import assert from "node:assert/strict";
import { judgeQuotations } from "../../../server/core/judge/quotations.ts";
import { judgedAll, warnings } from "../../support/judged.ts";

const SOURCES = {
  wolves:
    "Seven sheep were killed near Dorne last week. The Dorne Wildlife Trust said it was keeping watch on the valley and had no cause for alarm.\n\n" +
    '"It is difficult to conclude from such marks that wolves did it," said Helen Marsh, a vet at Greenwell Zoo. Ms Marsh looked at the carcasses on Monday.\n\n' +
    'Farmer Owen Pratt lost four ewes. "Somebody must pay for these animals before the winter comes," he said.\n\n' +
    'His neighbour was calmer. "We have lived with the hills for longer than any wolf," she said. A ranger was at work above the farm.\n\n' +
    '"The cameras were switched off to save a few batteries," the source said. Ranger Paul Stroud denied it.\n\n' +
    '"We will pay for every animal that was lost," said Jill Hart, the DWT treasurer. ' +
    "Nothing of the sort had been promised before. Dorne Valley Council met behind closed doors.\n\n" +
    '"There has to be a fence before the lambs come," said Labour councillor Amy Thorpe. She left early.',
  keeper:
    'Arsenham manager Ruud Visser saw the other side\'s keeper slip. "This is the life of a goalkeeper, and he will be back," said the Redmoor boss. ' +
    "Redmoor manager Colin Steeple was in high spirits all the same. Captain Luke Dray had scored twice for Arsenham.",
};

const WRONG = [
  "The wildlife trust found it “difficult to conclude” that wolves had killed the sheep near Dorne.",
  "“It is difficult to conclude from such marks that wolves did it,” said the Dorne Wildlife Trust.",
  "“We have lived with the hills for longer than any wolf,” said Owen Pratt.",
  "“The cameras were switched off to save a few batteries,” said Ranger Paul Stroud.",
  "“This is the life of a goalkeeper, and he will be back,” said Ruud Visser.",
];

const RIGHT = [
  "Helen Marsh told the paper what Owen Pratt had said of the sheep: “It is difficult to conclude from such marks that wolves did it.”",
  "When Owen Pratt, the farmer, grumbled, the vet was firm; she found it “difficult to conclude from such marks that wolves did it”.",
  "“It is difficult to conclude from such marks that wolves did it,” said Greenwell Zoo.",
  "“It is difficult to conclude from such marks that wolves did it,” said the zoo.",
  "“We will pay for every animal that was lost,” said the Dorne Wildlife Trust.",
  "“There has to be a fence before the lambs come,” said Dorne Valley Council.",
  "Helen Marsh, the vet, insists that nothing is known of Dorne's wolves, whereas Owen Pratt, one of the farmers, limits himself to “Somebody must pay for these animals”.",
  "The vet from the zoo found it “difficult to conclude” that wolves had killed the sheep near Dorne.",
  "“Somebody must pay for these animals before the winter comes,” said Owen Pratt.",
  "“We have lived with the hills for longer than any wolf,” said Helen Marsh.",
  "“This is the life of a goalkeeper, and he will be back,” said Colin Steeple.",
  "“This is the life of a goalkeeper, and he will be back,” said Luke Dray.",
];

suite("words of bodies, titles and pronouns", () => {
  for (const draft of WRONG) {
    test(`wrong: ${draft}`, () => {
      assert.equal(warnings(judgeQuotations, SOURCES, draft).length, 1);
      const [claim] = judgedAll(judgeQuotations, SOURCES, draft);
      assert.equal(claim?.verdict, "misattributed");
      assert.ok(claim.evidence[0].text.length > 0);
    });
  }
  for (const draft of RIGHT) {
    test(`silent: ${draft}`, () => assert.deepEqual(warnings(judgeQuotations, SOURCES, draft), []));
  }
});

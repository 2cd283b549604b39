import { parse, validate } from "graphql";
import { gatewaySchema } from "../../src/app";
import { ownTexts, textOf } from "./sources";

const blocks = ownTexts
  .filter((path) => path.endsWith(".md"))
  .flatMap((path) =>
    [...textOf(path).matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query = ""], index) => ({
      name: `${path}, ${index + 1}`,
      query,
    })),
  );

test.each(blocks)("a query that a page shows can be asked: $name", ({ query }) => {
  expect(validate(gatewaySchema(), parse(query)).map(({ message }) => message)).toEqual([]);
});

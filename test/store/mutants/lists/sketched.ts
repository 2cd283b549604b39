import { breachesOf } from "../store-mutant";

/** How sketches are drawn of questions, and answers executed of them. */
export const sketchedMutants = [
  ...breachesOf("src/graphql/records/artist.ts", [
    [
      "collectSubfields(schema, fragments, variableValues, type, nodes)",
      "collectSubfields(schema, fragments, {}, type, nodes)",
      "what a variable leaves out is left out",
      "ways",
    ],
    [
      'key, name: asked[0]?.name.value ?? "", nodes: asked',
      'key, name: asked[0]?.name.value ?? "", nodes: asked.slice(0, 1)',
      "what is asked for twice under a key is merged",
      "ways",
    ],
    [
      "({ key, name: asked[0]",
      "({ key: asked[0]?.name.value ?? key, name: asked[0]",
      "what has an alias stands under it",
      "ways",
    ],
  ]),
  ...breachesOf("src/graphql/records/asked-at.ts", [
    [
      "if (!isVariable(asked)) constant.set",
      "constant.set",
      "what a list is asked for with variables is each request's own",
      "ways",
    ],
  ]),
  ...breachesOf("src/graphql/records/sketching.ts", [
    [
      "    } catch {\n      throw new NotCompiled();\n    }",
      "    } catch (fault) {\n      throw fault;\n    }",
      "an argument that can't be read is refused by the plain reading",
      "ways",
      "one fault is said in the same words; of several the plain way is asked in any case",
    ],
  ]),
  ...breachesOf("src/graphql/executing/operation-plans.ts", [
    [
      "const values = conditions.map((name) => variables[name]);",
      "const values = conditions.map(() => true);",
      "a plan is of one set of conditions",
      "executing",
    ],
    [
      "for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) find(definition);",
      "",
      "a condition in a fragment is one, too",
      "ways",
    ],
  ]),
  ...breachesOf("src/graphql/executing/sketched-field.ts", [
    [
      "if (error.originalError instanceof NotCompiled) return null;",
      "",
      "what is not compiled is asked again the plain way",
      "ways",
    ],
    ["return { errors: [error], data:", "return { data:", "what is refused is said", "executing"],
    [
      "if (answer !== null || !isNonNullType(definition.type))",
      'if (definition.name !== "")',
      "a field that can't be null is not null",
      "executing",
    ],
    [
      "{ errors: [error], data: isNonNullType(definition.type) ? null : { [key]: null } }",
      "{ errors: [error], data: { [key]: null } }",
      "a field that can't be null takes the answer with it",
      "executing",
    ],
  ]),
  ...breachesOf("src/graphql/executing/sketched-way.ts", [
    ["if (errors.length > 1) return null;", "", "which of several errors comes first says graphql-js", "executing"],
    ["parts.some((part) => !part.data)", "parts.every((part) => !part.data)", "no answer is a half", "executing"],
    ["isTypename ? root.name : values.get(key)", "values.get(key)", "the root says its type", "executing"],
    [
      "plan.fields.filter(({ compiled }) => compiled === field)",
      "plan.fields",
      "what was not compiled is asked alone",
      "executing",
      "the answer is the same; it spares the work alone",
    ],
  ]),
  ...breachesOf("src/graphql/executing/stringify-answer.ts", [
    [
      "if (errors) parts.unshift(",
      "if (errors) parts.push(",
      "errors stand before what they are errors of",
      "executing",
    ],
    ['if (extensions) parts.push(`"extensions":${JSON.stringify(extensions)}`);', "", "the cost is told", "ways"],
  ]),
];

import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** Ways of TypeORM that are one slip away from the whole table; the door has none of them. */
const unscopedCalls = {
  findOneBy: "findOneBy({ id: undefined }) answers with the first row of the table",
  findOneByOrFail: "findOneByOrFail({ id: undefined }) answers with the first row of the table",
  findBy: "an undefined value in findBy drops its condition",
  orWhere: "orWhere outside Brackets swallows the scope: build a predicate with anyOf",
  getRepository: "a repository knows no scope: take the handle that @Requires opens",
  createQueryBuilder: "a query builder knows no scope: take the handle that @Requires opens",
  leftJoinAndSelect: "joins of the ORM pass the target's scope by: links are declared as data",
};

const forbiddenSyntax = [
  ...Object.entries(unscopedCalls).map(([name, message]) => ({
    selector: `CallExpression[callee.property.name='${name}']`,
    message,
  })),
  {
    selector: "TemplateElement[value.raw=/IN \\(:\\.\\.\\./i]",
    message: "= any(:ids) with an array keeps the statement's text one; IN (:...ids) makes one for every length",
  },
  {
    selector: "CallExpression[callee.name='parseFloat']",
    message: "money is a decimal string: use decimal.js",
  },
  {
    selector: "TSEnumDeclaration",
    message: "a list `as const` and its union type say the same and exist in both worlds",
  },
];

const misleadingNames = "(Manager|Helper|Helpers|Util|Utils|Service|Base|Data|Info)$";

const words = [
  {
    selector: ["class", "interface", "typeAlias"],
    format: ["PascalCase"],
    custom: { regex: misleadingNames, match: false },
  },
  // What is taken out of somebody else's object bears that one's name: `const { data } = answer`.
  { selector: "variable", modifiers: ["destructured"], format: null },
  {
    selector: ["variable", "parameter", "function", "classMethod"],
    format: null,
    custom: { regex: "^(data|info|helper|util)$|(Helper|Util|Info)$", match: false },
  },
];

export default defineConfig(
  { ignores: ["dist/", "coverage/", ".data/", "src/graphql/explorer/playground/", "src/graphql/explorer/graphiql/"] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" },
    rules: {
      "max-lines": ["error", { max: 200 }],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 15],
      "max-depth": ["error", 3],
      "max-params": ["error", 5],
      eqeqeq: "error",
      "no-restricted-globals": [
        "error",
        { name: "Event", message: "the record is imported from records/event; the global is Node's" },
        { name: "Request", message: "the record is imported from records/request; the global is Node's" },
      ],
      "no-restricted-syntax": ["error", ...forbiddenSyntax],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
      "no-console": "error",
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-ignore": true, "ts-expect-error": "allow-with-description" },
      ],
      // A mapped type over the catalogue's words says more than the Record it could be.
      "@typescript-eslint/consistent-indexed-object-style": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/naming-convention": ["error", ...words],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true }],
      // The characters of a text are its code points, which is what spreading it gives.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // It follows recursive types without end, and takes the whole run down.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // `rights/` is a function of its arguments: the moment is one of them.
    files: ["src/rights/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["process", "globalThis", "setTimeout", "setInterval", "setImmediate", "fetch", "crypto", "performance"],
        "Date",
        "Event",
        "Request",
        "console",
        "Buffer",
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "the core answers the same question with the same answer" },
      ],
    },
  },
  {
    // Records and people describe their tables; only the store asks them.
    files: ["src/**"],
    ignores: ["src/store/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "typeorm",
              allowImportNames: ["Check", "Column", "Entity", "ForeignKey", "Index", "PrimaryColumn", "Unique"],
              message: "a class outside src/store may describe its table, and no more",
            },
          ],
        },
      ],
    },
  },
  {
    // A migration is one step, however many tables it makes, and is never edited after its release.
    files: ["migrations/**"],
    rules: { "max-lines": "off", "max-lines-per-function": "off" },
  },
  {
    files: ["test/**", "scripts/**", "examples/**", "bench/**"],
    rules: { "no-console": "off" },
  },
  {
    // A `describe` holds its tests, and a table of cases is as long as its cases.
    files: ["test/**"],
    rules: { "max-lines-per-function": "off" },
  },
  {
    files: ["**/*.mjs", "**/*.js"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: "readonly", console: "readonly" } },
    rules: { "@typescript-eslint/naming-convention": "off" },
  },
);

/* global self, require */
/* eslint-disable @typescript-eslint/no-require-imports -- an import could not wait for the name */
// The editor's three workers in one file, since most of each is the same; whoever starts one says which by its name.
switch (self.name) {
  case "json":
    require("monaco-editor/esm/vs/language/json/json.worker.js");
    break;
  case "graphql":
    require("monaco-graphql/esm/graphql.worker.js");
    break;
  default:
    require("monaco-editor/esm/vs/editor/editor.worker.js");
}

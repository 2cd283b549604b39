// Stands in for prettier's JavaScript parser and printer, half a megabyte that GraphiQL has for its JSON editors alone.
import { applyEdits, format } from "jsonc-parser";

export const formatJSONC = async (text) =>
  applyEdits(text, format(text, undefined, { insertSpaces: true, tabSize: 2 }));

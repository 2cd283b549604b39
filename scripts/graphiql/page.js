// What the gateway's page at /graphiql takes from GraphiQL: see src/graphql/explorer/page/graphiql.
export { createElement, useEffect } from "react";
export { createRoot } from "react-dom/client";
export { GraphiQL } from "graphiql";
export { useGraphiQL } from "@graphiql/react";
// Sheet by sheet: `graphiql/style.css` has the editor's styles a second time, and 350 KB of fonts in `data:` addresses.
import "@graphiql/react/style.css";
import "@graphiql/plugin-history/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "graphiql/graphiql.css";

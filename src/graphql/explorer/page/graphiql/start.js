/* global window, document, Worker */
// Opens GraphiQL with tabs that are signed in already.
// A visitor's own tabs stay; `/graphiql?examples` puts the example tabs before them again.
import { GraphiQL, createElement, createRoot, useEffect, useGraphiQL } from "/graphiql/5.4.0/graphiql.js";
import { ask } from "../ask.js";
import { enter, showFault } from "../enter.js";
import { freshHeaders } from "../fresh-headers.js";
import { listen } from "./listen.js";
import { headersOfNewTab, keepName, openTabs } from "./tabs.js";

window.MonacoEnvironment = { getWorker: (_id, label) => new Worker("/graphiql/5.4.0/worker.js", { name: label }) };

async function start() {
  const { endpoint, tabs, asLeft, whenRenewed } = await enter("graphiql");
  const inFront = openTabs(tabs, asLeft);
  createRoot(document.getElementById("root")).render(
    createElement(
      GraphiQL,
      {
        fetcher: (question, { headers } = {}) => {
          const asked = onlyOwnName(question);
          return (isSubscription(asked) ? listen : ask)(endpoint, asked, headers);
        },
        shouldPersistHeaders: true,
        // What is in front again: without these GraphiQL looks for it by its contents, and adds a tab where it finds none.
        initialQuery: inFront.query ?? "",
        initialVariables: inFront.variables ?? "",
        initialHeaders: inFront.headers ?? "",
        defaultHeaders: headersOfNewTab(tabs),
        onTabChange: keepName,
      },
      createElement(FreshHeaders, { whenRenewed }),
      createElement(FirstAnswer, { answer: inFront.response }),
    ),
  );
}

/** By the text itself: what GraphiQL has made of it may be of a moment ago. */
function isSubscription({ query, operationName }) {
  const text = query.replace(/"""[^]*?"""|"(?:\\.|[^"\\\n])*"|#.*/g, "");
  return new RegExp(operationName ? `\\bsubscription\\s+${operationName}\\b` : "(^|})\\s*subscription\\b").test(text);
}

/** For a moment after a tab has come to the front, GraphiQL names the operation of the one before. */
function onlyOwnName({ query, variables, operationName }) {
  const isOwn = new RegExp(`\\b${operationName}\\b`).test(query);
  return { query, variables, ...(isOwn ? { operationName } : {}) };
}

/** Whatever puts headers into the editor (a tab, the history), they get the token that holds now, and go on getting it. */
function FreshHeaders({ whenRenewed }) {
  const editor = useGraphiQL((state) => state.headerEditor);
  useEffect(() => {
    if (!editor) return;
    const freshen = () => {
      const headers = freshHeaders(editor.getValue());
      if (headers) editor.setValue(headers);
    };
    freshen();
    editor.onDidChangeModelContent(freshen);
    whenRenewed(freshen);
  }, [editor]);
  return null;
}

/** GraphiQL shows what a tab has as its answer when one comes to it, not when it starts with it. */
function FirstAnswer({ answer }) {
  const editor = useGraphiQL((state) => state.responseEditor);
  useEffect(() => {
    if (answer) editor?.setValue(answer);
  }, [editor]);
  return null;
}

start().catch(showFault);

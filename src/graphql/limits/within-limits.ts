import type { ASTVisitor, DocumentNode, ValidationContext } from "graphql";
import { sizeOfDocument } from "./document-size";
import { type Limits, beyondLimit } from "./limits";

const measured = ["depth", "aliases", "rootFields", "fields", "directives", "nesting"] as const;

/**
 * A rule of validation: no part of a document is larger than the limits. It comes before what the other rules do with
 * fields and fragments, some of which takes the square of their number: one that is too large is put aside for all.
 */
export const withinLimits =
  (limits: Limits) =>
  (context: ValidationContext): ASTVisitor => ({
    Document: (document): DocumentNode | undefined => {
      const size = sizeOfDocument(document);
      const broken = measured.filter((name) => size[name] > limits[name]);
      for (const name of broken) context.reportError(beyondLimit(name, size[name], limits[name]));
      return broken.length === 0 ? undefined : { ...document, definitions: [] };
    },
  });

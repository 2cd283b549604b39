import { type CardKind, cardKinds, catalogue, moduleOf, resources } from "../../../src/rights/catalogue";

/** A kind of card that the product does not have. */
export const supplier = "SUPPLIER" as CardKind;

/** The row in the catalogue of rights that it takes, written in while the test runs: this is imported before the product. */
Object.assign(catalogue, { SUPPLIER: catalogue.CONTACT });
Object.assign(moduleOf, { SUPPLIER: "CONTACTS" });
for (const kinds of [resources, cardKinds] as unknown as string[][]) kinds.push(supplier);

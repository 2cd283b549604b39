import type { Module } from "../../rights/catalogue";
import type { NewLicence } from "./licence-input";

/** Seats of each licence that a profile begins with. */
const firstSeats = 10;

/** The licence of a module that a profile licenses, with room for at least so many. */
export const firstLicence = (module: Module, holders = 0): NewLicence => ({
  ...{ name: titleOf(module), modules: [module] },
  seats: Math.max(firstSeats, holders),
});

const titleOf = (module: string): string => module.charAt(0) + module.slice(1).toLowerCase();

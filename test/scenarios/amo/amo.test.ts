import { playScenario } from "../playing/play-scenario";

playScenario(__dirname, "amo", { profile: "AMO", founder: "olga" });

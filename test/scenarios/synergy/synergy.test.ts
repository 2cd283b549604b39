import { playScenario } from "../playing/play-scenario";

playScenario(__dirname, "synergy", { profile: "SYNERGY", founder: "olga" });

import { BlockList, isIP } from "node:net";

type Network = readonly [address: string, prefix: number];

/** Networks that are nobody's in the world, or this machine's, or of this house (IANA's registries of special addresses). */
const specialIpv4: readonly Network[] = [
  ...([
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
  ] as const),
  ...([
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
  ] as const),
  ...([
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
  ] as const),
];

/** All that is public in IPv6 lies in one network. What has an address of IPv4 in it is not asked which. */
const publicIpv6: readonly Network[] = [["2000::", 3]];
const specialIpv6: readonly Network[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

function listOf(networks: readonly Network[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of networks) list.addSubnet(address, prefix, family);
  return list;
}

const ofIpv4 = listOf(specialIpv4, "ipv4");
const [inIpv6, ofIpv6] = [listOf(publicIpv6, "ipv6"), listOf(specialIpv6, "ipv6")];

/** May anybody in the world have it? False for what is no address. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !ofIpv4.check(address, "ipv4");
  return family === 6 && inIpv6.check(address, "ipv6") && !ofIpv6.check(address, "ipv6");
}

/** The address that a URL names instead of a host; null where it names a host. */
export function addressIn({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, "$1");
  return isIP(bare) === 0 ? null : bare;
}

/**
 * Returns the network that an address belongs to, under which attempts are counted: an IPv4 address itself,
 * the first 64 bits of an IPv6 address. A household or a rented server has 2^64 addresses of its own in IPv6.
 *
 * @param address as the system writes it; an IPv4 address may be mapped into IPv6, as `::ffff:192.0.2.1`
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(":")) return address;
  const [head = "", tail] = (address.split("%", 1)[0] ?? "").toLowerCase().split("::", 2);
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  // An IPv4 address at the end stands for two groups.
  const length = before.length + after.length + (address.includes(".") ? 1 : 0);
  const zeros = Array.from({ length: Math.max(0, 8 - length) }, () => "0");
  const first = [...before, ...zeros, ...after].slice(0, 4);
  return `${first.map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}

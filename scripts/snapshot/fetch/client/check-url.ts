import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { isAllowedHost } from '../../plan/options.ts';
import { FeedFault } from '../../decode/fault.ts';

/**
 * Throws a FeedFault unless we may request this URL: it must use https and port 443, have no user name, name the given host (null
 * allows any), and if the host is an IP address, it must be a public one. An `IP:PORT` in `allowHosts` is always allowed. `from`
 * is the URL that redirected here.
 */
export function checkUrl(
	url: URL,
	{ allowHosts, host }: { allowHosts: readonly string[]; host: string | null },
	from: URL | null,
): void {
	const notHttps = new FeedFault('scheme', `The address ${shown(url)} is not https.`);
	if (url.protocol !== 'https:' && url.protocol !== 'http:') throw notHttps;
	if (isAllowedHost(url, allowHosts)) return;
	const address = url.hostname.replace(/^\[|\]$/g, '');
	if (isIP(address) !== 0 && !isPublicAddress(address)) throw privateAddress(url.hostname, address);
	if (url.protocol === 'http:') {
		if (from?.protocol !== 'https:') throw notHttps;
		throw new FeedFault('downgrade', `${shown(from)} redirects to ${shown(url)}, from https to http.`);
	}
	if (url.port !== '') throw new FeedFault('port', `The address ${shown(url)} has a port; only 443 is allowed.`);
	if (url.username !== '' || url.password !== '') {
		throw new FeedFault('credentials', `The address ${shown(url)} has a user name or password.`);
	}
	if (host !== null && url.host !== host) {
		throw new FeedFault(
			'unlisted-host',
			`${url.hostname} is not the host of this board, so nothing was requested from it.`,
		);
	}
}

function shown(url: URL): string {
	return `${url.protocol}//${url.host}${url.pathname}`.slice(0, 120);
}

/** Resolves a host name to all its addresses. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

/** Whether an address is on the public internet: not private, loopback, link-local, mapped, reserved or multicast. */
export function isPublicAddress(address: string): boolean {
	return ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast';
}

/**
 * A DNS lookup for sockets that returns public addresses only. The socket connects to exactly the addresses checked here, without
 * a second lookup. A name with one private address among public ones is refused.
 */
export function publicLookup(resolve: Resolve): LookupFunction {
	return (hostname, options, callback) => {
		resolve(hostname).then(
			(addresses) => {
				const [first] = addresses;
				const privateOne = addresses.find(({ address }) => !isPublicAddress(address));
				if (privateOne) callback(privateAddress(hostname, privateOne.address), []);
				else if (!first) callback(new FeedFault('network', `The name ${hostname} has no address.`), []);
				else if (options.all) callback(null, addresses);
				else callback(null, first.address, first.family);
			},
			(error: unknown) => {
				const reason = `The name ${hostname} cannot be resolved (${(error as Error).message}).`;
				callback(new FeedFault('network', reason), []);
			},
		);
	};
}

function privateAddress(hostname: string, address: string): FeedFault {
	const reason = `${hostname} leads to ${address}, which is not a public address, so no connection was made.`;
	return new FeedFault('private-address', reason);
}
